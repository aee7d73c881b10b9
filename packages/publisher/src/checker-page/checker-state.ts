import type { Checked } from '../checker/check-files.ts';
import type { WantedFile } from '../checker/downloads.ts';
import type { DroppedFile } from '../checker/dropped-files.ts';

/** All that the page knows; nothing of it is kept. */
export interface CheckerState {
  readonly files: readonly DroppedFile[];
  /** What is being done, in German. */
  readonly step?: string;
  readonly checked?: Checked;
  /** A German sentence where something broke off. */
  readonly failure?: string;
  /** How many messages are shown. */
  readonly shown: number;
  /** Id of the municipality that is looked at; empty for all. */
  readonly town: string;
  readonly width: 'phone' | 'desktop';
}

/** What people may do on the page. */
export interface CheckerActions {
  add(files: Iterable<File>): void;
  remove(name: string): void;
  showMore(): void;
  choose(choice: Partial<Pick<CheckerState, 'town' | 'width'>>): void;
  save(wanted: WantedFile): void;
  /** @param told - what is said once it is done */
  copy(text: string, told: string): void;
}

/** Messages that are shown at first, and with each wish for more. */
export const MESSAGES_AT_ONCE = 100;

export const startState: CheckerState = {
  files: [],
  shown: MESSAGES_AT_ONCE,
  town: '',
  width: 'phone',
};

/** „1 Hinweis“, „2 Hinweise“. */
export const counted = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('de')} ${count === 1 ? one : several}`;

/** What was found, in one sentence. */
export function resultWords({ isFine, messages }: Checked): string {
  const refused = messages.filter(({ kind }) => kind === 'refused').length;
  const remarks = messages.length - refused;
  const also = remarks ? ` Dazu ${counted(remarks, 'Hinweis', 'Hinweise')}.` : '';
  if (refused)
    return `${counted(refused, 'Stelle ist', 'Stellen sind')} zu berichtigen.${also} Vorschau und Download gibt es danach.`;
  if (!isFine) return 'Legen Sie noch die Mappe oder den Feed dazu, um den es geht.';
  return remarks
    ? `Alles lässt sich veröffentlichen. ${counted(remarks, 'Hinweis', 'Hinweise')} zum Nachsehen.`
    : 'Alles in Ordnung.';
}
