import { readFileSync } from 'node:fs';
import { inRepo, version } from '../../build/paths.mjs';

const sheets = ['demo/base.css', 'demo/guide.css', 'scripts/release/zip/page.css'];
const withoutComments = (css) => css.replace(/\/\*[^]*?\*\/\n*/g, '').trim();
const styles = sheets.map((file) => withoutComments(readFileSync(inRepo(file), 'utf8'))).join('\n');
const script = withoutComments(readFileSync(inRepo('scripts/release/zip/copy.js'), 'utf8'));

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, within an element or an attribute. */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

/**
 * A text to paste, which the page offers to copy.
 *
 * @param what - what it is, for those who do not see what it stands below
 */
export const paste = (text, what) =>
  `<pre class="paste"${what ? ` data-what="${escaped(what)}"` : ''}><code>${escaped(text)}</code></pre>`;

/**
 * A whole page that needs no other file: it may be opened from within the archive.
 *
 * @param page - its title, its HTML, and links above it as `{ text, href }`
 */
export const page = ({ title, body, back = [] }) => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Strategy Widgets ${version}</title>
<link rel="icon" href="data:,">
<style>
${styles}
</style>
</head>
<body>
<a class="skip" href="#inhalt">Zum Inhalt springen</a>
<header class="back"><div class="wrap">${back.map(({ text, href }) => `<a href="${href}">${text}</a>`).join('') || `Strategy Widgets ${version}`}</div></header>
<main id="inhalt" class="wrap" tabindex="-1">
${body}
</main>
<p role="status" class="skip"></p>
<script>
${script}
</script>
</body>
</html>
`;
