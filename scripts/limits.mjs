import { readFileSync } from 'node:fs';
import { saysAmount } from '../packages/elements/src/shared/sheet/amounts.ts';
import { jsonFault } from '../packages/feed/src/load/json-fault.ts';
import { visible } from '../packages/receiver/src/moderation/signs.ts';
import { clustersOf } from '../packages/elements/src/project-map/map/marks/clusters.ts';
import {
  fold,
  markdownBlocks,
  parseStrategy,
  plainText,
  safeUrl,
  searchTerms,
} from '@strategy-widgets/feed';
import { phonePieces } from '@strategy-widgets/feed/phone';
import { withoutMarkup } from '@strategy-widgets/feed/rules';
import { paths, replaceAt } from '@strategy-widgets/feed/testing';

/** S-18: milliseconds that 100 kB of text made to be slow may take. */
const TEXT_LIMIT = 50;
/** Milliseconds for the markers of 10,000 places. */
const MAP_LIMIT = 1000;

const SIZE = 100_000;
const filled = (part) => part.repeat(SIZE / part.length);
const slow = [
  'a',
  ' ',
  'a.',
  '-',
  'a@',
  '2026-',
  'ä',
  'ae',
  '\u0301',
  '\\',
  '*',
  '[',
  '👩\u200D',
  '*a ',
  '**a*',
  '_a_ ',
  '`a',
  '[a](b',
  '[a](b(c)',
  'https://',
  'www.a)',
  'a.b@c.',
  '1. a\n',
  '- a\n\n  ',
  '> ',
  '0 ',
  '1(',
  'tel fax ',
  '<p ',
  '<b/',
  '&#',
  '1.234',
].map(filled);
const PAGE = 'https://www.lippe.example/seite';

/** The fastest of some runs: other programs on the machine may slow down one, not each of them. */
function fastest(work, limit) {
  let best = Infinity;
  for (let run = 0; run < 10 && best >= limit; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const sources = new URL('../packages/feed/fixtures/valid/all-fields.json', import.meta.url);
const feed = JSON.parse(readFileSync(sources, 'utf8'));
const fields = paths(feed).slice(1);

const texts = {
  fold: (text) => fold(text),
  searchTerms: (text) => searchTerms(text),
  plainText: (text) => plainText(text),
  markdownBlocks: (text) => markdownBlocks(text),
  phonePieces: (text) => phonePieces(`${text}1`),
  safeUrl: (text) => safeUrl(`https://${text}`, PAGE) ?? safeUrl(text, PAGE),
  withoutMarkup: (text) => withoutMarkup(text),
  jsonFault: (text) => jsonFault(`["${text}`),
  saysAmount: (text) => saysAmount(text, 1),
  'signs of moderation': (text) => visible(text),
};

/** Name → the slowest case in milliseconds, and what it may take. */
function measure() {
  const found = Object.entries(texts).map(([name, work]) => {
    const times = slow.map((text) => fastest(() => work(text), TEXT_LIMIT));
    return [`S-18 ${name}`, Math.max(...times), TEXT_LIMIT];
  });
  const parsing = fields.flatMap((path) =>
    slow.map((text) => {
      const changed = replaceAt(feed, path, text);
      return fastest(() => parseStrategy(changed), TEXT_LIMIT);
    }),
  );
  found.push([`S-18 each of ${fields.length} fields of a feed`, Math.max(...parsing), TEXT_LIMIT]);
  const spots = Array.from({ length: 10_000 }, (_, index) => ({
    at: [(index * 7919) % 600, (index * 104_729) % 535],
    place: { name: 'Ort' },
    measure: { id: 'm' },
  }));
  found.push([
    '10,000 places in clusters',
    fastest(() => clustersOf(spots, 20), MAP_LIMIT),
    MAP_LIMIT,
  ]);
  return found;
}

const results = measure();
for (const [name, time, limit] of results) {
  console.log(`${time < limit ? '✓' : '✗'} ${name}: ${time.toFixed(1)} of ${limit} ms`);
}
process.exitCode = results.every(([, time, limit]) => time < limit) ? 0 : 1;
