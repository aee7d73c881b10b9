import { expect } from '@open-wc/testing';
import { lineOf } from './stands-alone.ts';

const LINK = '<a href="/x">Projekte in Lemgo</a>';

describe('the line of a link', () => {
  const box = document.createElement('div');
  before(() => document.body.append(box));
  after(() => {
    box.remove();
  });

  /** The opening tags of what would be replaced. */
  function found(markup: string): string | undefined {
    box.innerHTML = markup;
    return lineOf(box.querySelector('a')!)?.outerHTML.replace(LINK, '…');
  }

  const alone = {
    'is the link': [LINK, '…'],
    'is its paragraph': [`<p>${LINK}</p>`, '<p>…</p>'],
    'is its paragraph with what a CMS leaves in it': [
      `<p>\n<!-- mehr --><br>${LINK}<br />&nbsp;\n</p>`,
      '<p>\n<!-- mehr --><br>…<br>&nbsp;\n</p>',
    ],
    'is its paragraph with marks within': [
      `<p><strong><em>${LINK}</em></strong></p>`,
      '<p><strong><em>…</em></strong></p>',
    ],
    'is the link between breaks': [`<p>Davor<br>${LINK}<br>Danach</p>`, '…'],
    'is the link between blocks': [`<h2>Karte</h2>\n${LINK}\n<p>Danach</p>`, '…'],
    'is the link in a cell': [`<table><tr><td>${LINK}</td></tr></table>`, '…'],
    'is the link behind a widget': [`<strategy-x></strategy-x>${LINK}`, '…'],
    'is a mark between breaks': [`Davor<br><b>${LINK}</b>`, '<b>…</b>'],
  };
  for (const [what, [markup, line]] of Object.entries(alone)) {
    it(what, () => expect(found(markup!)).to.equal(line));
  }

  const others = {
    'in a sentence': `<p>Sehen Sie die ${LINK} an.</p>`,
    'at the end of a sentence': `<p>Mehr: ${LINK}</p>`,
    'with a full stop behind a mark': `<p><b>${LINK}</b>.</p>`,
    'beside another link': `<p>${LINK} <a href="/y">Mehr</a></p>`,
    'in a list': `<ul><li>${LINK}</li></ul>`,
    'in a menu': `<nav><p>${LINK}</p></nav>`,
    'in a heading': `<h2>${LINK}</h2>`,
    'in what somebody edits': `<div contenteditable><p>${LINK}</p></div>`,
  };
  for (const [where, markup] of Object.entries(others)) {
    it(`is left alone ${where}`, () => expect(found(markup)).to.equal(undefined));
  }
});
