/** The words that a reader finds for each phase. */
export const WORDS = {
  idea: 'Idee',
  planned: 'geplant',
  preparation: 'in Vorbereitung',
  implementation: 'in Umsetzung',
  completed: 'abgeschlossen',
  continuous: 'dauerhaft',
  paused: 'ruht',
  discontinued: 'eingestellt',
  merged: 'zusammengelegt',
  unknown: 'keine Angabe',
};

/** Phases in which nothing can be late any more. */
const OVER = ['completed', 'continuous', 'discontinued', 'merged', 'paused'];

const stated = (value) => (value === 'unknown' ? undefined : value);

/** The last day of a date that is as exact as it is known. */
function lastDay(date) {
  const [, year, rest = ''] = /^(\d{4})-?(.*)$/.exec(date);
  const months = { H1: 6, H2: 12, Q1: 3, Q2: 6, Q3: 9, Q4: 12, '': 12 };
  const [month, day] = rest.split('-');
  if (day) return Date.UTC(year, month - 1, Number(day) + 1);
  return Date.UTC(year, months[month] ?? Number(month), 1);
}

/**
 * What a feed says of a measure, read from its JSON alone and by nothing that the widgets are made of.
 *
 * @param feed - as JSON
 * @param measure - one of its measures
 * @param town - id of the town whose page it is; none for the county's
 * @param now - milliseconds since 1970
 */
export function factsOf(feed, measure, town, now) {
  const states = feed.participations.filter((one) => one.measure === measure.id);
  const stateOf = (id) => states.find((one) => one.municipality === id);
  const own = town && stateOf(town);
  const isOwner = town !== undefined && measure.owner === town;
  const takesPart = Boolean(town) && (isOwner || Boolean(own)) && own?.role !== 'notPlanned';
  const active = states.filter((one) => one.role !== 'notPlanned');
  return {
    title: own?.override?.title ?? measure.title,
    isHidden: Boolean(own?.hidden),
    takesPart,
    role: own?.role,
    isOwner,
    owner: measure.owner,
    /** Of the town itself; undefined where it says nothing of its own. */
    phase: takesPart
      ? (stated(own?.phase) ?? (isOwner ? stated(measure.status?.phase) : undefined) ?? 'unknown')
      : undefined,
    shared: stated(measure.status?.phase),
    states,
    active,
    isPastEnd: Boolean(measure.schedule && lastDay(measure.schedule.plannedEnd) < now),
    isOver: (phase) => OVER.includes(phase),
    cost: measure.cost,
  };
}
