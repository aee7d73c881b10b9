import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { environmentFrom } from './environment.ts';
import { ConfigurationError } from './misconfigured.ts';
import { FOLDER, GOOD_TEXT, GOOD_VARIABLES, put, SLIPS } from '../testing/slips/good-variables.ts';
import { JSON_SLIPS } from '../testing/slips/json-slips.ts';
import { VARIABLE_SLIPS } from '../testing/slips/variable-slips.ts';

const { FEEDBACK_CONFIG, FEEDBACK_SECRET } = GOOD_VARIABLES;

/** What is said of variables on top of good ones, key by key. */
function saidOf(variables: Readonly<Record<string, string | undefined>>): string[] {
  try {
    environmentFrom({ FEEDBACK_CONFIG, FEEDBACK_SECRET, ...variables });
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigurationError);
    return error.faults.map(({ at, says }) => `${at}: ${says}`);
  }
}

describe('the environment of a receiver', () => {
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

  const taken: Record<string, string>[] = [
    { DATABASE_URL: join(FOLDER, 'new.sqlite'), NODE_ENV: 'production' },
    { DATABASE_URL: put('empty.sqlite', '') },
    { DATABASE_URL: `file://${SLIPS}/other.sqlite` },
    { DATABASE_URL: join(SLIPS, 'made/in/a/trial.sqlite') },
    { DATABASE_URL: 'postgres://strategy@localhost/strategy' },
    { DATABASE_URL: 'postgresql:///strategy?host=/run/postgresql' },
    { SMTP_URL: 'smtp://localhost:25' },
    { SMTP_URL: 'smtp://127.0.0.1:2525/' },
    { SMTP_URL: 'smtps://feedback%40lemgo.de:a%23b@mail.lemgo.example:465' },
    { SMTP_URL: 'smtp://name:word@mail.example:587?requireTLS=true' },
    { FEEDBACK_CONFIG: put('mark.json', `\uFEFF${GOOD_TEXT}`) },
    { HOST: '::1', PORT: '65535' },
    { HOST: 'localhost', NODE_ENV: 'development' },
    { npm_config_user: 'x', DATABASE: 'other', HTTP_URL: 'x', NODE_END: 'x' },
  ];
  for (const variables of taken) {
    it(`R-25: takes ${JSON.stringify(variables).slice(0, 90)}`, () => {
      assert.deepEqual(saidOf(variables), []);
    });
  }

  for (const [what, variables, sentence] of [...VARIABLE_SLIPS, ...JSON_SLIPS]) {
    it(`R-25: refuses ${what}`, () => {
      const said = saidOf(variables);
      assert.ok(
        said.some((line) => sentence.test(line)),
        said.join('\n'),
      );
    });
  }

  it('R-25: tells what is wrong in file and variables at once', () => {
    const said = saidOf({
      FEEDBACK_CONFIG: put('slips.json', GOOD_TEXT.replace('[]', '["kreis.example"]')),
      FEEDBACK_SECRET: 'short',
      PORT: 'abc',
      SMTP_URL: 'mail',
      DATABASE_URL: 'mysql://x',
    });
    assert.deepEqual(
      said.map((line) => line.split(':')[0]),
      ['PORT', 'FEEDBACK_SECRET', 'DATABASE_URL', 'SMTP_URL', '/towns/0/origins/0 (kreis)'],
    );
  });

  it('R-25: shows neither a secret nor a password', () => {
    const said = saidOf({
      FEEDBACK_SECRET: 'hunter2hunter2hunter2',
      SMTP_URL: 'http://a:hunter2@mail',
      DATABASE_URL: 'mysql://a:hunter2@db/x',
    });
    assert.equal(said.length, 3);
    assert.doesNotMatch(said.join(), /hunter2/);
  });
});
