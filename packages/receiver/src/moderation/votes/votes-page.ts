import type { Plan } from '../../plan/plan.ts';
import { timeOf } from '../entry-words.ts';
import { html, type Html } from '../html.ts';
import { BALLOTS, type ListedBallot, type PollResult } from './ballots.ts';
import { answerOf, isRating, questionAsked, STEP_IDS } from './vote-words.ts';

export interface Votes {
  readonly results: readonly PollResult[];
  readonly ballots: readonly ListedBallot[];
  /** From 1. */
  readonly page: number;
  readonly plan?: Plan;
  /** Names of towns, where somebody sees more than one. */
  readonly townOf?: (id: string) => string;
}

const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/** „1 Teilnahme“, „1.234 Teilnahmen“. */
export const taken = (count: number): string =>
  count === 1 ? '1 Teilnahme' : `${number.format(count)} Teilnahmen`;

const sumOf = ({ options }: PollResult, name: 'points' | 'participations'): number =>
  options.reduce((sum, option) => sum + option[name], 0);

const mean = (result: PollResult): string =>
  `Mittel ${number.format(sumOf(result, 'points') / Math.max(1, sumOf(result, 'participations')))} von 5`;

const cell = (count: number): Html => html`<td class="number">${number.format(count)}</td>`;

const row = (name: string, ...counts: readonly number[]): Html =>
  html`<tr>
    <th scope="row">${name}</th>
    ${counts.map(cell)}
  </tr>`;

/** Every step of a rating, also those that nobody chose; what else there is stands below. */
function ratingRows({ options }: PollResult, plan: Plan | undefined): Html[] {
  const others = options.map(({ option }) => option).filter((id) => !STEP_IDS.includes(id));
  return [...STEP_IDS, ...others].map((id) =>
    row(answerOf(plan, id), options.find(({ option }) => option === id)?.participations ?? 0),
  );
}

const table = (result: PollResult, plan: Plan | undefined): Html => {
  const names = isRating(result) ? ['Stimmen'] : ['Punkte', 'Teilnahmen'];
  return html`<table class="votes">
    <thead>
      <tr>
        <th scope="col">${isRating(result) ? 'Bewertung' : 'Wofür'}</th>
        ${names.map((name) => html`<th scope="col" class="number">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${
        isRating(result)
          ? ratingRows(result, plan)
          : result.options.map(({ option, points, participations }) =>
              row(answerOf(plan, option), points, participations),
            )
      }
    </tbody>
  </table>`;
};

const poll = (result: PollResult, { plan, townOf }: Votes): Html =>
  html`<section>
    <h2>${questionAsked(plan, result)}</h2>
    <p class="meta">
      ${townOf && html`${townOf(result.municipality)} · `} ${taken(result.participations)} ·
      ${isRating(result) && html`${mean(result)} · `} zuletzt ${timeOf(result.last)}
    </p>
    ${table(result, plan)}
  </section>`;

const single = ({ ballots, plan, townOf }: Votes): Html =>
  html`<ul role="list" class="entries lines">
    ${ballots.map(
      (ballot) =>
        html`<li>
          <a href="/moderation/entries/${ballot.receipt}">${ballot.receipt}</a>
          <span class="meta">
            ${questionAsked(plan, ballot)} · ${timeOf(ballot.received_at)}
            ${townOf && html` · ${townOf(ballot.municipality)}`}
          </span>
        </li>`,
    )}
  </ul>`;

const pages = (page: number, last: number): Html | false =>
  last > 1 &&
  html`<nav aria-label="Seiten" class="pages">
    ${page > 1 && html`<a href="/moderation/votes?page=${page - 1}#einzeln" rel="prev">Neuere</a>`}
    <span>Seite ${page} von ${last}</span>
    ${page < last && html`<a href="/moderation/votes?page=${page + 1}#einzeln" rel="next">Ältere</a>`}
  </nav>`;

const all = (votes: Votes, count: number): Html => html`
  <p>Nicht repräsentativ: Gezählt sind Teilnahmen, nicht Menschen.</p>
  ${votes.results.map((result) => poll(result, votes))}
  <section class="tools">
    <h2 id="einzeln">Einzelne Teilnahmen</h2>
    ${single(votes)} ${pages(votes.page, Math.ceil(count / BALLOTS))}
  </section>
  <section class="tools">
    <h2>Herunterladen</h2>
    <p><a href="/moderation/votes.csv">Alle Abstimmungen als CSV</a></p>
  </section>
`;

export function votesPage(votes: Votes): Html {
  const count = votes.results.reduce((sum, { participations }) => sum + participations, 0);
  return html`
    <h1>${taken(count)} an Abstimmungen</h1>
    ${count > 0 ? all(votes, count) : html`<p>Noch hat niemand abgestimmt.</p>`}
  `;
}
