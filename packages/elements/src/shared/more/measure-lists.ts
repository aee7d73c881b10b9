import type { Measure, Organization } from '@strategy-widgets/feed';
import { mailboxUrl, townStates } from '@strategy-widgets/feed';
import { phonePieces } from '@strategy-widgets/feed/phone';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import { phaseMark } from '../looks/phase.ts';
import { scheduleWord } from '../looks/schedule-mark.ts';
import { link } from '../sheet/links.ts';
import type { StrategyView } from '../widget/view.ts';
import { dateWords, factList, section, sourceFact, nameOfTown } from './fact-list.ts';
import { organizationKind, progressWords, roleWord } from './more-words.ts';

/** An organization with what it is, where, and its own page. */
export const organizationEntry = (view: StrategyView, entry: Organization): TemplateResult =>
  html`${link(entry.url, view.text(entry.name))}
    <span class="muted">${organizationKind(entry.kind)}</span>
    <span class="muted">${nameOfTown(view, entry.municipality)}</span> ${sampleMark(entry)}`;

export function organizationsOf(view: StrategyView, measure: Measure, level: number): unknown {
  const ids = [...measure.lead, ...measure.partners.map(({ organization }) => organization)];
  const found = view.strategy.organizations.filter(({ id }) => ids.includes(id));
  return section(
    level,
    msg('Beteiligte Einrichtungen', { id: 'more-organizations' }),
    found.map((entry) => organizationEntry(view, entry)),
  );
}

/** Where more stands about what happened, and when a milestone was meant to be. */
export const historyOf = (view: StrategyView, measure: Measure, level: number): unknown =>
  section(level, msg('Zum Verlauf', { id: 'more-history' }), [
    ...measure.updates.flatMap(({ url, title, date }) =>
      url ? [html`${link(url, title ? view.text(title) : dateWords(view, date))}`] : [],
    ),
    ...measure.milestones.flatMap(({ title, date, reachedOn }) =>
      date && reachedOn
        ? [
            html`${view.text(title)}
            ${factList([
              [msg('Geplant für', { id: 'more-planned-for' }), dateWords(view, date)],
              [msg('Erreicht', { id: 'more-reached-on' }), dateWords(view, reachedOn)],
            ])}`,
          ]
        : [],
    ),
  ]);

/** What each town that takes part says of itself. */
export function statesOf(view: StrategyView, measure: Measure, level: number): unknown {
  const states = townStates(view.strategy, measure).flatMap(
    ({ participation }) => participation ?? [],
  );
  return section(
    level,
    msg('Angaben der Kommunen', { id: 'more-states' }),
    states.map((state) => {
      const { contact, override = {} } = state;
      const own = [override.title, override.teaser, override.description, override.benefit];
      return html`<strong>${nameOfTown(view, state.municipality)}</strong> ${sampleMark(state)}
        ${factList([
          [msg('Beteiligung', { id: 'more-role' }), roleWord(state.role)],
          [msg('Stand', { id: 'column-state' }), phaseMark(state.phase)],
          [msg('Seit', { id: 'more-since' }), dateWords(view, state.date)],
          [msg('Zuletzt bestätigt', { id: 'more-confirmed' }), dateWords(view, state.confirmedAt)],
          [msg('Zeitplan', { id: 'more-schedule' }), scheduleWord(state.schedule)],
          [msg('Begründung', { id: 'more-reason' }), view.text(state.reason)],
          [msg('Hinweis', { id: 'more-note' }), view.text(state.note)],
          [
            msg('Fortschritt', { id: 'more-progress' }),
            progressWords(state.progress, view.uiLanguage),
          ],
          [
            msg('Eigene Texte', { id: 'more-override' }),
            own.flatMap((text) => (text ? [view.text(text)] : [])),
          ],
          [msg('Eigene Texte zur Fassung', { id: 'more-base-revision' }), state.baseRevision],
          [
            msg('Kontakt', { id: 'more-contact' }),
            contact
              ? [
                  contact.name && view.text(contact.name),
                  contact.email && link(mailboxUrl(contact.email), contact.email),
                  contact.phone &&
                    phonePieces(contact.phone).map(({ text, url: dial }) => link(dial, text)),
                  contact.url && link(contact.url, contact.url),
                ].filter(Boolean)
              : undefined,
          ],
          [
            msg('Seite der Kommune dazu', { id: 'more-town-page' }),
            state.url && link(state.url, state.url),
          ],
          sourceFact(view, state.source),
        ])}`;
    }),
  );
}
