import type { Named } from '../../plan/plan.ts';
import { unpack } from '../../database/packed-text.ts';
import { ENTRIES, type ListedEntry } from './entry-list.ts';
import { pathOf, type Filter } from './entry-filter.ts';
import { html, option, type Html } from '../html.ts';
import { visible } from '../signs.ts';
import { MESSAGES, STATES, timeOf, TYPES } from '../entry-words.ts';

export interface List {
  readonly filter: Filter;
  readonly entries: readonly ListedEntry[];
  readonly counts: ReadonlyMap<string, number>;
  /** Action fields that entries name. */
  readonly fields: readonly Named[];
  /** Names of towns, where somebody sees more than one. */
  readonly townOf?: (id: string) => string;
  readonly person: Html;
}

/** Characters of a text that a list shows. */
const BEGINNING = 240;

const beginning = (text: string): string => {
  const signs = [...text];
  return signs.length > BEGINNING ? `${signs.slice(0, BEGINNING).join('')}…` : text;
};

const choice = (
  id: string,
  label: string,
  names: readonly (readonly [string, string])[],
  chosen: string,
) =>
  html`<div>
    <label for="${id}">${label}</label>
    <select id="${id}" name="${id}">
      ${option('', 'alle', chosen)} ${names.map(([value, name]) => option(value, name, chosen))}
    </select>
  </div>`;

const search = ({ filter, fields }: List): Html => html`
  <form method="get" action="/moderation" class="filter" role="search">
    <div class="wide">
      <label for="q">Wörter oder Nummer</label>
      <input id="q" name="q" type="search" value="${filter.q}" />
    </div>
    ${filter.state && html`<input type="hidden" name="state" value="${filter.state}" />`}
    ${choice('type', 'Art', Object.entries(MESSAGES), filter.type)}
    ${
      fields.length > 0 &&
      choice(
        'field',
        'Handlungsfeld',
        fields.map(({ id, title }) => [id, title]),
        filter.field,
      )
    }
    <button>Suchen</button>
  </form>
`;

const totalOf = ({ counts, filter }: List): number =>
  filter.state
    ? (counts.get(filter.state) ?? 0)
    : [...counts.values()].reduce((sum, count) => sum + count, 0);

const stateLink = (list: List, state: string, name: string, count: number): Html => {
  const path = pathOf({ ...list.filter, state, page: 1 });
  return state === list.filter.state
    ? html`<li>
        <a href="${path}" aria-current="true">${name} <b>${count}</b></a>
      </li>`
    : html`<li>
        <a href="${path}">${name} <b>${count}</b></a>
      </li>`;
};

const states = (list: List): Html => {
  const all = [...list.counts.values()].reduce((sum, count) => sum + count, 0);
  return html`<nav aria-label="Stand" class="states">
    <ul role="list">
      ${stateLink(list, '', 'alle', all)}
      ${Object.entries(STATES).map(([state, name]) =>
        stateLink(list, state, name, list.counts.get(state) ?? 0),
      )}
    </ul>
  </nav>`;
};

const titleIn = (fields: List['fields'], wanted: string): string =>
  fields.find(({ id }) => id === wanted)?.title ?? wanted;

const row = (entry: ListedEntry, { fields, townOf }: List): Html => html`
  <li>
    <p class="meta">
      <b>${TYPES[entry.type] ?? entry.type}</b> · ${STATES[entry.state]} ·
      ${timeOf(entry.received_at)} ${townOf && html` · ${townOf(entry.municipality)}`}
      ${entry.action_field !== '' && html` · ${titleIn(fields, entry.action_field)}`}
      ${entry.answer !== '' && ' · beantwortet'} ${entry.published === 1 && ' · veröffentlicht'}
    </p>
    <h2><a href="/moderation/entries/${entry.receipt}">${entry.receipt}</a></h2>
    <p class="beginning" dir="auto">
      ${entry.kind === 'ballot' ? 'Abstimmung' : visible(beginning(unpack(entry.text)))}
    </p>
  </li>
`;

const pages = ({ filter }: List, last: number): Html | false =>
  last > 1 &&
  html`<nav aria-label="Seiten" class="pages">
    ${
      filter.page > 1 &&
      html`<a href="${pathOf({ ...filter, page: filter.page - 1 })}" rel="prev">Neuere</a>`
    }
    <span>Seite ${filter.page} von ${last}</span>
    ${
      filter.page < last &&
      html`<a href="${pathOf({ ...filter, page: filter.page + 1 })}" rel="next">Ältere</a>`
    }
  </nav>`;

const nothing = (filter: Filter): Html =>
  pathOf(filter) === '/moderation'
    ? html`<p>Noch hat niemand geschrieben. Was eingeht, steht hier, das Neueste zuerst.</p>`
    : html`<p>
        Dazu gibt es keine Rückmeldung. <a href="/moderation">Alle Rückmeldungen ansehen</a>
      </p>`;

export function listPage(list: List): Html {
  const total = totalOf(list);
  const noun = total === 1 ? 'Rückmeldung' : 'Rückmeldungen';
  return html`
    <h1>${total} ${noun}</h1>
    ${search(list)} ${states(list)}
    ${
      list.entries.length > 0
        ? html`<ul role="list" class="entries">
            ${list.entries.map((entry) => row(entry, list))}
          </ul>`
        : nothing(list.filter)
    }
    ${pages(list, Math.ceil(total / ENTRIES))}
    <section class="tools">
      <h2>Herunterladen</h2>
      <p>
        <a href="${pathOf({ ...list.filter, page: 1 }, '/moderation/entries.csv')}"
          >Diese Liste als CSV</a
        >
        · <a href="/moderation/needs.json">Veröffentlichte Anliegen für den Feed (JSON)</a>
      </p>
      ${list.person}
    </section>
  `;
}
