import { registry } from '@strategy-widgets/feed/registry';

/**
 * Tells the webmaster about a problem in the console, once for each page and problem.
 *
 * @param code - machine-readable code, listed in the webmaster's guide
 * @param detail - what it concerns, for example a URL or an attribute's value
 * @param error - shown with its stack
 */
export function warnOnce(code: string, detail = '', error?: unknown): void {
  const { reported } = registry();
  const message = `[strategy-widgets] ${code}: ${detail}`;
  if (reported.has(message)) return;
  reported.add(message);
  if (error === undefined) console.warn(message);
  else console.warn(message, error);
}
