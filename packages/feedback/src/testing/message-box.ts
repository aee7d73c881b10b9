import { randomBytes } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../schema/message.schema.json' with { type: 'json' };
import type { Guard } from '../guard.ts';
import type { FieldCode, FieldProblem, Message, MessageField } from '../message.ts';

export interface BoxAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Received {
  readonly key: string;
  /** What a repeated request has to repeat. */
  readonly content: string;
  readonly message: Message;
  readonly receipt: string;
}

const check = new Ajv2020({ allErrors: true }).compile<Message>(schema);

const CODES: Readonly<Record<string, FieldCode>> = { maxLength: 'too-long', minLength: 'required' };

/** The contract's words for what ajv found. */
function problems(): FieldProblem[] {
  const all = (check.errors ?? []).map(({ instancePath, keyword, params }) => {
    const field = (instancePath.slice(1) || String(params['missingProperty'])) as MessageField;
    const isEmpty = keyword === 'required' || (field === 'text' && keyword === 'pattern');
    return { field, code: isEmpty ? 'required' : (CODES[keyword] ?? 'invalid') } as const;
  });
  return all.filter(({ field }, index) => all.findIndex((one) => one.field === field) === index);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A body without what guards the form, which may differ from one request to the next. */
function contentOf(body: unknown): string {
  const {
    elapsed: _,
    website: _website,
    proof: _proof,
    ...content
  } = Object(body) as Message & Guard & { proof?: string };
  return JSON.stringify(content);
}

/**
 * Takes messages by the contract and keeps them in memory, each key once: for the demonstration and
 * for tests of the client. It loses everything when its process ends.
 */
export class MessageBox {
  readonly received: Received[] = [];

  receive(key: string | undefined, text: string): BoxAnswer {
    if (!key) return { status: 400, body: { errors: [] } };
    const message = parse(text);
    const content = contentOf(message);
    const known = this.received.find((one) => one.key === key);
    if (known?.content === content) return { status: 200, body: { receipt: known.receipt } };
    if (known) return { status: 409, body: { errors: [] } };
    if (!check(message)) return { status: 422, body: { errors: problems() } };
    const receipt = randomBytes(5).toString('hex').toUpperCase();
    this.received.push({ key, content, message, receipt });
    return { status: 201, body: { receipt } };
  }
}
