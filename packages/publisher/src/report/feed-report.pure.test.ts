import { describe, expect, it } from 'vitest';
import { sampleFeed } from '../testing/edited-workbook.ts';
import { feedReport } from './feed-report.ts';
import { hardSentences } from './hard-sentences.ts';
import { reportLines } from './report-lines.ts';

const NOW = Date.UTC(2026, 10, 30);

const base = {
  schema: '1.1',
  id: 'demo',
  title: 'Strategie',
  publisher: { name: 'Kreis Demo' },
  defaultLanguage: 'de',
  languages: ['de', 'en'],
  licence: 'CC-BY-4.0',
  generatedAt: '2026-11-20',
  reviewIntervalDays: 180,
  municipalities: [
    { id: 'lemgo', name: 'Lemgo' },
    { id: 'lage', name: 'Lage' },
  ],
  organizations: [{ id: 'kreis', name: 'Kreis' }],
  actionFields: [{ id: 'verwaltung', title: { de: 'Verwaltung', en: 'Administration' } }],
};

const good = {
  id: 'rad',
  title: { de: 'Rad', en: 'Cycling' },
  teaser: { de: 'Mehr Wege.', en: 'More paths.' },
  actionFields: ['verwaltung'],
  lead: ['kreis'],
  schedule: { plannedEnd: '2027' },
  status: { phase: 'implementation', confirmedAt: '2026-11-02' },
};

const reportOf = (measure: object, participations: object[] = []) =>
  feedReport({ ...base, measures: [{ ...good, ...measure }], participations }, NOW);
const codesOf = (measure: object, participations: object[] = []) =>
  reportOf(measure, participations).map(({ code, pointer, town }) =>
    [code, pointer, town].filter(Boolean).join(' '),
  );

