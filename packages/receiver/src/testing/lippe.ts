import { configOf, type Config, type ConfigFile } from '../configuration/config.ts';

export const LEMGO = 'https://www.lemgo.example';
export const DETMOLD = 'https://www.detmold.example';
export const COUNTY = 'https://www.kreis-lippe.example';

/** Three towns; every test's own change on top. */
export const testConfig = (change: Partial<ConfigFile> = {}): Config =>
  configOf(
    {
      county: 'kreis-lippe',
      towns: [
        { id: 'kreis-lippe', name: 'Kreis Lippe', origins: [COUNTY] },
        { id: 'lemgo', name: 'Lemgo', origins: [LEMGO], mailbox: 'digital@lemgo.example' },
        { id: 'detmold', name: 'Detmold', origins: [DETMOLD] },
      ],
      ...change,
    },
    'a secret of the tests that is long enough',
  );

export const MESSAGE = {
  schema: '1.0',
  type: 'idea',
  text: 'Mehr Bänke am Marktplatz. 🪑',
  language: 'de',
  municipality: 'lemgo',
  elapsed: 20_000,
} as const;

export const BALLOT = {
  schema: '1.0',
  kind: 'prioritise',
  poll: 'fields',
  municipality: 'lemgo',
  language: 'de',
  choices: [
    { option: 'mobilitaet', points: 3 },
    { option: 'verwaltung', points: 2 },
  ],
  elapsed: 20_000,
} as const;

/** What every feed says of itself. */
export const ENVELOPE = {
  schema: '1.0',
  id: 'lippe',
  title: 'Digitalstrategie',
  publisher: { name: 'Kreis Lippe' },
  defaultLanguage: 'de',
  licence: 'CC-BY-4.0',
} as const;
