import type { Measure } from '@strategy-widgets/feed';
import { formatDay } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html } from 'lit';
import { link } from '../sheet/links.ts';
import type { LinkedView } from '../widget/view.ts';
import { dateWords, factList, titlesOf, nameOfTown, type Fact } from './fact-list.ts';
import { measureKind, priorityWord, progressWords, relationWord } from './more-words.ts';
import { measureLink } from '../looks/measure-link.ts';

/** What kind of undertaking this is, for whom and what for. */
function purpose(view: LinkedView, measure: Measure): Fact[] {
  const { strategy } = view;
  const isAdopted = measure.origin === 'adopted';
  return [
    [msg('Art', { id: 'more-kind' }), measureKind(measure.kind)],
    [msg('Nummer in der Strategie', { id: 'more-code' }), measure.code],
    [
      msg('Einordnung', { id: 'more-rank' }),
      [
        measure.lighthouse ? msg('Leuchtturmprojekt', { id: 'more-lighthouse' }) : '',
        priorityWord(measure.priority),
        isAdopted
          ? msg('beschlossen', { id: 'adopted' })
          : msg('nur vorgeschlagen, noch nicht beschlossen', { id: 'proposal' }),
      ].filter(Boolean),
    ],
    [
      msg('Für wen?', { id: 'more-target-groups' }),
      measure.targetGroups.map((group) => view.text(group)),
    ],
    [
      msg('Themen', { id: 'fields-title' }),
      titlesOf(view, strategy.actionFields, measure.actionFields),
    ],
    [msg('Ziele', { id: 'more-goals' }), titlesOf(view, strategy.goals, measure.goals)],
    [msg('Werte', { id: 'more-values' }), titlesOf(view, strategy.values, measure.values)],
    [
      msg('In Gebärdensprache', { id: 'sign-language' }),
      measure.signLanguage &&
        link(measure.signLanguage, msg('Video oder Seite öffnen', { id: 'sign-language-open' })),
    ],
    [msg('Maßnahme allein von', { id: 'more-owner' }), nameOfTown(view, measure.owner)],
  ];
}

/** Every date that is stated, planned beside actual. */
function dates(view: LinkedView, { schedule, status, updatedAt }: Measure): Fact[] {
  const day = (date?: string) => dateWords(view, date);
  return [
    [msg('Geplanter Beginn', { id: 'more-planned-start' }), day(schedule?.plannedStart)],
    [msg('Tatsächlicher Beginn', { id: 'more-actual-start' }), day(schedule?.actualStart)],
    [msg('Geplantes Ende', { id: 'more-planned-end' }), day(schedule?.plannedEnd)],
    [msg('Tatsächliches Ende', { id: 'more-actual-end' }), day(schedule?.actualEnd)],
    [msg('Stand seit', { id: 'more-status-date' }), day(status?.date)],
    [msg('Begründung', { id: 'more-reason' }), status?.reason && view.text(status.reason)],
    [msg('Zuletzt bestätigt', { id: 'more-confirmed' }), day(status?.confirmedAt)],
    [msg('Eintrag geändert am', { id: 'more-updated' }), formatDay(updatedAt, view.uiLanguage)],
  ];
}

/** The measures that this one belongs to, those that belong to it, and those it has to do with. */
function relations(view: LinkedView, measure: Measure, host: EventTarget): Fact[] {
  const { measures } = view.strategy;
  const links = (found: readonly (Measure | undefined)[]) =>
    found.flatMap((one) => (one ? [measureLink(host, view, one.id, view.text(one.title))] : []));
  const byId = (wanted?: string) => measures.find(({ id }) => id === wanted);
  return [
    [msg('Teil von', { id: 'more-parent' }), links([byId(measure.parent)])],
    [
      msg('Dazu gehören', { id: 'more-children' }),
      links(measures.filter(({ parent }) => parent === measure.id)),
    ],
    ...measure.related.map((entry): Fact => [
      relationWord(entry.type),
      links([byId(entry.measure)]),
    ]),
  ];
}

/** Where it happens, how far it is, and who pays. */
function places(view: LinkedView, measure: Measure): Fact[] {
  return [
    [
      msg('Orte', { id: 'more-places' }),
      measure.places.map(
        ({ name, municipality }) => html`${view.text(name)} ${nameOfTown(view, municipality)}`,
      ),
    ],
    [msg('Fortschritt', { id: 'more-progress' }), progressWords(measure.progress, view.uiLanguage)],
    [
      msg('Zur Förderung', { id: 'more-funding' }),
      measure.funding.flatMap(({ url, programme, funder }) =>
        url ? [link(url, (programme ?? funder) ? view.text(programme ?? funder) : url)] : [],
      ),
    ],
  ];
}

/** All that a measure says in a word, a number or a date. */
export const measureFacts = (view: LinkedView, measure: Measure, host: EventTarget): unknown =>
  factList([
    ...purpose(view, measure),
    ...relations(view, measure, host),
    ...places(view, measure),
    ...dates(view, measure),
  ]);
