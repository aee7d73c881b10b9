import { IdlePart } from './idle-part.ts';

/** How far outside the screen its place may lie while it is fetched. */
const MARGIN = '300px';

/**
 * Nothing private of the class: a host that is on its page already looks for the place while the part is
 * still being made, before it has any of that.
 */
const observers = new WeakMap<object, IntersectionObserver>();

/** What tells a part that its place is near. */
function observerOf(part: { handleEvent: () => void }): IntersectionObserver {
  const existing = observers.get(part);
  if (existing) return existing;
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) part.handleEvent();
    },
    { rootMargin: MARGIN },
  );
  observers.set(part, observer);
  return observer;
}

/**
 * A late part that is a picture: fetched once its place nears the screen, since many readers never get
 * that far and the text says the same, or when the page is printed. Engines that wait for it print the
 * picture, the others the text alone.
 */
export class NearPart<T> extends IdlePart<T> implements EventListenerObject {
  hostConnected(): void {
    addEventListener('beforeprint', this);
    this.hostUpdated();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this);
    observers.get(this)?.disconnect();
  }

  protected override found(place: Element): void {
    if (!('IntersectionObserver' in globalThis)) this.need();
    else observerOf(this).observe(place);
  }

  handleEvent(): void {
    this.hostDisconnected();
    this.need();
  }
}
