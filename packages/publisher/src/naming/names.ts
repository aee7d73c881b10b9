import { fold, nearWord } from '@strategy-widgets/feed';
import { remark, slip, type Reading } from '../cells/reading.ts';
import { SHEETS } from '../sheets/sheets.ts';
import { ITEM, type ListName } from '../sheets/words.ts';
import { splitList } from '../reading/split-list.ts';

/** What a list has, by the words that people use for it. */
export class Names {
  readonly #list: ListName;
  readonly #ids = new Map<string, string>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #names: string[] = [];
  readonly #drafts = new Set<string>();

  constructor(list: ListName) {
    this.#list = list;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** The id that something has today, by that or a former one. */
  present(id: string): string | undefined {
    return this.#ids.get(id);
  }

  /** Something with its id, former ids, and what it is called. */
  add(id: string, names: readonly string[], formerIds: readonly string[] = []): void {
    for (const key of [id, ...formerIds]) this.#ids.set(key, id);
    for (const name of names) {
      const key = fold(name);
      if (!key) continue;
      if (!this.#byName.has(key)) this.#names.push(name);
      this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(id));
    }
  }

  /** Marks what is not published yet: a reference to it is left out. */
  addDraft(id: string): void {
    this.#drafts.add(id);
  }

  /** The id of what goes by a word, if it is clear which. */
  find(word: string): string | undefined {
    const own = this.#ids.get(word.trim());
    if (own !== undefined) return own;
    const found = this.#byName.get(fold(word.trim()));
    return found?.size === 1 ? [...found][0] : undefined;
  }

  /** One id; a slip where the word is unknown, or where several go by it. */
  read(word: string): Reading<string> {
    const value = this.find(word);
    if (value !== undefined && !this.#drafts.has(value)) return { value };
    if (value !== undefined)
      return {
        note: remark(
          'draft-name',
          `„${word}“ ist noch ein Entwurf; der Verweis darauf wird nicht veröffentlicht.`,
        ),
      };
    const what = ITEM[this.#list];
    if (this.#byName.has(fold(word)))
      return slip(
        'ambiguous-name',
        `„${word}“ heißt mehr als ein Eintrag. Schreiben Sie die Kennung von dem, der gemeint ist.`,
      );
    if (this.#parts(word))
      return slip(
        'several-names',
        `Hier stehen mehrere. Legen Sie für jede ${what} eine eigene Zeile an.`,
      );
    if (/^(alle|all|sämtliche)$/i.test(word))
      return slip(
        'no-single-name',
        `„${word}“ ist keine ${what}. Legen Sie für jede eine eigene Zeile an.`,
      );
    return this.#unknown(word);
  }

  /** Several ids, in their order. */
  readAll(text: string): { values: string[]; notes: NonNullable<Reading<string>['note']>[] } {
    const values: string[] = [];
    const notes: NonNullable<Reading<string>['note']>[] = [];
    for (const word of splitList(text).filter(Boolean)) {
      const parts = this.find(word) === undefined ? this.#parts(word) : undefined;
      for (const one of parts ?? [word]) {
        const { value, note } = this.read(one);
        if (value !== undefined) values.push(value);
        if (note) notes.push(note);
      }
    }
    return { values, notes };
  }

  /** Several words in one, where each of them is known. */
  #parts(text: string): string[] | undefined {
    const parts = text.split(/[,;/\n]| und /).map((part) => part.trim());
    return parts.length > 1 && parts.every((part) => this.find(part) !== undefined)
      ? parts
      : undefined;
  }

  #unknown(word: string): Reading<string> {
    const folded = fold(word);
    const names = this.#names;
    const near = nearWord(names.map(fold), folded);
    const meant = near === undefined ? undefined : names.find((name) => fold(name) === near);
    const sheet = SHEETS.find(({ field, owner }) => field === this.#list && !owner)?.title ?? '';
    const hint =
      meant === undefined
        ? `Prüfen Sie die Schreibweise, oder ergänzen Sie den Eintrag im Blatt ${sheet}.`
        : `Meinten Sie „${meant}“?`;
    return slip('unknown-name', `${ITEM[this.#list]} „${word}“ gibt es nicht. ${hint}`);
  }
}
