export interface Change {
  readonly [key: string]: unknown;
  readonly towns?: readonly { readonly id: string }[];
}

export const kreis = {
  id: 'kreis-lippe',
  name: 'Kreis Lippe',
  origins: ['https://www.lippe.example'],
};
export const lemgo = { id: 'lemgo', name: 'Lemgo', origins: ['https://www.lemgo.example'] };
export const GOOD = { county: 'kreis-lippe', towns: [kreis, lemgo] };
export const SECRET = 'a secret of the tests that is long enough';

/** Towns by id into those that are good; one that comes twice comes twice. */
export function merged({ towns = [], ...rest }: Change): unknown {
  const first = GOOD.towns.map((town) => ({
    ...town,
    ...towns.find(({ id }) => id === town.id),
  }));
  const twice = towns.filter(({ id }, index) => towns.findIndex((one) => one.id === id) < index);
  return { ...GOOD, ...rest, towns: [...first, ...twice.map((town) => ({ ...lemgo, ...town }))] };
}

export const town = (change: object): unknown => ({
  ...GOOD,
  towns: [kreis, { ...lemgo, ...change }],
});
export const having = (change: object): unknown => ({ ...GOOD, ...change });

export const AT_TOWN = '/towns/1';

/** What somebody wrote, the file that holds it, the key that is named, and what has to be in the sentence. */
export type FileSlip = readonly [string, unknown, string, RegExp];
