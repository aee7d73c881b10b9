import { existsSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };
import { isCommand, unknownWord, USAGE, type CommandName } from './usage.ts';

/** Does what it is asked for; an error in German where that fails. */
type Command = (args: readonly string[]) => Promise<void>;

/** Each loads only what it needs. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  start: async () => (await import('./serve.ts')).startCommand,
  config: async () => (await import('./configuration/check-cli.ts')).configCommand,
  account: async () => (await import('./moderation/accounts/accounts-cli.ts')).accountCommand,
  backup: async () => (await import('./backup/backup-cli.ts')).backupCommand,
  restore: async () => (await import('./backup/restore-cli.ts')).restoreCommand,
  proof: async () => (await import('./backup/restore-proof-cli.ts')).proofCommand,
};

/** sysexits.h: a service need not try again before somebody has mended the settings. */
const MISCONFIGURED = 78;

function readVariables(file: string): void {
  if (!existsSync(file)) throw new Error(`--env: „${file}“ gibt es nicht.`);
  try {
    process.loadEnvFile(file);
  } catch (cause) {
    throw new Error(`--env: „${file}“ lässt sich nicht lesen. Gehört es einem anderen Konto?`, {
      cause,
    });
  }
}

/** What stands before the command: `--from` and a folder where paths begin, as npm would start a package in its own. */
const OPTIONS: Readonly<Record<string, (value: string) => void>> = {
  '--from': (folder) => process.chdir(folder),
  '--env': readVariables,
};

async function main(args: readonly string[]): Promise<void> {
  const [name = 'start', ...rest] = args;
  const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  const [value, ...others] = rest;
  if (option) {
    if (value === undefined) throw new Error(`${name}: Es fehlt, was dahinter gehört.`);
    option(value);
    return main(others);
  }
  if (/^(help|--help|-h)$/.test(name)) return console.log(USAGE);
  if (/^(version|--version|-v)$/.test(name)) return console.log(manifest.version);
  if (!isCommand(name)) throw unknownWord(name);
  const command = await COMMANDS[name]();
  return command(rest);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  const isMisconfigured = error instanceof Error && error.name === 'ConfigurationError';
  process.exitCode = isMisconfigured ? MISCONFIGURED : 1;
});
