/** Moves the focus to something that is no control, for example the heading of what just changed. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus();
}
