import { expect, test } from 'vitest';
import { withoutMarkup } from './plain-text.ts';
import { parseStrategy } from '../parse/strategy.ts';

const read = (title: unknown, more: object = {}) =>
  parseStrategy({
    schema: '1.0',
    id: 'demo',
    title,
    publisher: { name: 'Kreis Demo' },
    defaultLanguage: 'de',
    licence: 'CC0-1.0',
    ...more,
  });

const cases: [string, string][] = [
  ['Energie &amp; Umwelt &#8211; <br>Dorf', 'Energie & Umwelt – Dorf'],
  ['<p>Erster</p><p class="x">Zweiter</p>', 'Erster Zweiter'],
  ['F&uuml;r &Auml;ltere&nbsp;&#x2013; <b>jetzt</b>', 'Für Ältere\u00a0– jetzt'],
  // Each thing once: what was written twice shows what was meant.
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['&lt;b&gt;', '<b>'],
];
const texts = [
  '< 5 %',
  '<5 % und >3 %',
  'a<b',
  'Müller <info@lemgo.example>',
  'R&D; AT&T; &foo; &#0; &#xD800; &#99999999;',
  'x &copy y',
  '<Gemeindename>',
];

for (const [text, plain] of cases) {
  test(`reads markup as text and says so: ${text}`, () => {
    const { strategy, problems } = read(text);
    expect(strategy?.title).to.equal(plain);
    expect(problems.map(({ code, pointer, severity }) => [code, pointer, severity])).to.deep.equal([
      ['markup', '/title', 'warning'],
    ]);
  });
}

for (const text of texts) {
  test(`leaves what is no markup: ${text}`, () => {
    expect(withoutMarkup(text)).to.equal(text);
    expect(read(text).problems).to.deep.equal([]);
  });
}

test('F-14: a text of nothing but markup counts as absent', () => {
  for (const nothing of ['&nbsp;', '<p></p>', ' <br/> ', '<p>null</p>']) {
    const { strategy, problems } = read('Titel', { summary: nothing });
    expect(strategy?.summary).to.equal(undefined);
    expect(problems).to.deep.equal([]);
    expect(read(nothing).fatal?.code).to.equal('missing-required');
  }
});

test('reads markup in each language, in strings that are no texts, and leaves Markdown to its reader', () => {
  const measures = [
    { id: 'a', title: 'A', code: 'A&amp;B', description: 'Siehe <b>da</b> &amp; dort' },
  ];
  const { strategy, problems } = read({ de: 'A &amp; B', en: 'A and B' }, { measures });
  expect(strategy?.title).to.deep.equal({ de: 'A & B', en: 'A and B' });
  expect(strategy?.measures[0]?.code).to.equal('A&B');
  expect(strategy?.measures[0]?.description).to.equal('Siehe <b>da</b> &amp; dort');
  expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/measures/0/code', '/title/de']);
});
