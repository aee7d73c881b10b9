/** A chunk of its own: most people who open a page with the form read on. */
export { problemsOf } from '@strategy-widgets/feedback';
export { deliver } from './deliver.ts';
export { messageOf } from './message-of.ts';
export { failure, problemOf, problemSummary } from './sending-looks.ts';
export { sentLook } from './sent-look.ts';
