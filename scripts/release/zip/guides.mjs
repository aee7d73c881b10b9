import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { Marked, Renderer } from 'marked';
import { inRepo } from '../../build/paths.mjs';
import { escaped, page, paste } from './page.mjs';

const FOLDER = 'anleitung';
const START = { text: 'Zurück zum Anfang', href: '../LIESMICH.html' };

/** A folder's guide is called by the folder. */
const nameOf = (path) => basename(path.replace(/\/README\.md$/, '.md'), '.md');

const sources = [
  'docs/einbinden.md',
  'docs/redaktion.md',
  ...globSync('docs/betrieb/*.md', { cwd: inRepo() }).sort(),
];

/** Guides for webmasters, editors and operators: path in the repository → name in the release. */
export const guides = new Map(
  sources.map((path) => path.replaceAll('\\', '/')).map((path) => [path, `${nameOf(path)}.html`]),
);

/** As forges write the anchors of headings, so that links hold in both. */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- _]/gu, '')
    .replaceAll(' ', '-');

/** Where a guide's link leads in the release: to another guide, or nowhere for what is not in it. */
function targetOf(href, from) {
  if (/^(#|https:|mailto:)/.test(href)) return href;
  const [path, anchor] = href.split('#');
  const name = guides.get(posix.join(posix.dirname(from), path));
  return name && (anchor ? `${name}#${anchor}` : name);
}

/** Wide tables scroll by themselves, by keyboard too. */
const TABLE = '<div class="scroll" role="group" aria-label="Tabelle" tabindex="0">';

function rendererOf(from, headings, pictures) {
  return {
    heading({ tokens, depth }) {
      const html = this.parser.parseInline(tokens);
      const id = slug(this.parser.parseInline(tokens, this.parser.textRenderer));
      headings.push({ id, html, depth });
      return `<h${depth} id="${id}">${html}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const html = this.parser.parseInline(tokens);
      const target = targetOf(href, from);
      return target ? `<a href="${escaped(target)}">${html}</a>` : html;
    },
    image({ href, text }) {
      pictures.push(posix.join(posix.dirname(from), href));
      return `<img src="${escaped(basename(href))}" alt="${escaped(text)}">`;
    },
    table(token) {
      return `${TABLE}${Renderer.prototype.table.call(this, token)}</div>\n`;
    },
    code: ({ text }) => `${paste(text)}\n`,
    // Notes to formatters.
    html: ({ text }) => (text.startsWith('<!--') ? '' : text),
  };
}

/** A list of what follows, after the first heading. */
function contentsOf(headings) {
  const links = headings
    .filter(({ depth }) => depth === 2)
    .map(({ id, html }) => `<li><a href="#${id}">${html.replace(/<\/?a[^>]*>/g, '')}</a></li>`);
  return links.length > 3
    ? `<nav class="contents" aria-label="Inhalt"><ul>${links.join('')}</ul></nav>\n`
    : '';
}

/**
 * A guide as a page.
 *
 * @param path - in the repository, which its links go by
 * @returns its HTML, and the paths of the pictures in it
 */
export function guidePage(path, markdown = readFileSync(inRepo(path), 'utf8')) {
  const [headings, pictures] = [[], []];
  const marked = new Marked({ renderer: rendererOf(path, headings, pictures) });
  const html = marked.parse(markdown);
  const title = headings.find(({ depth }) => depth === 1);
  const body = html.replace('</h1>\n', () => `</h1>\n${contentsOf(headings)}`);
  return {
    html: page({
      title: title.html,
      body: `<div class="text page-head">${body}</div>`,
      back: [START],
    }),
    pictures,
  };
}

/** Writes all guides and their pictures below a folder. */
export function writeGuides(into) {
  const folder = join(into, FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const [path, name] of guides) {
    const { html, pictures } = guidePage(path);
    writeFileSync(join(folder, name), html);
    for (const picture of pictures) copyFileSync(inRepo(picture), join(folder, basename(picture)));
  }
}
