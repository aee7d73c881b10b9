import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

export const MAIL_USER = { name: 'feedback@lemgo.example', word: 'ge#heim/1' } as const;

/**
 * A mail server with STARTTLS, a certificate that no browser knows, and one account.
 *
 * @param folder - where `mail.pem` is written, which a client has to trust
 */
export async function tlsMailServer(folder: string): Promise<{ port: number; stop: () => void }> {
  const [key, certificate] = [join(folder, 'mail.key'), join(folder, 'mail.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', ...kind, ...name, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  const server = new SMTPServer({
    key: readFileSync(key),
    cert: readFileSync(certificate),
    onAuth: ({ username, password }, _session, done) => {
      const isRight = username === MAIL_USER.name && password === MAIL_USER.word;
      done(isRight ? null : new Error('Wrong'), { user: username });
    },
  });
  server.on('error', () => undefined);
  const { server: socket } = server;
  server.listen(0, 'localhost');
  await once(socket, 'listening');
  return { port: (socket.address() as AddressInfo).port, stop: () => server.close() };
}
