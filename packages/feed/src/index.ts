export type * from './generated/types.ts';
export { PHASES } from './generated/phases.ts';
export type { Problem, ProblemCode, Severity } from './parse/problems.ts';
export type { ParseResult } from './parse/core.ts';
export { parseInSlices, parseStrategy } from './parse/strategy.ts';
export { parsePart } from './parts/merge.ts';
export { neutralised, readBack } from './text/formula.ts';
export { decodeColumns, type Column, type Columns } from './parts/columns.ts';
export {
  compareFuzzyDates,
  parseFuzzyDate,
  parseTimestamp,
  type FuzzyDate,
} from './dates/fuzzy-date.ts';
export { formatFuzzyDate, formatPeriod, formatShortDate } from './dates/format-date.ts';
export { formatDay } from './dates/format-day.ts';
export { formatNumber, formatter, formatTime, languageName } from './text/formatter.ts';
export { mailboxUrl, safeUrl } from './text/url.ts';
export {
  markdownBlocks,
  type MarkdownBlock,
  type MarkdownLine,
  type MarkdownList,
} from './text/markdown-blocks.ts';
export { localText, type LocalText } from './text/local-text.ts';
export { findWord, type WordPlace } from './text/find-word.ts';
export { fold, holdsTerms, plainText, searchTerms } from './text/fold.ts';
export type { FeedErrorCode, LoadOptions, LoadOutcome } from './load/load-outcome.ts';
export { loadJson } from './load/load-json.ts';
export { registry, type PageSettings, type Registry } from './registry.ts';
export { feedStore } from './store/store.ts';
export type { FeedState, FeedStore, PartName, PartStatus } from './store/feed-state.ts';
export {
  feedbackMode,
  feedbackRoute,
  type FeedbackMode,
  type FeedbackSubject,
} from './selectors/feedback/feedback-route.ts';
export { publishedNeeds, type NeedScope } from './selectors/feedback/published-needs.ts';
export {
  findMunicipality,
  headlineCounts,
  valuesFor,
  visionFor,
  type PhaseCounts,
} from './selectors/towns/headline.ts';
export { nearWord, suggestMunicipality } from './selectors/towns/suggest.ts';
export {
  county,
  matrix,
  towns,
  townsIn,
  townStates,
  type Matrix,
  type TownState,
} from './selectors/towns/towns.ts';
export { isShownIn, participationsOf, phaseOf } from './selectors/towns/participation.ts';
export {
  partOf,
  statusOf,
  textsOf,
  type MeasureStatus,
  type MeasureTexts,
  type TownPart,
} from './selectors/towns/measure-in-town.ts';
export { SCHEDULES, type Facet, type MeasureFilter } from './selectors/filter/measure-filter.ts';
export { queryTerms, termsMeant } from './selectors/filter/synonyms.ts';
export {
  datesOf,
  groupsByField,
  inOrder,
  LISTED_FIRST,
  ORDERS,
  type MeasureDates,
  type MeasureOrder,
} from './selectors/filter/list-order.ts';
export { sortMeasures } from './selectors/filter/sorting.ts';
export {
  facetCounts,
  liftedCount,
  measuresMatching,
  lateness,
  phaseCounts,
  type Lateness,
} from './selectors/filter/matching.ts';
export {
  indicatorSeries,
  type IndicatorSeries,
  type IndicatorVerdict,
  type SeriesPoint,
} from './selectors/progress/indicator-series.ts';
export { nextMilestones, type DueMilestone } from './selectors/progress/next-milestones.ts';
export {
  confirmationCounts,
  confirmationOf,
  type ConfirmationCounts,
} from './selectors/progress/confirmation.ts';
export {
  mayBeRemarked,
  publicationOf,
  type Confirmation,
} from './selectors/progress/publication.ts';
export { finishedLate, scheduleOf, type MeasureSchedule } from './selectors/progress/schedule.ts';
export { phaseRows, type PhaseRow, type RowFacet } from './selectors/progress/phase-rows.ts';
export {
  honestPercent,
  progressOf,
  sharedProgress,
  type SharedProgress,
} from './selectors/progress/shared-progress.ts';
export {
  loadBoundaries,
  readBoundaries,
  type Boundaries,
  type Box,
  type Outline,
  type Pair,
} from './map/boundaries.ts';
export { placesOf, project, type MeasurePlaces, type PlaceEntry, type Spot } from './map/places.ts';
