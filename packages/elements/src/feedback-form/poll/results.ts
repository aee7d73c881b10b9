import type { OptionTotal, Totals } from '@strategy-widgets/feedback';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { pointsFor, type Points, type VoteState } from './vote.ts';
import { participationWords, pointWords, stepWord } from './poll-words.ts';
import { STEPS, stepId, type PollOption, type Question } from './question.ts';

interface Row extends PollOption {
  readonly count: number;
}

const totalFor = ({ totals }: Totals, id: string): OptionTotal | undefined =>
  totals.find(({ option }) => option === id);

/** Options with their points, the most first; steps of a rating in their own order. */
function rowsOf({ kind, options }: Question, totals: Totals): Row[] {
  if (kind === 'rating') {
    return [...STEPS].reverse().map((step) => {
      const id = stepId(step);
      return { id, title: stepWord(step), count: totalFor(totals, id)?.participations ?? 0 };
    });
  }
  return options
    .map((option) => ({ ...option, count: totalFor(totals, option.id)?.points ?? 0 }))
    .sort((a, b) => b.count - a.count);
}

/** The length says again what the number says. */
const bar = (share: number) =>
  html`<svg class="bar" aria-hidden="true">
    <rect width="${String(share * 100)}%" height="100%" />
  </svg>`;

const ownWords = (kind: Question['kind'], own: number): string =>
  kind === 'rating' ? msg('Ihre Bewertung', { id: 'poll-own-rating' }) : pointWords(own);

const ownCell = (kind: Question['kind'], own: number) =>
  html`<td class="mine">${own ? ownWords(kind, own) : nothing}</td>`;

function head({ kind }: Question, own: Points | undefined) {
  const isRating = kind === 'rating';
  return html`<tr>
    <th scope="col">
      ${isRating ? msg('Bewertung', { id: 'poll-rating' }) : msg('Wofür', { id: 'poll-what' })}
    </th>
    <th scope="col">
      ${isRating ? msg('Stimmen', { id: 'poll-votes' }) : msg('Punkte', { id: 'poll-all-points' })}
    </th>
    ${own ? html`<th scope="col">${msg('Von Ihnen', { id: 'poll-own' })}</th>` : nothing}
  </tr>`;
}

function table(question: Question, totals: Totals, own: Points | undefined): TemplateResult {
  const rows = rowsOf(question, totals);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return html`<table>
    <caption>
      ${participationWords(totals.participations)}
    </caption>
    <thead>
      ${head(question, own)}
    </thead>
    <tbody>
      ${rows.map(
        ({ id, title, count }) =>
          html`<tr>
            <th scope="row">${title}</th>
            <td class="number"><span>${count}</span>${bar(count / most)}</td>
            ${own ? ownCell(question.kind, pointsFor(own, id)) : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export const loadingResultWords = (): string =>
  msg('Das Ergebnis wird geladen …', { id: 'poll-loading' });

/** What all votes say together, once somebody asked or voted: nobody shall be led by it before. */
export function results(question: Question, { totals, sent }: VoteState): unknown {
  if (!totals) return nothing;
  if (totals === 'loading') {
    return html`<p class="note">${loadingResultWords()}</p>`;
  }
  if (totals === 'failed') {
    return html`<p>
      ${msg('Das Ergebnis ist gerade nicht erreichbar.', { id: 'poll-no-result' })}
    </p>`;
  }
  if (!totals.participations) {
    return html`<p>${msg('Noch hat niemand teilgenommen.', { id: 'poll-nobody' })}</p>`;
  }
  return table(question, totals, sent?.points);
}
