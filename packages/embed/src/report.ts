import { registry } from '@strategy-widgets/feed/registry';

/** Tells the webmaster in the console, once for each page and problem, in the widgets' own form. */
export function report(code: string, detail: string): void {
  const { reported } = registry();
  const message = `[strategy-widgets] ${code}: ${detail}`;
  if (reported.has(message)) return;
  reported.add(message);
  console.warn(message);
}
