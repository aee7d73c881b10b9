import type {
  FeedbackRoute,
  Indicator,
  Measure,
  Municipality,
  Observation,
  Organization,
  Participation,
  Progress,
  Related,
} from '@strategy-widgets/feed';
import { formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';

/** What size of undertaking a measure is. */
export const measureKind = (kind: Measure['kind']): string =>
  ({
    programme: msg('Programm', { id: 'kind-programme' }),
    measure: msg('Maßnahme', { id: 'kind-measure' }),
    project: msg('Projekt', { id: 'kind-project' }),
    task: msg('Aufgabe', { id: 'kind-task' }),
  })[kind];

export const priorityWord = (priority: Measure['priority']): string =>
  priority
    ? {
        high: msg('hohe Priorität', { id: 'priority-high' }),
        medium: msg('mittlere Priorität', { id: 'priority-medium' }),
        low: msg('niedrige Priorität', { id: 'priority-low' }),
      }[priority]
    : '';

/** How one measure stands to another. */
export const relationWord = (type: Related['type']): string =>
  ({
    dependsOn: msg('Setzt voraus', { id: 'related-depends-on' }),
    continues: msg('Führt fort', { id: 'related-continues' }),
    replaces: msg('Ersetzt', { id: 'related-replaces' }),
    mergedInto: msg('Geht auf in', { id: 'related-merged-into' }),
    seeAlso: msg('Siehe auch', { id: 'related-see-also' }),
  })[type];

const methodWord = (method: NonNullable<Progress['method']>): string =>
  ({
    estimate: msg('geschätzt', { id: 'method-estimate' }),
    milestones: msg('nach Meilensteinen', { id: 'method-milestones' }),
    indicator: msg('nach einem Messwert', { id: 'method-indicator' }),
    budget: msg('nach ausgegebenen Mitteln', { id: 'method-budget' }),
  })[method];

/** „45 % (geschätzt)“; nothing where none is stated. */
export function progressWords(progress: Progress | undefined, language: string): string {
  if (!progress) return '';
  const value = formatNumber(progress.value / 100, language, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  if (!progress.method) return value;
  return msg(str`${value} (${methodWord(progress.method)})`, { id: 'progress-by' });
}

export const organizationKind = (kind: Organization['kind']): string =>
  ({
    administration: msg('Verwaltung', { id: 'organization-administration' }),
    company: msg('Unternehmen', { id: 'organization-company' }),
    association: msg('Verein oder Verband', { id: 'organization-association' }),
    science: msg('Wissenschaft', { id: 'organization-science' }),
    network: msg('Netzwerk', { id: 'organization-network' }),
    other: msg('weitere Einrichtung', { id: 'organization-other' }),
  })[kind];

export const townKind = (kind: Municipality['kind']): string =>
  ({
    town: msg('Stadt', { id: 'town-kind-town' }),
    municipality: msg('Gemeinde', { id: 'town-kind-municipality' }),
    county: msg('Kreis', { id: 'town-kind-county' }),
  })[kind];

/** Which way of an indicator is better. */
export const directionWord = (direction: Indicator['direction']): string =>
  direction
    ? {
        up: msg('mehr ist besser', { id: 'direction-up' }),
        down: msg('weniger ist besser', { id: 'direction-down' }),
        hold: msg('soll gleich bleiben', { id: 'direction-hold' }),
      }[direction]
    : '';

/** How sure a value is. */
export const certaintyWord = (kind: Observation['kind']): string =>
  ({
    measured: msg('gemessen', { id: 'chart-measured' }),
    provisional: msg('vorläufig', { id: 'chart-provisional' }),
    forecast: msg('Prognose', { id: 'chart-forecast' }),
  })[kind];

/** How a town takes part. */
export const roleWord = (role: Participation['role']): string =>
  ({
    lead: msg('federführend', { id: 'role-lead' }),
    participant: msg('beteiligt', { id: 'role-participant' }),
    interested: msg('interessiert', { id: 'role-interested' }),
    notPlanned: msg('nicht geplant', { id: 'role-not-planned' }),
  })[role];

/** What kind of message goes somewhere. */
export const messageKind = (type: FeedbackRoute['type']): string =>
  type
    ? {
        message: msg('Nachricht', { id: 'route-message' }),
        idea: msg('Idee', { id: 'form-idea' }),
        question: msg('Frage', { id: 'form-question' }),
        praise: msg('Lob', { id: 'form-praise' }),
        error: msg('Fehler in den Angaben', { id: 'form-wrong' }),
        barrier: msg('Barriere', { id: 'form-barrier' }),
      }[type]
    : '';
