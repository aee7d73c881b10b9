import { nearWord } from '@strategy-widgets/feed';

/** One thing that somebody has to mend. */
export interface ConfigFault {
  /** The key as a JSON pointer, or the variable. */
  readonly at: string;
  /** Value, cause and cure, in German. */
  readonly says: string;
}

/** All that is wrong, at once: nobody should have to start again for each. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    const lines = faults.map(({ at, says }) => `- ${at}: ${says}`);
    const head =
      'Die Einstellungen stimmen nicht. Es wurde nichts gestartet, angelegt oder gelöscht.';
    super([head, ...lines].join('\n'));
    this.faults = faults;
  }
}

const LONGEST = 80;

/** A value as somebody wrote it, short and without signs that a terminal obeys. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const plain = text.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
  return `„${plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain}“`;
}

/** A name without what people write differently. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');

/** The name that is two letters off at most, whatever its case. */
export function near(names: readonly string[], slip: string): string | undefined {
  const word = nearWord(names.map(folded), folded(slip));
  return names.find((name) => folded(name) === word);
}

/** What was probably meant: a name like it, or a longer one that begins like it. */
export function meant(names: readonly string[], slip: string): string | undefined {
  const { length } = folded(slip);
  const isBeginning = (name: string) =>
    length > 4 && nearWord([folded(name).slice(0, length)], folded(slip)) !== undefined;
  return near(names, slip) ?? names.find(isBeginning);
}
