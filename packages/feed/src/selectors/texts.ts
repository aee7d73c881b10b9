import type { LocalizedText, Measure, Strategy } from '../generated/types.ts';
import { participationsOf } from './participation.ts';

/** The texts of a measure as a town shows them. */
export interface MeasureTexts {
  readonly title: LocalizedText;
  readonly teaser?: LocalizedText;
  readonly description?: LocalizedText;
  readonly benefit?: LocalizedText;
  /** `local` where at least one text is the town's own. */
  readonly origin: 'shared' | 'local';
}

/** The shared texts with those that a town overrides, or says of its own measure. */
export function textsOf(strategy: Strategy, measure: Measure, municipality = ''): MeasureTexts {
  const { title, teaser, description, benefit, owner } = measure;
  const local = participationsOf(strategy, measure).get(municipality)?.override ?? {};
  const isLocal = Object.keys(local).length > 0 || (owner !== undefined && owner === municipality);
  return { title, teaser, description, benefit, ...local, origin: isLocal ? 'local' : 'shared' };
}
