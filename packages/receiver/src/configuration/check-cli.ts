import { unknownWord } from '../usage.ts';
import { environmentFrom } from './environment.ts';
import type { Variables } from './variables.ts';
import { findingsOf } from './reach.ts';
import { remarksOn, understood } from './understood.ts';

const linesOf = (head: string, lines: readonly string[]): string[] =>
  lines.length ? ['', head, ...lines.map((line) => `- ${line}`)] : [];

/**
 * Says in German what the receiver takes a configuration to mean, and tries what it leads to. Starts,
 * makes and changes nothing.
 *
 * @throws an error in German where the receiver would not start or not do what it should
 */
async function checkConfiguration(variables: Variables): Promise<void> {
  const environment = environmentFrom(variables);
  const findings = [...remarksOn(environment), ...(await findingsOf(environment))];
  const linesWhere = (isWanted: boolean) =>
    findings.filter(({ isFault }) => isFault === isWanted).map(({ at, says }) => `${at}: ${says}`);
  const faults = linesWhere(true);
  console.log('So versteht der Empfänger seine Einstellungen:');
  for (const line of understood(environment)) console.log(`- ${line}`);
  for (const line of linesOf('Sehen Sie sich das an:', linesWhere(false))) console.log(line);
  if (faults.length) throw new Error(linesOf('Das stimmt nicht:', faults).join('\n'));
  console.log('\nAlles in Ordnung: Der Empfänger kann starten.');
}

/** @param args - nothing, or `--check` */
export function configCommand(args: readonly string[]): Promise<void> {
  const unknown = args.find((word, index) => index || word !== '--check');
  return unknown === undefined
    ? checkConfiguration(process.env)
    : Promise.reject(unknownWord(unknown));
}
