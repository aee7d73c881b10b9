import type { Contact, Measure, Participation } from '@strategy-widgets/feed';
import { mailboxUrl, townStates } from '@strategy-widgets/feed';
import { phonePieces } from '@strategy-widgets/feed/phone';
import { msg } from '@lit/localize';
import { html } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import { phaseMark } from '../looks/phase.ts';
import { scheduleWord } from '../looks/schedule-mark.ts';
import { link } from '../sheet/links.ts';
import type { StrategyView } from '../widget/view.ts';
import { organizationEntry } from './about-lists.ts';
import {
  dateWords,
  factList,
  section,
  sourceFact,
  nameOfTown,
  isSaid,
  type Fact,
} from './fact-list.ts';
import { progressWords, roleWord } from './more-words.ts';

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

/** What stands in the table of towns, too; a measure of one town alone has no such table. */
const tableFacts = (view: StrategyView, state: Participation): Fact[] => [
  [msg('Stand', { id: 'column-state' }), phaseMark(state.phase)],
  [msg('Seit', { id: 'more-since' }), dateWords(view, state.date)],
  [msg('Zeitplan', { id: 'more-schedule' }), scheduleWord(state.schedule)],
  [msg('Begründung', { id: 'more-reason' }), state.reason && view.text(state.reason)],
  [msg('Hinweis', { id: 'more-note' }), state.note && view.text(state.note)],
];

function contactLines(view: StrategyView, contact: Contact | undefined): unknown[] {
  if (!contact) return [];
  const { name, email, phone, url } = contact;
  return [
    name && view.text(name),
    email && link(mailboxUrl(email), email),
    phone && phonePieces(phone).map(({ text, url: dial }) => link(dial, text)),
    url && link(url, url),
  ].filter(Boolean);
}

/** What a town says beyond its state. */
function furtherFacts(view: StrategyView, state: Participation): Fact[] {
  const { override = {}, url } = state;
  const own = [override.title, override.teaser, override.description, override.benefit];
  return [
    [msg('Zuletzt bestätigt', { id: 'more-confirmed' }), dateWords(view, state.confirmedAt)],
    [msg('Fortschritt', { id: 'more-progress' }), progressWords(state.progress, view.uiLanguage)],
    [
      msg('Eigene Texte', { id: 'more-override' }),
      own.flatMap((text) => (text ? [view.text(text)] : [])),
    ],
    [msg('Eigene Texte zur Fassung', { id: 'more-base-revision' }), state.baseRevision],
    [msg('Kontakt', { id: 'more-contact' }), contactLines(view, state.contact)],
    [msg('Seite der Kommune dazu', { id: 'more-town-page' }), url && link(url, url)],
    sourceFact(view, state.source),
  ];
}

/** What each town says of itself beside its state, where it says anything. */
export function statesOf(view: StrategyView, measure: Measure, level: number): unknown {
  const states = townStates(view.strategy, measure).flatMap(({ participation }) =>
    participation && (measure.owner || furtherFacts(view, participation).some(isSaid))
      ? [participation]
      : [],
  );
  return section(
    level,
    msg('Angaben der Kommunen', { id: 'more-states' }),
    states.map(
      (state) =>
        html`<strong>${nameOfTown(view, state.municipality)}</strong> ${sampleMark(state)}
          ${factList([
            [msg('Beteiligung', { id: 'more-role' }), roleWord(state.role)],
            ...(measure.owner ? tableFacts(view, state) : []),
            ...furtherFacts(view, state),
          ])}`,
    ),
  );
}
