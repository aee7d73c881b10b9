/** A chunk of its own: most people who open a page with the form read on. */
export { submit } from './deliver.ts';
export { meantPart } from '../address/address-parts.ts';
export { laterPart, rememberedPart, take } from './remembered.ts';
export { lengthPart, spokenWords } from './length-words.ts';
export { failure, problemOf, problemSummary } from './sending-looks.ts';
export { sentLook } from '../sent/sent-look.ts';
export { sentSteps } from '../sent/sent-steps.ts';
export { typeHint } from './type-hint.ts';