describe('the report on a feed', () => {
  it('says nothing of what is well', () => {
    expect(reportOf({})).toEqual([]);
    expect(reportLines([], { placeOf: () => ({ file: '' }), townName: String })).toEqual([
      'Bericht: Nichts zu verbessern.',
    ]);
  });

  it.each([
    ['no lead', { lead: undefined }, ['no-lead /measures/0/lead']],
    ['no date', { schedule: undefined }, ['no-date /measures/0/schedule/plannedEnd']],
    ['no field', { actionFields: undefined }, ['no-field /measures/0/actionFields']],
    [
      'an end that is past',
      { schedule: { plannedEnd: '2026-03' } },
      ['past-end /measures/0/schedule/plannedEnd'],
    ],
    [
      'nobody’s word for long',
      { status: { phase: 'planned', confirmedAt: '2026-03' } },
      ['unconfirmed /measures/0'],
    ],
    ['a language missing', { title: 'Rad' }, ['no-translation /measures/0/title']],
    [
      'a long teaser',
      { teaser: { de: 'Kurz. '.repeat(30), en: 'Short.' } },
      ['long-teaser /measures/0/teaser'],
    ],
    ['a hard sentence', { benefit: 'Wort '.repeat(21) }, ['hard-sentence /measures/0/benefit']],
    [
      'a picture described by its file',
      { images: [{ url: 'a.jpg', alt: 'IMG_2031.jpg', credit: 'Amt', licence: 'CC0' }] },
      ['poor-alt /measures/0/images/0/alt'],
    ],
  ])('%s', (_, measure, codes) => {
    expect(codesOf(measure)).toEqual(codes);
  });

  it('reads the texts of other lists, too', () => {
    const goals = [{ id: 'nah', title: 'Nah', description: 'Wort '.repeat(21) }];
    const found = feedReport({ ...base, goals }, NOW);
    expect(found.map(({ code, pointer, name }) => `${code} ${pointer} ${name}`)).toEqual([
      'no-translation /goals/0/title Nah',
      'hard-sentence /goals/0/description Nah',
    ]);
    expect(found[0]?.words).toBe('Es fehlt auf Englisch.');
  });

  it('names an address of the template once, with how many others there are', () => {
    const contact = { name: 'Amt', email: 'digital@kreis-lippe.example' };
    const feed = { ...base, url: 'https://demo.example/digital', contact };
    const found = feedReport(feed, NOW);
    expect(found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'example-address /url',
    ]);
    expect(found[0]?.words).toMatch(/^„https:\/\/demo\.example\/digital“.* Dazu 1 weitere\.$/);
    expect(feedReport({ ...base, url: 'https://kreis-lippe.de/example' }, NOW)).toEqual([]);
  });

  it('names values by their names, and quotes an address alone', () => {
    const values = [
      { id: 'naehe', name: 'Nähe', meaning: `${'Wort '.repeat(21)} a@stadt.example` },
    ];
    const found = feedReport({ ...base, values }, NOW);
    expect(found.map(({ code, pointer, name }) => `${code} ${pointer} ${name}`)).toEqual([
      'no-translation /values/0/name Nähe',
      'hard-sentence /values/0/meaning Nähe',
      'example-address /values/0/meaning Beispieladresse',
    ]);
    expect(found[2]?.words).toMatch(/^„a@stadt\.example“ /);
    const prose = { summary: 'Wir nutzen config.example als Vorlage.' };
    expect(feedReport({ ...base, ...prose }, NOW)).toEqual([]);
  });

  it.each([[['de', 'x_y', '']], [[1, {}]], ['de'], [null]])(
    'stands whatever languages a feed names: %j',
    (languages) => {
      const found = feedReport({ ...base, languages, measures: [good] }, NOW);
      expect(found.map(({ code }) => code).every((code) => code === 'no-translation')).toBe(true);
    },
  );

  it('an idea needs no date, and a town may lead', () => {
    expect(
      codesOf({ schedule: undefined, status: { phase: 'idea', confirmedAt: '2026-11' } }),
    ).toEqual([]);
    const part = { measure: 'rad', municipality: 'lemgo', role: 'lead', confirmedAt: '2026-11' };
    expect(codesOf({ lead: undefined }, [part])).toEqual([]);
  });

  it('names each town whose state nobody confirmed, in its own paragraph', () => {
    const parts = ['lemgo', 'lage'].map((municipality) => ({
      measure: 'rad',
      municipality,
      confirmedAt: '2025-12-01',
    }));
    const found = reportOf({}, parts);
    expect(found.map(({ town }) => town)).toEqual(['lemgo', 'lage']);
    const lines = reportLines(found, {
      placeOf: () => ({ file: 'a' }),
      townName: (id) => `Stadt ${id}`,
    });
    expect(lines).toEqual([
      'Bericht: 2 Stellen, die besser sein könnten.',
      '',
      'Nicht bestätigt (2)',
      '  Stadt lage (1):',
      '    - Rad: Seit 2025-12-01 hat das niemand bestätigt.',
      '  Stadt lemgo (1):',
      '    - Rad: Seit 2025-12-01 hat das niemand bestätigt.',
    ]);
  });

  it('reads the sample, and any other JSON', () => {
    expect(feedReport(sampleFeed(), NOW).length).toBeGreaterThan(5);
    for (const value of [null, 1, [], {}, { measures: [null] }])
      expect(feedReport(value, NOW)).toEqual([]);
  });
});

describe('hard sentences', () => {
  it.each([
    ['Kurz und gut.', 0],
    ['Wort '.repeat(20), 0],
    ['Wort '.repeat(21), 1],
    [
      `${'Wort '.repeat(12)}. ${'Wort '.repeat(12)}.`
        .replaceAll(' .', '.')
        .replace('. Wort', '. Ein Wort'),
      0,
    ],
    ['- Ein Punkt\n- Noch ein Punkt', 0],
    ['Die Digitalisierungsbeauftragten kommen.', 1],
    ['Das Bürger-Informations-Portal hilft.', 0],
    [`Es gibt z. B. ${'Wort '.repeat(18)}.`, 1],
  ])('%s', (text, count) => {
    expect(hardSentences(text)).toHaveLength(count);
  });
});
