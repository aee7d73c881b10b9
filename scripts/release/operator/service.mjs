import assert from 'node:assert/strict';
import { commandsOf, HEALTH, readFrom, SEND, TEXT } from './typed.mjs';

const BEGIN = 'Vom Archiv zum laufenden, gesicherten Empfänger';
const READ = readFrom('/var/lib/strategy/feedback.sqlite');

/** As the guide says of whoever has neither of both. */
export const WITHOUT_MAIL_AND_FEED = `
  sed -i '/^SMTP_URL=/d' /etc/strategy/feedback.env
  sed -i '/"feed":/d' /etc/strategy/feedback.json`;

function begin(walk) {
  const [install, account, check, start, login, backup, ...more] = commandsOf(BEGIN);
  assert.deepEqual(more, [], 'a command that this walk does not type');
  walk.step('1 install', install);
  walk.step('2 account, folders, secret', account);
  walk.step('3 settings', WITHOUT_MAIL_AND_FEED);
  walk.step('  checked', check, /Alles in Ordnung/);
  walk.step('4 start', start, /"status":"degraded".*"backup"/);
  walk.step('5 account of somebody', login, /^Passwort: \S{12,}$/m);
  const { receipt } = JSON.parse(walk.step('  a resident writes', SEND));
  walk.step('6 backup, and a proof of restore', backup, /Probe bestanden: .*Einträge: 1\.[^]*"ok"/);
  return receipt;
}

/** Power and disk fail; what was saved comes back. */
function loseAndRestore(walk, receipt) {
  const kill = 'systemctl kill --signal=KILL strategy-feedback';
  walk.step('  killed: runs again by itself', `${kill}; sleep 1; ${HEALTH}`, /"ok"/);
  walk.step('  killed, and its data are lost', `${kill}; rm -r /var/lib/strategy/*`);
  const [restore] = commandsOf('Wiederherstellen');
  const copy = '$(ls -t /backup/feedback/*.sqlite | head -n 1)';
  const typed = restore.replace('/backup/feedback/<Sicherung>', copy);
  walk.step('restore', `${typed}\n${HEALTH}`, /Wiederhergestellt: [^]*"ok"/);
  const found = walk.step('  the message is there again', READ);
  assert.deepEqual(JSON.parse(found), [{ receipt, text: TEXT }]);
}

function update(walk, receipt) {
  const [typed] = commandsOf('Aktualisieren');
  walk.step('update', `cd /root\n${typed}\n${HEALTH}`, /"ok"/);
  assert.equal(JSON.parse(walk.step('  the message is still there', READ))[0].receipt, receipt);
}

/** What an operator looks at when something is wrong, or when it should not be. */
function look(walk) {
  walk.step('both timers run', 'systemctl list-timers', /-backup\.timer[^]*-proof\.timer/);
  const own = 'stat --format=%a:%U /var/lib/strategy/feedback.sqlite /backup/feedback/*.sqlite';
  assert.match(walk.step('nobody else reads what was written', own), /^(?:600:strategy\n)+$/);
  const rating = walk.step('exposure', 'systemd-analyze security --no-pager strategy-feedback');
  console.log(`  ${/Overall exposure.*/.exec(rating)?.[0]}`);
  const file = '/etc/strategy/feedback.json';
  walk.step(
    'a mistyped setting is named, and nothing tries again and again',
    `cp ${file} /root/; sed -i 's/"retentionDays": 180/"retentionDays": "180d"/' ${file}
    systemctl restart strategy-feedback || true
    for try in $(seq 50); do systemctl is-failed strategy-feedback && break; sleep 0.2; done
    sleep 6
    systemctl show strategy-feedback --property=NRestarts,ExecMainStatus
    journalctl --unit strategy-feedback --no-pager --lines 6
    cp /root/feedback.json ${file}; systemctl restart strategy-feedback; ${HEALTH}`,
    /NRestarts=0\nExecMainStatus=78[^]*retentionDays[^]*"ok"/,
  );
  walk.step(
    'a backup that cannot be written is named',
    `mv /backup/feedback /backup/gone; mkdir -m 0500 /backup/feedback
    systemctl start strategy-feedback-backup 2>&1 || true
    systemctl --failed --no-legend
    rmdir /backup/feedback; mv /backup/gone /backup/feedback
    systemctl start strategy-feedback-backup`,
    /strategy-feedback-backup/,
  );
}

/** As a service of systemd, from the archive to an update. */
export function runService(walk) {
  const receipt = begin(walk);
  loseAndRestore(walk, receipt);
  update(walk, receipt);
  look(walk);
}
