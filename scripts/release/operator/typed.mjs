import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRepo } from '../../build/paths.mjs';

const GUIDE = 'docs/betrieb/README.md';
const URL = 'http://127.0.0.1:8090';
export const TEXT = 'Mehr Bänke am Wall, für Łódź und 東京.';
const ORIGIN = 'https://www.lemgo.example';
const MESSAGE = JSON.stringify({
  ...{ schema: '1.0', type: 'idea', language: 'de', municipality: 'lemgo', elapsed: 20_000 },
  text: TEXT,
});
export const SEND =
  `curl --silent --show-error --fail-with-body ${URL}/v1/feedback -H 'Content-Type: application/json'` +
  ` -H "Idempotency-Key: $(openssl rand -hex 16)" -H 'Origin: ${ORIGIN}' --data '${MESSAGE}'`;

/** @param file - the database, as a shell names it */
export const readFrom = (file) => `node -e '
  const { DatabaseSync } = require("node:sqlite");
  const database = new DatabaseSync(process.argv[1], { readOnly: true });
  console.log(JSON.stringify(database.prepare("SELECT receipt, text FROM entry").all()));' "${file}"`;
export const HEALTH = `timeout 60 sh -c 'until curl --silent ${URL}/v1/health; do sleep 0.2; done'`;

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

/** What somebody types, and how long the machine took for it. */
export class Walk {
  #machine;
  #began = performance.now();

  constructor(machine) {
    this.#machine = machine;
  }

  /** @param wanted - what has to be printed; nothing is named where its end says enough */
  step(name, script, wanted = /^/) {
    const began = performance.now();
    const printed = this.#machine.type(script);
    assert.match(printed, wanted, name);
    const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
    console.log(`✓ ${name.padEnd(60)} ${seconds} s`);
    return printed;
  }

  end() {
    console.log(`\n${((performance.now() - this.#began) / 1000).toFixed(0)} s`);
  }
}
