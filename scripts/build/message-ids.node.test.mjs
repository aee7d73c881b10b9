import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { messagesWithoutId } from './message-ids.mjs';

const found = (code) =>
  messagesWithoutId(parse(code, { ecmaVersion: 2022, sourceType: 'module' })).length;

describe('messagesWithoutId', () => {
  it('accepts messages that name their id', () => {
    assert.equal(
      found("msg('Laden', { id: 'load' }); msg(str`${n} von ${m}`, { desc: '', id: 'n' })"),
      0,
    );
  });

  it('finds messages without one, at any depth', () => {
    assert.equal(
      found("const f = () => html`${msg('Laden')}${a ? msg(html`<b></b>`, { desc: '' }) : 0}`"),
      2,
    );
  });

  it('ignores other functions', () => {
    assert.equal(found("message('x'); a.msg('x')"), 0);
  });
});
