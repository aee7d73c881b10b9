import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRepo } from '../../build/paths.mjs';
import { WITHOUT_MAIL_AND_FEED } from './service.mjs';
import { commandsOf, HEALTH, readFrom, SEND, TEXT } from './typed.mjs';

const DATA = '$(podman volume inspect strategy --format "{{.Mountpoint}}")';
const READ = readFrom(`${DATA}/feedback.sqlite`);

/** What a machine in a machine lacks: a limit of processes, and switches of its network that may be set. */
const ALLOW = `
  mkdir -p /etc/containers
  printf '[containers]\\npids_limit = 0\\n' >/etc/containers/containers.conf
  mount -o remount,rw /proc/sys`;

/** In place of the base that only a registry has: this Debian with its Node.js, under the name it is asked by. */
function base() {
  const [, name] = /^FROM (\S+)$/m.exec(
    readFileSync(inRepo('packages/receiver/betrieb/Containerfile'), 'utf8'),
  );
  const env = ['PATH', 'NODE_EXTRA_CA_CERTS'].map((key) => `--change "ENV ${key}=$${key}"`);
  return `tar --create --one-file-system --directory=/ --exclude='./root/*' --exclude='./var/tmp/*' --exclude='./var/lib/containers' . |
    podman import --quiet ${env.join(' ')} - ${name}`;
}

/** As a container, in an empty folder. */
export function runContainer(walk) {
  const [unpack, build, start, restore, ...more] = commandsOf('Als Container');
  assert.deepEqual(more, [], 'a command that this walk does not type');
  walk.step('a base like the one of the registry', `${ALLOW}\n${base()}`);
  walk.step('1 unpack, folders, secret', unpack);
  walk.step('  settings', WITHOUT_MAIL_AND_FEED);
  walk.step('2 build, and check the settings', build, /Alles in Ordnung/);
  walk.step(
    '3 start, account, backup, proof',
    start,
    /Passwort: [^]*Gesichert: [^]*Probe bestanden/,
  );
  walk.step('  finds itself well', `${HEALTH}; podman healthcheck run strategy`);
  const { receipt } = JSON.parse(walk.step('  a resident writes', SEND));
  walk.step(
    '  saved again',
    start.split('\n').find((line) => line.includes(' backup ')),
  );
  walk.step('  its data are lost', `podman kill strategy; rm -r ${DATA}/*`);
  const copy = '$(ls -t /backup/feedback/*.sqlite | head -n 1)';
  const typed = restore.replace('/backup/feedback/<Sicherung>', copy);
  walk.step('4 restore', `${typed}\n${HEALTH}`, /Wiederhergestellt: [^]*"ok"/);
  assert.deepEqual(JSON.parse(walk.step('  the message is there again', READ)), [
    { receipt, text: TEXT },
  ]);
}
