import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/run/find-browsers.mjs';
import { firefoxPrefs } from '../../scripts/wtr/engines.mjs';
import { none } from './same.mjs';
import { sampleFeed } from './sample-feed.mjs';
import { LIMIT } from './waiting.mjs';

/** Without what lines, hyphenation and ligatures change. */
export const bare = (text) => text.normalize('NFKC').replace(/[\s\u00ad\u2010-]/g, '');

/** What stands on paper, page after page. */
export function textOnPaper(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-print-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    return bare(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const words = (text) => (typeof text === 'string' ? text : (text?.de ?? ''));

/** Every entry of the feed that a page of the county shows, as its reader knows it. */
function entriesOf(feed) {
  const texts = (list, name) => list.map((entry) => words(entry[name]));
  const common = ({ municipality }) => !municipality;
  return {
    measures: texts(feed.measures, 'title'),
    fields: texts(feed.actionFields, 'title'),
    goals: texts(feed.goals, 'title'),
    indicators: texts(feed.indicators.filter(common), 'title'),
    needs: texts(feed.needs.filter(common), 'text'),
    terms: texts(feed.terms ?? [], 'term'),
    organizations: texts(feed.organizations ?? [], 'name'),
  };
}

/** Fails unless every entry of these kinds of the sample feed is on paper; default: all kinds. */
export function holdsEntries(text, kinds) {
  const entries = entriesOf(sampleFeed());
  for (const kind of kinds ?? Object.keys(entries)) {
    assert.ok(entries[kind].length > 0, kind);
    none(entries[kind].filter((entry) => !text.includes(bare(entry))));
  }
}

/** Prints a page in Firefox, which waits for nothing that a print asks for, once a condition holds there. */
export async function printInFirefox(url, isThere) {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findBrowsers().firefox,
    extraPrefsFirefox: firefoxPrefs,
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(isThere, { timeout: LIMIT });
    return Buffer.from(await page.pdf({ timeout: LIMIT }));
  } finally {
    await browser.close();
  }
}
