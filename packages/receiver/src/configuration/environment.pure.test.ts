import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { environmentFrom } from './environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'feedback-'));
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const FEEDBACK_CONFIG = put(
  'feedback.json',
  JSON.stringify({ county: 'kreis', towns: [{ id: 'kreis', name: 'Kreis', origins: [] }] }),
);
const FEEDBACK_SECRET = 'a secret of the tests that is long enough';

describe('the environment of a receiver', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('needs a file alone to try it out, on this machine only, with a new secret each time', () => {
    const { config, ...rest } = environmentFrom({ FEEDBACK_CONFIG });
    assert.deepEqual(rest, {
      databaseUrl: 'data/feedback.sqlite',
      port: 8090,
      host: '127.0.0.1',
      isTrial: true,
    });
    assert.equal(config.county, 'kreis');
    assert.equal(config.smtp, undefined);
    assert.ok(Buffer.from(config.secret, 'base64').length >= 32);
    assert.notEqual(environmentFrom({ FEEDBACK_CONFIG }).config.secret, config.secret);
  });

  it('is taken from its variables', () => {
    const { config, ...rest } = environmentFrom({
      FEEDBACK_CONFIG,
      FEEDBACK_SECRET,
      SMTP_URL: 'smtp://mail.example',
      DATABASE_URL: 'postgres://db/feedback',
      PORT: '8443',
      HOST: '0.0.0.0',
      NODE_ENV: 'production',
    });
    assert.deepEqual(rest, {
      databaseUrl: 'postgres://db/feedback',
      port: 8443,
      host: '0.0.0.0',
      isTrial: false,
    });
    assert.equal(config.secret, FEEDBACK_SECRET);
    assert.equal(config.smtp, 'smtp://mail.example');
  });

  it('makes up no secret in production, where receipts have to outlive the process', () => {
    const variables = { FEEDBACK_CONFIG, NODE_ENV: 'production' };
    assert.throws(() => environmentFrom(variables), /FEEDBACK_SECRET fehlt.*openssl rand/);
  });

  it('says which file it cannot read', () => {
    const read = (path?: string) => () =>
      environmentFrom({ FEEDBACK_SECRET, FEEDBACK_CONFIG: path });
    assert.throws(read(), /FEEDBACK_CONFIG nennt keine Datei/);
    const broken = put('broken.json', '{');
    const missing = join(folder, 'missing.json');
    for (const path of [broken, missing]) {
      assert.throws(read(path), (error: Error) => {
        assert.equal(error.message, `${path} ist nicht lesbar oder kein JSON`);
        return error.cause instanceof Error;
      });
    }
  });
});
