import { measureOf, type Named, type PlannedMeasure } from '../../plan/plan.ts';
import type { EntryChange } from './entry.ts';
import type { FormState } from './change-form.ts';
import { html, option, type Html } from '../html.ts';

type Chosen = Pick<EntryChange, 'public_field' | 'public_measures'>;

const IDS: Readonly<Record<FormState['planTrouble'], string>> = {
  unset:
    'Hier stehen Kennungen statt Namen, weil in den Einstellungen des Empfängers kein Feed genannt ist.',
  unreachable: 'Hier stehen Kennungen statt Namen, weil der Feed gerade nicht antwortet.',
  elsewhere: 'Hier stehen Kennungen statt Namen, weil der Feed auf eine fremde Adresse umleitet.',
  large: 'Hier stehen Kennungen statt Namen, weil der Feed zu groß ist.',
  unreadable: 'Hier stehen Kennungen statt Namen, weil der Feed nicht lesbar ist.',
};

const GONE = 'nicht mehr im Feed';
const MEANT = 'dazu schrieb die Person';

const MEASURES = 'Maßnahmen (Kennungen, durch Leerzeichen getrennt)';

const byId = (name: string, label: string, value: string): Html => html`
  <label for="${name}">${label}</label>
  <input id="${name}" name="${name}" value="${value}" autocapitalize="none" spellcheck="false" />
`;

/** The field that a resident wrote about is pointed out, and left to be chosen. */
function fieldChoice(fields: readonly Named[], chosen: string, own: string): Html {
  const isGone = chosen !== '' && !fields.some(({ id }) => id === chosen);
  const meant = fields.find(({ id }) => id === own);
  return html`
    <label for="field">Handlungsfeld</label>
    <p id="field-hint">
      ${isGone && `„${chosen}“ steht nicht mehr im Feed.`}
      ${meant && `Die Person schrieb zu „${meant.title}“.`}
    </p>
    <select id="field" name="field" aria-describedby="field-hint">
      ${option('', 'keines', chosen)} ${isGone && option(chosen, `${chosen} (${GONE})`, chosen)}
      ${fields.map(({ id, title }) =>
        option(id, id === own ? `${title} (${MEANT})` : title, chosen),
      )}
    </select>
  `;
}

const measureChoice = (id: string, title: string, isChosen: boolean, note?: string): Html =>
  html`<label class="choice">
    ${
      isChosen
        ? html`<input type="checkbox" name="measures" value="${id}" checked />`
        : html`<input type="checkbox" name="measures" value="${id}" />`
    }
    <span>${title} ${note !== undefined && html`<span class="note">${note}</span>`}</span>
  </label>`;

interface Group extends Named {
  readonly measures: PlannedMeasure[];
}

/** Each measure once: where it is looked for first, else in the first of its fields that there is. */
function groupsOf(
  fields: readonly Named[],
  measures: readonly PlannedMeasure[],
  own: readonly string[],
): Group[] {
  const rest: Group = { id: '', title: 'Ohne Handlungsfeld', measures: [] };
  const groups: Group[] = fields.map((field) => ({ ...field, measures: [] }));
  for (const measure of measures) {
    const ids = [...own.filter((id) => measure.fields.includes(id)), ...measure.fields];
    const found = ids.map((id) => groups.find((group) => group.id === id)).find(Boolean);
    (found ?? rest).measures.push(measure);
  }
  return [...groups, rest].filter((group) => group.measures.length > 0);
}

function measureChoices({ entry, plan }: FormState, { public_field, public_measures }: Chosen) {
  const stored = public_measures.split(' ').filter(Boolean);
  const chosen = new Set(stored.map((id) => measureOf(plan, id)?.id));
  const meant = measureOf(plan, entry.measure);
  const own = [public_field, entry.action_field].filter(Boolean);
  const gone = stored.filter((id) => !measureOf(plan, id));
  const row = ({ id, title }: PlannedMeasure): Html =>
    measureChoice(id, title, chosen.has(id), id === meant?.id ? MEANT : undefined);
  const isOpen = ({ id, measures }: Group): boolean =>
    own.includes(id) || measures.some((one) => chosen.has(one.id) || one === meant);
  const details = (group: Group): Html => {
    const inner = html`<summary>${group.title}</summary>
      ${group.measures.map(row)}`;
    return isOpen(group)
      ? html`<details open>${inner}</details>`
      : html`<details>${inner}</details>`;
  };
  return html`<fieldset class="measures">
    <legend>Maßnahmen</legend>
    ${gone.map((id) => measureChoice(id, id, true, GONE))}
    ${groupsOf(plan?.fields ?? [], plan?.measures ?? [], own).map(details)}
  </fieldset>`;
}

/** Action field and measures of a published entry: by name where the feed is known, else by id. */
export function planChoices(form: FormState, chosen: Chosen): Html {
  const { entry, plan, planTrouble } = form;
  if (!plan) {
    const why = IDS[planTrouble];
    return html`<p>${why}</p>
      ${byId('field', 'Handlungsfeld (Kennung im Feed)', chosen.public_field)}
      ${byId('measures', MEASURES, chosen.public_measures)}`;
  }
  return html`${fieldChoice(plan.fields, chosen.public_field, entry.action_field)}
  ${
    plan.measures
      ? measureChoices(form, chosen)
      : html`<p>Der Feed nennt keine Namen von Maßnahmen, deshalb stehen hier Kennungen.</p>
          ${byId('measures', MEASURES, chosen.public_measures)}`
  }`;
}
