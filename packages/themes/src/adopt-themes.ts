import { css } from './generated/themes.ts';

// Frameworks that render on their server import this there, too.
if ((globalThis as { document?: Document }).document) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
