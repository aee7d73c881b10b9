import type { BallotKind } from '@strategy-widgets/feedback';
import { measuresMatching } from '@strategy-widgets/feed';
import type { FormScene } from '../model/form-scene.ts';
import { townOf } from '../model/subject.ts';

/** Something that can get points. */
export interface PollOption {
  readonly id: string;
  readonly title: string;
}

/** What is asked: of which place, about what, with which answers. */
export interface Question {
  readonly kind: BallotKind;
  /** Its name for the receiver. */
  readonly poll: string;
  readonly municipality?: string;
  /** Name of the town, or nothing in the county's view. */
  readonly town?: string;
  /** What is rated, or the field whose measures are weighed. */
  readonly subject?: string;
  readonly options: readonly PollOption[];
}

/** The options of a rating, the lowest first; words stand beside them. */
export const STEPS = [1, 2, 3, 4, 5] as const;

export const stepId = (step: number): string => `step-${String(step)}`;

const rated = (scene: FormScene) => {
  const { strategy, plain } = scene.view;
  const { measure, title } = scene.subject ?? {};
  return measure
    ? { poll: measure, subject: title }
    : { poll: strategy.id, subject: plain(strategy.title) };
};

function optionsOf({ view, draft }: FormScene, poll: string): PollOption[] {
  const { strategy, plain } = view;
  if (poll === 'fields') {
    return strategy.actionFields.map(({ id, title }) => ({ id, title: plain(title) }));
  }
  const filter = { actionField: [poll], municipality: townOf(view, draft)?.id };
  return measuresMatching(strategy, filter).map(({ id, title }) => ({ id, title: plain(title) }));
}

/** @param poll - what the page's author asks for */
export function questionOf(scene: FormScene, kind: BallotKind, poll: string): Question {
  const { view, draft } = scene;
  const { id: municipality, name: town } = townOf(view, draft) ?? {};
  const place = { kind, municipality, town };
  if (kind === 'rating') {
    const options = STEPS.map((step) => ({ id: stepId(step), title: '' }));
    return { ...place, ...rated(scene), options };
  }
  const field = view.strategy.actionFields.find(({ id }) => id === poll);
  const subject = field && view.plain(field.title);
  return { ...place, poll, subject, options: optionsOf(scene, poll) };
}
