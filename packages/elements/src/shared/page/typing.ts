/** Keys that are no typing: they lead out of a field, or change what another key means. */
const PASSING = /^(?:Escape|Tab|F\d+|Alt|AltGraph|Control|Meta|Shift)$/;

const isField = (target: EventTarget | undefined): boolean =>
  target instanceof Element && /^(?:input|textarea|select)$/.test(target.localName);

/** „@“ and its like take AltGr, which counts as Control and Alt on Windows, or Option on a Mac. */
const isSign = ({ key, ctrlKey, altKey }: KeyboardEvent): boolean =>
  altKey && (ctrlKey || /^Mac|^iP/.test(navigator.platform)) && /^[^a-z\d]$/i.test(key);

const isCommand = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey || event.altKey) && !isSign(event);

/** A password manager's event may have neither a key nor modifiers. */
const isTyping = (event: Partial<KeyboardEvent>): boolean =>
  event.isComposing ||
  !event.key ||
  !(PASSING.test(event.key) || isCommand(event as KeyboardEvent));

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
      // What stands in a slot is the page's own.
      const isOurs = root.contains(event.target as Node);
      if (isOurs && isField(event.composedPath()[0]) && isTyping(event)) event.stopPropagation();
    });
}
