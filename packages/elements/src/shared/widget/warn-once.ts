import { registry } from '@strategy-widgets/feed/registry';

/**
 * Tells the webmaster about a problem in the console, once for each page and problem.
 *
 * @param code - machine-readable code, listed in the webmaster's guide
 * @param detail - what it concerns, for example a URL or an attribute's value
 */
export function warnOnce(code: string, detail = ''): void {
  const { reported } = registry();
  const message = `[strategy-widgets] ${code}: ${detail}`;
  if (reported.has(message)) return;
  reported.add(message);
  console.warn(message);
}
