import { execFileSync } from 'node:child_process';
import { root } from '../run/process.mjs';
import { isSource } from './sources.mjs';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });

/** The sources of a revision of this repository: path → lines. An empty file has no entry. */
export function sourceLines(revision, ask = git) {
  const answer = ask('grep', '--count', '--text', '--null', '', revision, '--', 'packages');
  const counts = answer
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(revision.length + 1).split('\0'));
  return new Map(
    counts.filter(([path]) => isSource(path)).map(([path, count]) => [path, Number(count)]),
  );
}
