import { parseFuzzyDate } from '@strategy-widgets/feed';
import { isId, isJsonObject, own, type JsonObject } from '@strategy-widgets/feed/rules';
import { remark, slipNote, textOf, wholeText, type Note } from '../cells/reading.ts';
import { namedItems } from '../naming/named-items.ts';
import { Names } from '../naming/names.ts';
import { SHEETS } from '../sheets/sheets.ts';
import { ITEM, NEED, type ListName } from '../sheets/words.ts';

/** A published need as the feed has it. */
export type ReceivedNeed = Record<string, unknown> & { readonly id: string };

/** Tells something of one field of an entry; of the whole entry where none is named. */
type Tell = (note: Note, field?: string) => void;

/** What the receiver exports, and nothing else is ever read: texts that residents wrote are no part of it. */
export const NEED_FIELDS = [
  'id',
  'title',
  'state',
  'answer',
  'date',
  'municipality',
  'actionFields',
  'measures',
];

/** What editors call a field: the heading of its column. */
export const needHeading = (field: string): string =>
  SHEETS.find((sheet) => sheet.field === 'needs')?.columns.find(({ path }) => path === field)
    ?.title ?? field;

/** Reads entries of the receiver's export against the feed that they are published in. */
export class NeedReader {
  readonly #feed: unknown;
  readonly #language: string;
  readonly #names = new Map<ListName, Names>();

  /** @param language - of the feed's own texts */
  constructor(feed: unknown, language: string) {
    this.#feed = feed;
    this.#language = language;
  }

  /** @returns nothing where the entry is none; why is told */
  read(entry: unknown, tell: Tell): ReceivedNeed | undefined {
    if (!isJsonObject(entry)) {
      tell(slipNote('no-need', 'Das ist kein Anliegen.'));
      return undefined;
    }
    for (const field of Object.keys(entry).filter((name) => !NEED_FIELDS.includes(name)))
      tell(
        remark('unknown-field', 'Das gehört nicht zum Export; es wird nicht veröffentlicht.'),
        field,
      );
    const id = own(entry, 'id');
    if (!isId(id)) {
      tell(slipNote('bad-id', 'Hier fehlt die Kennung, die der Export jedem Anliegen gibt.'), 'id');
      return undefined;
    }
    return {
      id,
      ...this.#text(entry, 'title', tell),
      ...this.#state(entry, tell),
      ...this.#text(entry, 'answer', tell),
      ...this.#date(entry, tell),
      ...this.#town(entry, tell),
      ...this.#references(entry, 'actionFields', tell),
      ...this.#references(entry, 'measures', tell),
    };
  }

  #text(entry: JsonObject, field: 'title' | 'answer', tell: Tell): object {
    const given = own(entry, field) ?? '';
    if (typeof given !== 'string') tell(slipNote('no-text', 'Das ist kein Text.'), field);
    const cell = { value: typeof given === 'string' ? given : '' };
    const value = field === 'title' ? textOf(cell) : wholeText(cell);
    if (value) return { [field]: value };
    if (field === 'title' && typeof given === 'string')
      tell(slipNote('no-title', 'Hier fehlt der öffentliche Titel.'), field);
    return {};
  }

  #state(entry: JsonObject, tell: Tell): object {
    const state = own(entry, 'state');
    if (typeof state === 'string' && Object.hasOwn(NEED.of, state)) return { state };
    if (state !== undefined)
      tell(slipNote('unknown-choice', `Diesen Stand gibt es nicht: ${quoted(state)}.`), 'state');
    return {};
  }

  #date(entry: JsonObject, tell: Tell): object {
    const date = own(entry, 'date');
    if (date === undefined || parseFuzzyDate(date)) return date === undefined ? {} : { date };
    tell(slipNote('no-date', `${quoted(date)} ist kein Datum.`), 'date');
    return {};
  }

  /** Without its town a need would stand on the pages of all. */
  #town(entry: JsonObject, tell: Tell): object {
    const given = own(entry, 'municipality');
    if (given === undefined) return {};
    const { value, note } = this.#namesOf('municipalities').read(written(given));
    if (note) tell(note, 'municipality');
    return { municipality: value };
  }

  /** What is gone or still a draft is left out: nobody should have to wait for the moderation of another town. */
  #references(entry: JsonObject, field: 'actionFields' | 'measures', tell: Tell): object {
    const given = own(entry, field) ?? [];
    if (!Array.isArray(given)) {
      tell(slipNote('no-list', 'Das ist keine Liste von Kennungen.'), field);
      return {};
    }
    const names = this.#namesOf(field);
    const found = given.flatMap((word: unknown) => {
      const id = names.find(written(word));
      if (id === undefined)
        tell(
          remark(
            'gone-name',
            `${ITEM[field]} ${quoted(word)} gibt es in der Strategie nicht; der Verweis wird nicht veröffentlicht. In der Moderation lässt er sich ändern.`,
          ),
          field,
        );
      return id ?? [];
    });
    return found.length ? { [field]: [...new Set(found)] } : {};
  }

  #namesOf(list: ListName): Names {
    let names = this.#names.get(list);
    if (!names) {
      names = new Names(list);
      for (const { id, names: called, formerIds } of namedItems(this.#feed, list, this.#language))
        names.add(id, called, formerIds);
      this.#names.set(list, names);
    }
    return names;
  }
}

const written = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** What stands there, as far as it fits into a line. */
const quoted = (value: unknown): string => `„${written(value).slice(0, 60)}“`;
