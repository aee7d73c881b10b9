/** The sheet of one measure. */
export const SHEET = 'packages/elements/src/shared/sheet/strategy-measure-sheet.ts';

/** Colours of the municipalities, for pages that name one of them as their theme. */
export const THEMES = 'packages/themes/src/adopt-themes.ts';

/** What looks closer at a page with a slip. */
export const PAGE_CHECK = 'packages/embed/src/page-check/page-check.ts';

/** What puts widgets in the place of links. */
export const PLAIN_LINKS = 'packages/embed/src/plain-links/plain-links.ts';

/** What keeps frames as high as their content. */
export const FRAMES = 'packages/embed/src/frame/frames.ts';

/** A whole feed always needs the readers of measures, a feed in parts once a widget shows measures. */
export const READERS = 'packages/feed/src/parse/strategy.ts';

/** What every widget of measures is. */
export const LINKED = 'packages/elements/src/shared/widget/linked-widget.ts';

/** What a feed in parts needs beyond its core. */
export const PARTS = 'packages/feed/src/parts/parts-loader.ts';

/** The project map. */
export const MAP = 'packages/elements/src/project-map/strategy-project-map.ts';

/** „Über diese Strategie“, once the banner's page is idle. */
export const ABOUT = 'packages/elements/src/shared/more/strategy-about.ts';

/** „Mehr Angaben“, once the page of an opened sheet is idle. */
export const MORE = 'packages/elements/src/shared/more/strategy-measure-more.ts';

/** Indicators and milestones, once the page of a progress chart is idle. */
export const BELOW = 'packages/elements/src/progress-chart/below/below-parts.ts';

/** Chart.js with all that comes once the progress chart nears the screen. */
export const CHARTS = 'packages/elements/src/progress-chart/charts/chart-parts.ts';

/** What a form needs once somebody writes into it. */
export const SENDING = 'packages/elements/src/feedback-form/send/sending.ts';

/** Whether the receiver takes what a form sends, asked once the page is idle. */
export const ADMISSION = 'packages/elements/src/feedback-form/admission/seek-admission.ts';

/** The form's points and ratings, in place of a message. */
export const POLL = 'packages/elements/src/feedback-form/poll/strategy-feedback-poll.ts';

/** What became of an own message, with its number and secret. */
export const RECEIPTS = 'packages/elements/src/feedback-form/receipt/strategy-feedback-receipt.ts';

/** What residents asked for, once the form's page is idle. */
export const NEEDS = 'packages/elements/src/feedback-form/needs/strategy-feedback-needs.ts';

/** Solves what a receiver asks for that takes a sender for a program. */
export const PROOF = 'packages/feedback/src/proof.ts';
