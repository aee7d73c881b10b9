import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ballotSchema from '../../schema/ballot.schema.json' with { type: 'json' };
import messageSchema from '../../schema/message.schema.json' with { type: 'json' };
import type { Message } from '../message.ts';

/** What only protects the form; it is neither stored nor part of what a repeated request must repeat. */
export interface Guarded {
  /** Milliseconds since the form was shown. */
  readonly elapsed?: number;
  /** A field that people leave empty. */
  readonly website?: string;
  /** Answer to a challenge. */
  readonly proof?: string;
}

export interface Choice {
  readonly option: string;
  readonly points: number;
}

/** As in `schema/ballot.schema.json`. */
export interface Ballot {
  readonly schema: string;
  readonly kind: 'prioritise' | 'rating';
  readonly poll: string;
  readonly municipality?: string;
  readonly language: string;
  readonly choices: readonly Choice[];
}

/** The contract's words for what is wrong. */
export interface BodyProblem {
  readonly field: string;
  readonly code: 'required' | 'too-long' | 'invalid';
}

/** Points of one ballot: five dots, as at the workshop. */
export const DOTS = 5;

const ajv = new Ajv2020({ allErrors: true });
const isMessage = ajv.compile<Message & Guarded>(messageSchema);
const isBallot = ajv.compile<Ballot & Guarded>(ballotSchema);

const CODES: Readonly<Record<string, BodyProblem['code']>> = {
  maxLength: 'too-long',
  minLength: 'required',
  required: 'required',
};

function problemsOf({ errors }: ValidateFunction): BodyProblem[] {
  const all = (errors ?? []).map(({ instancePath, keyword, params }): BodyProblem => {
    const field = instancePath.slice(1) || String(params['missingProperty'] ?? '');
    const isBlank = field === 'text' && keyword === 'pattern';
    return { field, code: isBlank ? 'required' : (CODES[keyword] ?? 'invalid') };
  });
  return all.filter(({ field }, index) => all.findIndex((one) => one.field === field) === index);
}

/** Whether the options differ and the points are those that a ballot has. */
function isSound({ kind, choices }: Ballot): boolean {
  const sum = choices.reduce((total, { points }) => total + points, 0);
  const isDistinct = new Set(choices.map(({ option }) => option)).size === choices.length;
  return isDistinct && (kind === 'rating' ? choices.length === 1 : sum <= DOTS);
}

export type Checked<T> = { readonly value: T } | { readonly problems: readonly BodyProblem[] };

export const checkMessage = (body: unknown): Checked<Message & Guarded> =>
  isMessage(body) ? { value: body } : { problems: problemsOf(isMessage) };

export function checkBallot(body: unknown): Checked<Ballot & Guarded> {
  if (!isBallot(body)) return { problems: problemsOf(isBallot) };
  return isSound(body) ? { value: body } : { problems: [{ field: 'choices', code: 'invalid' }] };
}
