import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { inRepo } from '../../scripts/build/paths.mjs';

/** What a page's own element does: renders, and renders anew when a property changes. */
const elementOf = (lit, tag, version) => `
  import { html, LitElement } from '${lit}';
  customElements.define('${tag}', class extends LitElement {
    static properties = { word: {} };
    render() { return html\`<p title=\${this.word}>Lit \${this.version} \${this.word}</p>\`; }
    firstUpdated() { this.word = 'wirkt'; }
    version = '${version}';
  });`;

function ownLit(lit, tag) {
  const folder = inRepo(
    'node_modules',
    lit,
    lit === 'lit' ? '../lit-html' : 'node_modules/lit-html',
  );
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const { outputFiles } = buildSync({
    stdin: { contents: elementOf(lit, tag, version), resolveDir: inRepo('.') },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2021',
  });
  return { version, path: `/own-${lit}.js`, code: outputFiles[0].text, tag };
}

/** A page's own Lits, of the major version before and of ours, as classic scripts. */
export const LITS = [ownLit('lit2', 'own-two'), ownLit('lit', 'own-three')];

export const ownElements = LITS.map(({ tag }) => tag);
