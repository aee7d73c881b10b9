import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, it } from 'vitest';
import schema from '../schema/message.schema.json' with { type: 'json' };
import { idempotencyKey, LIMITS, MESSAGE_TYPES, problemsOf } from './message.ts';

const draft = (change: object) => ({ text: 'Hallo', name: '', email: '', ...change });
const isMessage = new Ajv2020().compile(schema);
const long = (length: number) => '🙂'.repeat(length);

describe('a message', () => {
  it('has the limits and kinds of the schema', () => {
    const { text, name, email, type } = schema.properties;
    assert.deepEqual(LIMITS, {
      text: text.maxLength,
      name: name.maxLength,
      email: email.maxLength,
    });
    assert.deepEqual(MESSAGE_TYPES, type.enum);
  });

  const cases: [object, unknown][] = [
    [{}, []],
    [{ text: ' \n ' }, [{ field: 'text', code: 'required' }]],
    [{ text: long(5000) }, []],
    [{ text: long(5001) }, [{ field: 'text', code: 'too-long' }]],
    [{ name: long(201) }, [{ field: 'name', code: 'too-long' }]],
    [{ email: ' a@b.example ' }, []],
    [{ email: 'anna.weiss@post.lippe.example' }, []],
    [{ email: 'a@b@c' }, [{ field: 'email', code: 'invalid' }]],
    [{ email: 'anna' }, [{ field: 'email', code: 'invalid' }]],
  ];
  for (const [change, problems] of cases) {
    const name = JSON.stringify(change).slice(0, 40);
    it(`P-06: asks for nothing but the text, by the same rules as the schema: ${name}`, () => {
      const values = draft(change);
      assert.deepEqual(problemsOf(values), problems);
      const { text, name: who, email } = values;
      const message = { schema: '1.0', type: 'message', language: 'de', text };
      const given = { ...(who && { name: who }), ...(email && { email: email.trim() }) };
      assert.equal(isMessage({ ...message, ...given }), !problemsOf(values).length);
    });
  }

  it('has a key of its own, also where the page has no https', () => {
    const keys = new Set(Array.from({ length: 100 }, idempotencyKey));
    assert.equal(keys.size, 100);
    const { randomUUID } = Crypto.prototype;
    Object.assign(Crypto.prototype, { randomUUID: undefined });
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
    try {
      assert.match(idempotencyKey(), /^[0-9a-f]{32}$/);
    } finally {
      Object.defineProperty(Crypto.prototype, 'randomUUID', {
        value: randomUUID,
        configurable: true,
        writable: true,
      });
    }
  });
});
