import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';

/**
 * A certificate of its own for each host, since a browser takes hosts of one certificate over one
 * connection; all of one key, by which the browser is told to trust them.
 *
 * @returns `{ contexts, first, trusted }`: host → TLS context; key and certificate; the key's fingerprint
 */
export function certificatesFor(hosts) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-peers-'));
  const openssl = (...args) => execFileSync('openssl', args, { stdio: 'pipe', cwd: folder });
  try {
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'key.pem');
    const key = readFileSync(join(folder, 'key.pem'), 'utf8');
    const made = hosts.map((host) => {
      const names = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
      openssl(
        'req',
        '-x509',
        '-new',
        '-key',
        'key.pem',
        '-days',
        '30',
        ...names,
        '-out',
        'cert.pem',
      );
      return [host, { key, cert: readFileSync(join(folder, 'cert.pem'), 'utf8') }];
    });
    const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
    return {
      contexts: new Map(made.map(([host, pair]) => [host, createSecureContext(pair)])),
      first: made[0][1],
      trusted: createHash('sha256').update(spki).digest('base64'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
