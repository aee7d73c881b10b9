import { AT_TOWN, having, kreis, lemgo, town, type FileSlip } from './good-file.ts';

/** Keys that are missing, misplaced or too many, and towns that are no towns. */
export const SHAPE_SLIPS: readonly FileSlip[] = [
  ['rate without a part', having({ rate: { refused: 9 } }), '/rate', /„suspicious“ fehlt/],
  ['rate of null', having({ rate: null }), '/rate', /beiden Zahlen/],
  ['rate of a number', having({ rate: 60 }), '/rate', /beiden Zahlen/],
  ...['60', 0, -1, 1.5, 1e9, null, true].map(
    (refused) =>
      [
        `rate.refused ${JSON.stringify(refused)}`,
        having({ rate: { suspicious: 60, refused } }),
        '/rate/refused',
        /ganze Zahl von 1 bis 1000000/,
      ] as const,
  ),
  ['an unknown key of rate', having({ rate: { suspicious: 1, refused: 2, a: 3 } }), '/rate', /„a“/],
  ['no county', { towns: [lemgo] }, '/', /„county“ fehlt/],
  ['a county of another type', having({ county: ['lemgo'] }), '/county', /„id“ einer Kommune/],
  ['a county that is no town', having({ county: 'kreis lippe' }), '/county', /wohl kreis-lippe/],
  ['no towns', { county: 'lemgo' }, '/', /„towns“ fehlt/],
  ['towns by name', having({ towns: { lemgo } }), '/towns', /Liste in eckigen Klammern/],
  ['an empty list of towns', having({ towns: [] }), '/towns', /mindestens einer Kommune/],
  ['a town of null', having({ towns: [kreis, null] }), AT_TOWN, /je Kommune ein Objekt/],
  ['a town as its name', having({ towns: [kreis, 'Lemgo'] }), AT_TOWN, /je Kommune ein Objekt/],
  ...['Lemgo', 'bad salzuflen', 'bösingfeld', '', '-a', 'a'.repeat(65), 5, null].map(
    (id) =>
      [
        `id ${JSON.stringify(id)}`,
        having({ towns: [kreis, { ...lemgo, id }] }),
        typeof id === 'string' ? `${AT_TOWN}/id (${id})` : `${AT_TOWN}/id`,
        /Kennung wie im Feed/,
      ] as const,
  ),
  ...['', ' ', 'Lemgo\nBcc: x', null, 5, 'x'.repeat(201)].map(
    (name) =>
      [
        `name ${JSON.stringify(name).slice(0, 30)}`,
        town({ name }),
        `${AT_TOWN}/name (lemgo)`,
        /Name in einer Zeile/,
      ] as const,
  ),
  [
    'a town twice by its name',
    having({ towns: [kreis, lemgo, { ...lemgo, id: 'lemgo-2', name: ' LEMGO ' }] }),
    '/towns/2/name',
    /steht schon an \/towns\/1/,
  ],
  [
    'a town twice by the case of its id',
    having({ towns: [kreis, lemgo, { ...lemgo, id: 'Lemgo', name: 'Hansestadt' }] }),
    '/towns/2/id',
    /steht schon an \/towns\/1/,
  ],
  ['a key misspelt', having({ trustproxy: '127.0.0.1' }), '/', /Gemeint ist wohl „trustProxy“/],
  ['a key cut', town({ retention: 9 }), `${AT_TOWN} (lemgo)`, /Gemeint ist wohl „retentionDays“/],
  [
    'a key of towns beside them',
    having({ retentionDays: 30 }),
    '/',
    /„retentionDays“ gehört zu jeder Kommune in „towns“/,
  ],
  [
    'a key of all inside a town',
    town({ sender: 'a@b.example' }),
    `${AT_TOWN} (lemgo)`,
    /„sender“ gilt für alle und steht neben „towns“/,
  ],
  ['a key that nobody knows', having({ xyzzy: 1 }), '/', /„xyzzy“ ist kein Name/],
  [
    'a key of the language',
    JSON.parse('{"county":"lemgo","towns":[],"__proto__":{"x":1}}'),
    '/',
    /__proto__/,
  ],
  ...[null, [], 'text', 5, true].map(
    (file) => [`a file with ${JSON.stringify(file)}`, file, '/', /Objekt in geschweiften/] as const,
  ),
];
