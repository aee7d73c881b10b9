/** Keys that lead out of a field, or change what another key means. */
const PASSING = /^(?:Escape|Tab|F\d+|Alt|AltGraph|Control|Meta|Shift)$/;

/** A password manager's event may have no key. „@“ takes AltGr, Control and Alt on Windows, Option on a Mac. */
function isTyping({ key = '', ctrlKey, altKey, metaKey, isComposing }: Partial<KeyboardEvent>) {
  const isSign = (ctrlKey || /^Mac|^iP/.test(navigator.platform)) && /^[^a-z\d]$/i.test(key);
  const isCommand = altKey ? !isSign : ctrlKey || metaKey;
  return isComposing || !(isCommand || PASSING.test(key));
}

/**
 * Keeps what is typed into a widget's fields from the page. A page tells typing from its shortcuts by
 * the event's target, and sees the widget there in the place of the field: an „s“ in our search would
 * open the page's own. What the browser does with a key stays, and so do keys with Control, Alt or Meta.
 *
 * A page that listens while the event comes down (`capture`) hears it all the same.
 *
 * @see https://dom.spec.whatwg.org/#retarget
 */
export function keepTyping(root: HTMLElement | DocumentFragment): void {
  for (const type of ['keydown', 'keypress', 'keyup'])
    root.addEventListener(type, (event) => {
      const [target] = event.composedPath() as Element[];
      // What stands in a slot is the page's own.
      const isOurs = root.contains(event.target as Node);
      if (isOurs && target?.matches('input,textarea,select') && isTyping(event))
        event.stopPropagation();
    });
}
