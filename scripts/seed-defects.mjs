/* Puts one accessibility defect after another into the sources, and tells which test notices it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { heard } from './seed-defects/heard.mjs';
import { buildAll, noticed } from './seed-defects/notice.mjs';
import { seen } from './seed-defects/seen.mjs';

const STALE = 'no longer fits its source';

/** Puts a defect into its source for as long as something runs. */
function seeded({ file, from, to }, call) {
  const whole = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!whole.includes(from)) return STALE;
  const restore = () => writeFileSync(file, whole);
  const stop = () => {
    restore();
    process.exit(1);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    writeFileSync(
      file,
      whole.replace(from, () => to),
    );
    return call();
  } finally {
    restore();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

const sound = new Map();
/** Whether a test is green as long as there is no defect; asked once for each. */
function isSound(test, file) {
  const key = JSON.stringify([test, test.file ?? file]);
  if (!sound.has(key)) sound.set(key, noticed(test, file) === undefined);
  return sound.get(key);
}

/** Whether a defect is caught, and the words of the table for it. */
function verdictOf(defect) {
  const { file, test } = defect;
  const by = [test.file ?? 'ESLint', test.title].filter(Boolean).join(': ');
  const failure = seeded(defect, () => noticed(test, file));
  if (failure === STALE) return [false, STALE];
  if (failure === undefined) return [false, `NOBODY (${by})`];
  return isSound(test, file) ? [true, `${by}: ${failure}`] : [false, `${by}, red without it, too`];
}

const wanted = process.argv.slice(2);
const chosen = [...heard, ...seen].filter(
  ({ name, test }) =>
    !wanted.length || wanted.some((part) => `${test.kind} ${name}`.includes(part)),
);
let missed = 0;
console.log('| defect | caught by |\n| --- | --- |');
for (const defect of chosen) {
  const [isCaught, words] = verdictOf(defect);
  if (!isCaught) missed++;
  console.log(`| ${defect.name} | ${words} |`);
}
if (chosen.some(({ test }) => test.kind === 'built')) buildAll();
console.log(`\n${chosen.length - missed} of ${chosen.length} caught`);
process.exitCode = missed ? 1 : 0;
