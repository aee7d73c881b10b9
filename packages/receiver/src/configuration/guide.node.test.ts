import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../testing/free-port.ts';
import { MAIL_USER, tlsMailServer } from '../testing/tls-mail-server.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const BETRIEB = join(ROOT, 'packages/receiver/betrieb');
const guide = readFileSync(join(ROOT, 'docs/betrieb/README.md'), 'utf8');
const SECRET = 'k3Fz9qLw7RtYv2NbXc5MdHs8JgPa1UeQ';

/** Blocks of code of a language, as they are printed. */
const blocks = (language: string): string[] =>
  [...guide.matchAll(/^( *)```(\w+)\n([^`]*)```/gm)]
    .filter(([, , found]) => found === language)
    .map(([, indent = '', , text = '']) => text.replaceAll(`\n${indent}`, '\n').trim());

const blockWith = (language: string, word: string): string => {
  const [found, ...others] = blocks(language).filter((block) => block.includes(word));
  assert.ok(found !== undefined && !others.length, word);
  return found;
};

void describe('the guide, as printed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-guide-'));
  after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'feedback.json'), blockWith('json', '"county"'));

  /** With the folders of this test, this Node and a secret where the guide leaves one out. */
  const here = (text: string): string =>
    text.replace(/\/etc\/strategy|\/var\/lib\/strategy/g, folder).replace('=…', `=${SECRET}`);

  const environment = (more: Record<string, string> = {}) => ({
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    ...more,
  });

  /** Runs a line until a receiver listens, and ends it. */
  async function starts(line: string, env: NodeJS.ProcessEnv): Promise<void> {
    const shell = spawn('sh', ['-c', line], { cwd: ROOT, env, detached: true });
    let said = '';
    shell.stderr.on('data', (text: Buffer) => (said += text.toString()));
    let isUp = false;
    for await (const text of createInterface(shell.stdout)) {
      said += `${text}\n`;
      isUp = text.startsWith('Der Empfänger läuft');
      if (isUp) break;
    }
    if (isUp) process.kill(-(shell.pid ?? 0), 'SIGTERM');
    assert.ok(isUp, said);
    if (shell.exitCode === null) await once(shell, 'exit');
  }

  const main = `${process.execPath} --conditions=strategy-source packages/receiver/src/main.ts`;
  const program = (line: string) => here(line).replace(/(?:\/\S*\/)?strategy-receiver/, main);
  const inPackage = (name: string) => readFileSync(join(BETRIEB, name), 'utf8');

  void it('shows the files of the package as they are', () => {
    assert.equal(`${blockWith('json', '"county"')}\n`, inPackage('feedback.json'));
    assert.equal(`${blockWith('sh', 'NODE_ENV=production')}\n`, inPackage('feedback.env'));
  });

  void it('starts the receiver without systemd, from the lines of its environment file', async () => {
    const [line = ''] = /strategy-receiver --env \S+ start/.exec(guide) ?? [];
    const port = String(await freePort());
    writeFileSync(join(folder, 'feedback.env'), `${here(inPackage('feedback.env'))}PORT=${port}\n`);
    await starts(`exec ${program(line)}`, environment());
    assert.equal(statSync(join(folder, 'feedback.sqlite')).mode & 0o077, 0);
  });

  void it('starts it by the line of the service, with the lines of its environment file', async () => {
    const [, line = ''] = /^ExecStart=(.*)$/m.exec(inPackage('strategy-feedback.service')) ?? [];
    const lines = here(inPackage('feedback.env')).split('\n');
    const variables = lines.map((one) => /^(\w+)=(.*)$/.exec(one)?.slice(1) ?? []);
    const env = Object.fromEntries(variables) as Record<string, string>;
    assert.ok(env['FEEDBACK_SECRET'] && env['SMTP_URL']);
    await starts(`exec ${program(line)}`, environment({ ...env, PORT: String(await freePort()) }));
  });

  void it('trusts a mail server with a certificate of its own by NODE_EXTRA_CA_CERTS alone', async (t) => {
    const mail = await tlsMailServer(folder);
    t.after(mail.stop);
    const user = [MAIL_USER.name, MAIL_USER.word].map(encodeURIComponent).join(':');
    const { feed: _feed, ...file } = JSON.parse(blockWith('json', '"county"')) as { feed: string };
    writeFileSync(join(folder, 'no-feed.json'), JSON.stringify(file));
    const check = async (more: Record<string, string>) => {
      const env = environment({
        FEEDBACK_CONFIG: join(folder, 'no-feed.json'),
        FEEDBACK_SECRET: SECRET,
        DATABASE_URL: join(folder, 'mail.sqlite'),
        SMTP_URL: `smtp://${user}@localhost:${String(mail.port)}`,
        ...more,
      });
      const main = ['--conditions=strategy-source', 'packages/receiver/src/main.ts', 'config'];
      const running = promisify(execFile)(process.execPath, main, { cwd: ROOT, env });
      return running.then(
        ({ stdout }) => stdout,
        (error: unknown) => (error as { stderr: string }).stderr,
      );
    };
    const NODE_EXTRA_CA_CERTS = join(folder, 'mail.pem');
    assert.match(await check({}), /SMTP_URL: .*kein TLS zustande.*NODE_EXTRA_CA_CERTS/);
    assert.match(await check({ NODE_EXTRA_CA_CERTS }), /Alles in Ordnung/);
    const wrong = `smtp://anna:wrong@localhost:${String(mail.port)}`;
    assert.match(
      await check({ NODE_EXTRA_CA_CERTS, SMTP_URL: wrong }),
      /SMTP_URL: Der Mailserver nimmt Name und Passwort nicht an/,
    );
  });
});
