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

/** Phases in which a planned end is still to be kept. */
const OPEN = ['idea', 'planned', 'preparation', 'implementation', 'paused'];
const BEGUN = ['implementation', 'completed', 'continuous'];

const stated = (value) => (value === 'unknown' ? undefined : value);

/** The first moment after a date that is as exact as it is known. */
function endOf(date) {
  const [, year, rest = ''] = /^(\d{4})-?(.*)$/.exec(date);
  const months = { H1: 6, H2: 12, Q1: 3, Q2: 6, Q3: 9, Q4: 12, '': 12 };
  const [month, day] = rest.split('-');
  if (day) return Date.UTC(year, month - 1, Number(day) + 1);
  return Date.UTC(year, months[month] ?? Number(month), 1);
}

/** What towns report together: what all say, under way where one has begun, else nobody can tell. */
function phaseOfTowns(states) {
  const said = new Set(states.map(({ phase }) => stated(phase)).filter(Boolean));
  if (said.size < 2) return [...said][0] ?? 'unknown';
  return BEGUN.some((phase) => said.has(phase)) ? 'implementation' : 'unknown';
}

/** 'delayed' or 'atRisk' with who says so, nothing where neither is known. */
function latenessOf({ measure, own, ownerState, isOwner, takesPart, phase, active }, now) {
  const ofMeasure = stated(ownerState?.schedule) ?? stated(measure.status?.schedule);
  const said = takesPart && !isOwner ? stated(own.schedule) : ofMeasure;
  if (said) return { late: said, by: 'stated' };
  const isOver = measure.schedule && endOf(measure.schedule.plannedEnd) < now;
  if ((!takesPart || isOwner) && isOver && OPEN.includes(phase))
    return { late: 'delayed', by: 'computed' };
  if (takesPart) return {};
  const worst = ['delayed', 'atRisk'].find((one) =>
    active.some(({ schedule }) => schedule === one),
  );
  return worst ? { late: worst, by: 'towns' } : {};
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
  const own = town && states.find((one) => one.municipality === town);
  const isOwner = town !== undefined && measure.owner === town;
  const takesPart = Boolean(town) && (isOwner || Boolean(own)) && own?.role !== 'notPlanned';
  const active = states.filter((one) => one.role !== 'notPlanned' && !one.hidden);
  // What one town alone does stands as that town says, on every page.
  const ownerState = states.find(
    (one) => one.municipality === measure.owner && one.role !== 'notPlanned',
  );
  const ofMeasure = stated(ownerState?.phase) ?? stated(measure.status?.phase);
  const phase =
    takesPart && !isOwner ? (own.phase ?? 'unknown') : (ofMeasure ?? phaseOfTowns(active));
  const facts = { measure, own, ownerState, isOwner, takesPart, phase, active };
  return {
    ...facts,
    ...latenessOf(facts, now),
    /** False where an owner says nothing and what the towns report stands in its place. */
    hasOwnPhase: Boolean(ofMeasure) || !isOwner,
    title: own?.override?.title ?? measure.title,
    /** Whether the list of this page has it. */
    isListed: town ? takesPart && !own?.hidden : true,
    states,
    taking: states.filter(({ role = 'participant' }) => /lead|participant/.test(role)).length,
  };
}
