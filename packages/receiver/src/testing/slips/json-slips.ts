import { FOLDER, GOOD_TEXT, put, type VariableSlip } from './good-variables.ts';

/** Files that are none, or no JSON in UTF-8. */
export const JSON_SLIPS: readonly VariableSlip[] = [
  ['no file', { FEEDBACK_CONFIG: undefined }, /^FEEDBACK_CONFIG: Die Variable nennt keine Datei/],
  ['a file that is missing', { FEEDBACK_CONFIG: '/nowhere.json' }, /nowhere\.json.*gibt es nicht/],
  ['a folder for a file', { FEEDBACK_CONFIG: FOLDER }, /ist ein Ordner/],
  ...(
    [
      ['', /ist leer/],
      ['\uFEFF', /ist leer/],
      ['{', /Zeile 1, Spalte 2: .*Klammer fehlt/],
      ['{\n  "county": "a",\n}', /Zeile 3, Spalte 1: .*Komma zu viel/],
      ['{\n  // Kreis\n  "county": "a"}', /Zeile 2, Spalte 3: .*keine Kommentare/],
      ['{"county": "a" "towns": []}', /Zeile 1, Spalte 16: .*fehlt ein Komma/],
      ['{“county”: "a"}', /gerade, doppelte Anführungszeichen/],
      ["{'county': 'a'}", /gerade, doppelte Anführungszeichen/],
      ['{"minimumTime": NaN}', /Zeile 1, Spalte 17/],
      ['{"minimumTime": 3s}', /Zeile 1, Spalte 18/],
      ['county: a', /kein JSON/],
      [Buffer.from(`\uFEFF${GOOD_TEXT}`, 'utf16le'), /UTF-16/],
      [Buffer.from(GOOD_TEXT, 'utf16le'), /UTF-16/],
      [Buffer.from(GOOD_TEXT.replace('Kreis', 'Bürger'), 'latin1'), /nicht als UTF-8/],
    ] as const
  ).map(
    ([text, sentence], index) =>
      [
        `a file with ${JSON.stringify(text.toString()).slice(0, 30)}`,
        { FEEDBACK_CONFIG: put(`broken-${index}.json`, text) },
        new RegExp(`^FEEDBACK_CONFIG: .*(?:${sentence.source})`),
      ] as const,
  ),
  [
    'a key that stands twice',
    { FEEDBACK_CONFIG: put('twice.json', GOOD_TEXT.replace('"name"', '"name":"x","name"')) },
    /^\/towns\/0\/name: Dieser Name steht zweimal/,
  ],
];
