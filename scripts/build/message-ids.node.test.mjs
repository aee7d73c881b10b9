import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { messages, shortId, tableKeys } from './message-ids.mjs';
import { replaceRanges } from './syntax.mjs';

const parsed = (code) => parse(code, { ecmaVersion: 2022, sourceType: 'module' });
const idsIn = (code) => messages(parsed(code)).map(({ id }) => id);

describe('messages', () => {
  it('finds the ids of messages', () => {
    const code = "msg('Laden', { id: 'load' }); msg(str`${n} von ${m}`, { desc: '', id: 'n' })";
    assert.deepEqual(idsIn(code), ['load', 'n']);
  });

  it('finds messages without one, at any depth', () => {
    const code = "const f = () => html`${msg('Laden')}${a ? msg(html`<b></b>`, { desc: '' }) : 0}`";
    assert.deepEqual(idsIn(code), [undefined, undefined]);
  });

  it('ignores other functions', () => {
    assert.deepEqual(idsIn("message('x'); a.msg('x')"), []);
  });
});

describe('short ids', () => {
  it('are words that need no quotes, each its own', () => {
    const ids = Array.from({ length: 800 }, (_, index) => shortId(index));
    assert.deepEqual([ids[0], ids[25], ids[26], ids[701], ids[702]], ['a', 'z', 'aa', 'zz', 'aaa']);
    assert.equal(new Set(ids).size, 800);
  });

  it('stand in the place of options and of keys', () => {
    const call = "msg('Laden', { id: 'load' })";
    const [{ options }] = messages(parsed(call));
    assert.equal(replaceRanges(call, [{ ...options, by: '"a"' }]), `msg('Laden', "a")`);
    const table = "export const templates = { 'as-of': str`As of ${0}`, load: `Load` };";
    const ranges = tableKeys(parsed(table)).map(({ id, ...at }) => ({ ...at, by: `<${id}>` }));
    assert.equal(
      replaceRanges(table, ranges),
      'export const templates = { <as-of>: str`As of ${0}`, <load>: `Load` };',
    );
  });
});
