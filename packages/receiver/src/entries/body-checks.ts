import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify';
import {
  DOTS,
  type Ballot,
  type FieldCode,
  type Guard,
  type Message,
} from '@strategy-widgets/feedback';
import { invalid, Refusal } from '../answers.ts';

/** What is stored, and what came with it that only protects the form. */
export type EntryContent = Message | Ballot;
export type EntryBody = EntryContent & Guard;

/** The contract's words for what is wrong. */
interface BodyProblem {
  readonly field: string;
  readonly code: FieldCode;
}

/** A form is told everything at once; an address is mended from left to right. */
const bodies = new Ajv2020({ allErrors: true });
const addresses = new Ajv2020({ useDefaults: true });

const CODES: Readonly<Record<string, FieldCode>> = {
  maxLength: 'too-long',
  minLength: 'required',
  required: 'required',
};

function problemsIn(errors: readonly FastifySchemaValidationError[]): BodyProblem[] {
  const all = errors.map(({ instancePath, keyword, params }): BodyProblem => {
    const { missingProperty = '' } = params as { missingProperty?: string };
    const field = instancePath.slice(1) || missingProperty;
    const isBlank = field === 'text' && keyword === 'pattern';
    return { field, code: isBlank ? 'required' : (CODES[keyword] ?? 'invalid') };
  });
  return all.filter(({ field }, index) => all.findIndex((one) => one.field === field) === index);
}

/** Reads the schemas of routes as the contract writes them, and answers in its words. */
export function checkBySchema(app: FastifyInstance): void {
  app.setValidatorCompiler<object>(({ schema, httpPart }) =>
    (httpPart === 'body' ? bodies : addresses).compile(schema),
  );
  app.setSchemaErrorFormatter((errors) => new Refusal(422, { errors: problemsIn(errors) }));
}

/**
 * What a schema cannot say: the options differ, and the points are those that a ballot has.
 *
 * @throws Refusal
 */
export function checkPoints({ kind, choices }: Ballot): void {
  const sum = choices.reduce((total, { points }) => total + points, 0);
  const isDistinct = new Set(choices.map(({ option }) => option)).size === choices.length;
  const isSound = isDistinct && (kind === 'rating' ? choices.length === 1 : sum <= DOTS);
  if (!isSound) throw invalid('choices');
}
