import type { ValidateFunction } from 'ajv';
import { MOST_ITEMS, REST, schemaOf } from './limited-schema.ts';
import { schemaAjv } from './schema-ajv.ts';

const ajv = schemaAjv();

const checkOf = (name: string): ValidateFunction => {
  const check = ajv.getSchema(schemaOf(name));
  if (!check) throw new Error(`No schema for ${name}`);
  return check as ValidateFunction;
};

/**
 * What checks one item of each list of the strategy, and the rest. Made when it is loaded, which a page's
 * policy may forbid: pages are built with the same code written out (`scripts/build/print-checks.mjs`).
 */
export const checks: Readonly<Record<string, ValidateFunction>> = Object.fromEntries(
  [REST, ...Object.keys(MOST_ITEMS)].map((name) => [name, checkOf(name)]),
);
