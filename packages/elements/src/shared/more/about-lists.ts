import type {
  ActionField,
  Goal,
  Municipality,
  Organization,
  Value,
  ValueAxis,
} from '@strategy-widgets/feed';
import { formatNumber, mailboxUrl } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import { link } from '../sheet/links.ts';
import type { StrategyView } from '../widget/view.ts';
import { factList, foldedList, sourceFact, titlesOf, nameOfTown } from './fact-list.ts';
import { messageKind, organizationKind, townKind } from './more-words.ts';

const goalsFact = (view: StrategyView, ids: readonly string[]) =>
  [msg('Ziele', { id: 'more-goals' }), titlesOf(view, view.strategy.goals, ids)] as const;

function valueEntry(view: StrategyView, value: Value): TemplateResult {
  const scope =
    value.scope === 'core'
      ? msg('gemeinsamer Wert', { id: 'value-core' })
      : msg('Wert einzelner Kommunen', { id: 'value-local' });
  return html`<strong>${view.text(value.name)}</strong> ${sampleMark(value)}
    ${value.meaning ? html`<p>${view.text(value.meaning)}</p>` : nothing}
    ${factList([
      [msg('Art', { id: 'more-kind' }), scope],
      [
        msg('Kommunen', { id: 'about-towns' }),
        value.municipalities.map((town) => nameOfTown(view, town)),
      ],
      goalsFact(view, value.goals),
      sourceFact(view, value.source),
    ])}`;
}

const goalEntry = (view: StrategyView, goal: Goal): TemplateResult =>
  html`<strong>${view.text(goal.title)}</strong> ${sampleMark(goal)}
    ${goal.description ? html`<p>${view.text(goal.description)}</p>` : nothing}
    ${factList([sourceFact(view, goal.source)])}`;

const fieldEntry = (view: StrategyView, field: ActionField): TemplateResult =>
  html`<strong>${view.text(field.title)}</strong> ${sampleMark(field)}
    ${field.description ? html`<p>${view.text(field.description)}</p>` : nothing}
    ${factList([
      [
        msg('Art', { id: 'more-kind' }),
        field.crossCutting ? msg('Querschnittsthema', { id: 'field-cross-cutting' }) : '',
      ],
      [msg('Zeichen', { id: 'field-icon' }), field.icon],
      goalsFact(view, field.goals),
      sourceFact(view, field.source),
    ])}`;

/** The town's own pages, by what they show. */
function pagesOf({ pages = {} }: Municipality): unknown[] {
  const names = {
    'vision-banner': msg('Vision und Werte', { id: 'page-banner' }),
    'action-field-explorer': msg('Maßnahmen', { id: 'page-explorer' }),
    'project-map': msg('Karte', { id: 'page-map' }),
    'progress-chart': msg('Stand der Umsetzung', { id: 'page-chart' }),
    'feedback-form': msg('Rückmeldung', { id: 'page-form' }),
  };
  return Object.entries(names).flatMap(([name, words]) => {
    const address = pages[name as keyof typeof names];
    return address ? [link(address, words)] : [];
  });
}

function townEntry(view: StrategyView, town: Municipality): TemplateResult {
  const print = (value?: number) =>
    value === undefined ? '' : formatNumber(value, view.uiLanguage);
  const area = print(town.area);
  const people = [
    print(town.population),
    ...(town.populationSource ? [sourceFact(view, town.populationSource)[1]] : []),
  ];
  return html`<strong>${link(town.url, town.officialName ?? town.name)}</strong> ${sampleMark(town)}
    ${factList([
      [msg('Art', { id: 'more-kind' }), townKind(town.kind)],
      [msg('Menschen', { id: 'town-population' }), people.filter(Boolean)],
      [
        msg('Fläche', { id: 'town-area' }),
        area ? msg(str`${area} km²`, { id: 'town-square-kilometres' }) : '',
      ],
      [msg('Gemeindeschlüssel', { id: 'town-key' }), town.ags],
      [msg('Farbwelt', { id: 'town-theme' }), town.theme],
      [msg('Seiten zur Strategie', { id: 'town-pages' }), pagesOf(town)],
    ])}`;
}

/** An organization with what it is, where, and its own page. */
export const organizationEntry = (view: StrategyView, entry: Organization): TemplateResult =>
  html`${link(entry.url, view.text(entry.name))}
    <span class="muted">${organizationKind(entry.kind)}</span>
    <span class="muted">${nameOfTown(view, entry.municipality)}</span> ${sampleMark(entry)}`;

/** Values, goals, topics and towns, each with all that the feed says of it. */
export function aboutLists(view: StrategyView): unknown {
  const { values, goals, actionFields, municipalities } = view.strategy;
  const { horizontal, vertical } = view.strategy.valueAxes ?? {};
  const ends = (axis: ValueAxis | undefined) =>
    axis ? [view.text(axis.start), view.text(axis.end)] : [];
  return [
    factList([
      [msg('Werte von links nach rechts', { id: 'axis-horizontal' }), ends(horizontal)],
      [msg('Werte von unten nach oben', { id: 'axis-vertical' }), ends(vertical)],
    ]),
    foldedList(
      msg('Werte', { id: 'more-values' }),
      values.map((value) => valueEntry(view, value)),
    ),
    foldedList(
      msg('Ziele', { id: 'more-goals' }),
      goals.map((goal) => goalEntry(view, goal)),
    ),
    foldedList(
      msg('Themen', { id: 'fields-title' }),
      actionFields.map((field) => fieldEntry(view, field)),
    ),
    foldedList(
      msg('Kommunen', { id: 'about-towns' }),
      municipalities.map((town) => townEntry(view, town)),
    ),
  ];
}

/** Where a resident's message goes. */
export function routesPart(view: StrategyView): unknown {
  const { feedbackRoutes, actionFields } = view.strategy;
  return foldedList(
    msg('Wohin Rückmeldungen gehen', { id: 'about-routes' }),
    feedbackRoutes.map((route) => {
      const days = route.responseDays && formatNumber(route.responseDays, view.uiLanguage);
      const town = nameOfTown(view, route.municipality);
      return html`<strong>${town || msg('alle Kommunen', { id: 'choice-all-towns' })}</strong>
        ${sampleMark(route)}
        ${factList([
          [msg('Art', { id: 'more-kind' }), messageKind(route.type)],
          [
            msg('Themen', { id: 'fields-title' }),
            titlesOf(view, actionFields, route.actionField ? [route.actionField] : []),
          ],
          [
            msg('E-Mail', { id: 'route-email' }),
            route.email && link(mailboxUrl(route.email), route.email),
          ],
          [msg('Seite', { id: 'route-link' }), route.link && link(route.link, route.link)],
          [
            msg('Datenschutz', { id: 'route-privacy' }),
            route.privacyUrl && link(route.privacyUrl, route.privacyUrl),
          ],
          [
            msg('Antwort', { id: 'route-answer' }),
            days ? msg(str`innerhalb von ${days} Tagen`, { id: 'route-days' }) : '',
          ],
        ])}`;
    }),
  );
}
