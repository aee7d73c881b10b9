import {
  confirmationOf,
  phaseOf,
  scheduleOf,
  type Measure,
  type Strategy,
} from '@strategy-widgets/feed';
import type { ReportTerms, ReportPart } from './finding.ts';

const hasDates = ({ schedule }: Measure): boolean =>
  Boolean(
    schedule?.plannedStart ??
    schedule?.plannedEnd ??
    schedule?.actualStart ??
    schedule?.actualEnd ??
    schedule?.continuous,
  );

const leads = ({ participations }: Strategy, { id }: Measure): boolean =>
  participations.some(({ measure, role }) => measure === id && role === 'lead');

function missingParts(measure: Measure, { strategy, now }: ReportTerms): ReportPart[] {
  const found: ReportPart[] = [];
  const { owner } = measure;
  if (!measure.lead.length && owner === undefined && !leads(strategy, measure))
    found.push({
      code: 'no-lead',
      path: 'lead',
      words: 'Niemand ist federführend. Wer fragt, weiß nicht, an wen.',
    });
  if (!hasDates(measure) && phaseOf(strategy, measure) !== 'idea')
    found.push({
      code: 'no-date',
      path: 'schedule/plannedEnd',
      words: 'Es gibt keine Zeitangabe. Auch „2027“ genügt.',
    });
  if (!measure.actionFields.length)
    found.push({
      code: 'no-field',
      path: 'actionFields',
      words: 'Die Maßnahme gehört zu keinem Handlungsfeld; wer danach sucht, findet sie nicht.',
    });
  const late = scheduleOf(strategy, measure, '', now);
  if (late.source === 'computed' && late.status === 'delayed')
    found.push({
      code: 'past-end',
      path: 'schedule/plannedEnd',
      words:
        'Das geplante Ende ist vorbei. Die Seite sagt „verspätet (berechnet)“: Bitte Ende oder Status ändern.',
    });
  return found.map((finding) => (owner === undefined ? finding : { ...finding, town: owner }));
}

/** States that nobody has confirmed in time: of the whole, and of each town that has one. */
function unconfirmed(measure: Measure, { strategy, now }: ReportTerms): ReportPart[] {
  const words = (asOf: string | undefined) =>
    `Seit ${asOf?.slice(0, 10) ?? 'Langem'} hat das niemand bestätigt.`;
  const towns = strategy.participations.filter(
    (part) => part.measure === measure.id && part.role !== 'notPlanned',
  );
  return [measure.owner, ...towns.map(({ municipality }) => municipality)].flatMap((town) => {
    const { remark, asOf } = confirmationOf(strategy, measure, town, now);
    return remark === 'unconfirmed'
      ? { code: 'unconfirmed' as const, words: words(asOf), town }
      : [];
  });
}

/** What a measure lacks, and which of its states nobody vouches for. */
export const measureFindings = (measure: Measure, context: ReportTerms): ReportPart[] => [
  ...missingParts(measure, context),
  ...unconfirmed(measure, context),
];
