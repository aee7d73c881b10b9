import { readFileSync } from 'node:fs';
import { inRepo } from '../../build/paths.mjs';

const GUIDE = 'docs/betrieb/README.md';

/**
 * The commands of one section of the operators' guide, as printed: each block as it is to be copied.
 *
 * @param heading - of the section
 * @throws Error where there is none, or where it holds no command
 */
export function commandsOf(heading) {
  const sections = readFileSync(inRepo(GUIDE), 'utf8').split(/^##+ /m);
  const section = sections.find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const blocks = [...section.matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm)];
  if (!blocks.length) throw new Error(`${GUIDE}: no commands below “${heading}”`);
  return blocks.map(([, indent, lines]) => lines.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
}
