/**
 * Under which name a form's message waits on a device.
 *
 * @param name - what is the same for a rebuilt form
 */
export const storageName = (name: string): string => `strategy-widgets/later ${name}`;

/** Whether one does. Nothing is stored by asking. */
export function isRemembered(name: string): boolean {
  try {
    return localStorage.getItem(storageName(name)) !== null;
  } catch {
    // A frame without an origin has none.
    return false;
  }
}
