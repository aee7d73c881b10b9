export type * from './generated/types.ts';
export type { Problem, ProblemCode, Severity } from './problems.ts';
export type { ParseResult } from './parse/result.ts';
export { parseStrategy } from './parse.ts';
export { parseInSlices } from './parse/steps.ts';
export { parsePart } from './parts/merge.ts';
export { PHASES } from './phases.ts';
export { parseFuzzyDate, type FuzzyDate } from './dates.ts';
export { parseTimestamp } from './timestamp.ts';
export { formatFuzzyDate } from './format-date.ts';
export { formatDay } from './format-day.ts';
export { formatShortDate } from './short-date.ts';
export { compareFuzzyDates, formatPeriod } from './period.ts';
export { safeUrl } from './url.ts';
export { localText, type LocalText } from './text.ts';
export { plainText } from './plain-text.ts';
export { neutralised, readBack } from './text/formula.ts';
export { fold, holdsTerms, searchTerms } from './fold.ts';
export { loadJson, type FeedErrorCode, type LoadOptions, type LoadOutcome } from './fetch.ts';
export { registry, type PageSettings, type Registry } from './registry.ts';
export { feedStore } from './store.ts';
export type { FeedState, FeedStore } from './feed-state.ts';
export type { PartName, PartStatus } from './parts/names.ts';
export { decodeColumns, type Column, type Columns } from './parts/columns.ts';
export {
  feedbackMode,
  feedbackRoute,
  type FeedbackMode,
  type FeedbackSubject,
} from './selectors/feedback-route.ts';
export { publishedNeeds, type NeedScope } from './selectors/published-needs.ts';
export { findMunicipality } from './selectors/municipality.ts';
export { suggestMunicipality } from './selectors/suggest.ts';
export { county, towns } from './selectors/towns.ts';
export { valuesFor, visionFor } from './selectors/vision.ts';
export { phaseOf } from './selectors/participation.ts';
export { headlineCounts, type PhaseCounts } from './selectors/phase-counts.ts';
export type { Facet, MeasureFilter } from './selectors/filter.ts';
export { measuresMatching } from './selectors/matching.ts';
export { facetCounts, liftedCount, phaseCounts } from './selectors/facets.ts';
export { statusOf, type MeasureStatus } from './selectors/status.ts';
export { textsOf, type MeasureTexts } from './selectors/texts.ts';
export { sharedProgress, type SharedProgress } from './selectors/shared-progress.ts';
export {
  matrix,
  townsIn,
  townStates,
  type Matrix,
  type TownState,
} from './selectors/town-states.ts';
export { placesOf, type MeasurePlaces, type PlaceEntry, type Spot } from './selectors/places.ts';
export type { Boundaries, Box, Outline, Pair } from './boundaries/boundaries.ts';
export { readBoundaries } from './boundaries/boundaries.ts';
export { loadBoundaries } from './boundaries/load.ts';
export { project } from './boundaries/project.ts';
export { phaseRows, type PhaseRow, type RowFacet } from './selectors/phase-rows.ts';
export {
  indicatorSeries,
  type IndicatorSeries,
  type SeriesPoint,
  type Verdict,
} from './selectors/indicator-series.ts';
export { nextMilestones, type DueMilestone } from './selectors/next-milestones.ts';
