import type { phonePieces } from '@strategy-widgets/feed/phone';
import type { Measure } from '@strategy-widgets/feed';
import { LatePart } from '../widget/late/late-part.ts';
import type { StrategyView } from '../widget/view.ts';

/** Finds the numbers of a phone field: few measures have one. */
export const phones: LatePart<{ phonePieces: typeof phonePieces }> = new LatePart(
  () => import('@strategy-widgets/feed/phone'),
);

/** Whether a measure has a phone, here or in some town. */
export const hasPhone = ({ strategy }: StrategyView, measure: Measure): boolean =>
  [measure, ...strategy.participations.filter((entry) => entry.measure === measure.id)].some(
    ({ contact }) => contact?.phone,
  );
