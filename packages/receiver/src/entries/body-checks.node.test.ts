import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { BALLOT, MESSAGE } from '../testing/lippe.ts';
import { send } from '../testing/residents.ts';
import { startReceiver } from '../testing/receiver.ts';

const { app, close } = await startReceiver();
after(close);

/** What the receiver wants mended. */
async function problemsOf(body: unknown, url?: string): Promise<string[]> {
  const answer = await send(app, { body, url });
  if (answer.statusCode === 201) return [];
  assert.equal(answer.statusCode, 422);
  const { errors } = answer.json<{ errors: { field: string; code: string }[] }>();
  return errors.map(({ field, code }) => `${field} ${code}`);
}

void describe('checking a message', () => {
  const cases: [string, unknown, string[]][] = [
    ['a whole one', MESSAGE, []],
    ['no object', [], [' invalid']],
    ['no text', { ...MESSAGE, text: undefined }, ['text required']],
    ['an empty text', { ...MESSAGE, text: '' }, ['text required']],
    ['a blank text', { ...MESSAGE, text: ' \n' }, ['text required']],
    ['a long text', { ...MESSAGE, text: 'x'.repeat(5001) }, ['text too-long']],
    ['a number for a text', { ...MESSAGE, text: 7 }, ['text invalid']],
    ['a long name', { ...MESSAGE, name: 'x'.repeat(201) }, ['name too-long']],
    ['an address that is none', { ...MESSAGE, email: 'anna' }, ['email invalid']],
    ['an unknown type', { ...MESSAGE, type: 'gift' }, ['type invalid']],
    ['a negative time', { ...MESSAGE, elapsed: -1 }, ['elapsed invalid']],
    [
      'several faults',
      { ...MESSAGE, type: 'gift', text: undefined, email: 'anna' },
      ['text required', 'type invalid', 'email invalid'],
    ],
  ];
  for (const [name, body, expected] of cases) {
    void it(`names each field once, with what a form can say of it: ${name}`, async () => {
      assert.deepEqual((await problemsOf(body)).sort(), [...expected].sort());
    });
  }

  void it('names a field once that has two faults', async () => {
    const text = ' '.repeat(5001);
    assert.deepEqual((await problemsOf({ ...MESSAGE, text })).length, 1);
  });
});

void describe('checking a ballot', () => {
  const ballot = (kind: string, ...points: number[]) => ({
    ...BALLOT,
    kind,
    choices: points.map((one, index) => ({ option: `o${String(index)}`, points: one })),
  });
  const twice = { ...BALLOT, choices: [1, 1].map((points) => ({ option: 'a', points })) };
  const cases: [string, unknown, string[]][] = [
    ['five points', ballot('prioritise', 2, 2, 1), []],
    ['six points', ballot('prioritise', 3, 3), ['choices invalid']],
    ['one option twice', twice, ['choices invalid']],
    ['a rating', ballot('rating', 5), []],
    ['a rating of two', ballot('rating', 1, 1), ['choices invalid']],
    ['no poll', { ...BALLOT, poll: undefined }, ['poll required']],
    ['an unknown kind', ballot('auction', 1), ['kind invalid']],
  ];
  for (const [name, body, expected] of cases) {
    void it(`takes five points on different options, or one rating: ${name}`, async () => {
      assert.deepEqual(await problemsOf(body, '/v1/votes'), expected);
    });
  }
});
