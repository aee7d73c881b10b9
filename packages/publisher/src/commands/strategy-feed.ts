import { nearWord } from '@strategy-widgets/feed';
import { progressOn, type Progress } from '../messages/progress.ts';
import { HELP, WrongCall } from './call.ts';
import type { Command } from './answer.ts';
import { COMMANDS } from './commands.ts';
import { Unreadable } from './files.ts';

/** Exit codes, told by `strategy-feed help`. */
const EXIT = { fine: 0, mend: 1, call: 2, unreadable: 3 } as const;

/** A machine may read both outputs as one. */
const silent: Progress = () => undefined;

/** Milliseconds of work, which a busy machine does not make more. */
const worked = (): number => process.cpuUsage().user / 1000;

function commandOf(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  const near = nearWord(Object.keys(COMMANDS), name);
  const hint =
    near === undefined ? 'Was es gibt, sagt: strategy-feed help' : `Meinten Sie „${near}“?`;
  throw new WrongCall(`„${name}“ gibt es nicht. ${hint}`);
}

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (/^(help|--help|-h)$/.test(name)) {
    console.log(HELP);
    return EXIT.fine;
  }
  const isForMachines = args.includes('--json');
  const progress = isForMachines ? silent : progressOn(process.stderr, worked);
  const { isFine, lines, data } = await commandOf(name)(args, new Date(), progress);
  if (isForMachines) console.log(JSON.stringify(data, undefined, 2));
  else for (const line of lines) console.log(line);
  return isFine ? EXIT.fine : EXIT.mend;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongCall) && !(error instanceof Unreadable)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WrongCall ? EXIT.call : EXIT.unreadable;
}
