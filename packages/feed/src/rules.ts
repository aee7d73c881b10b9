/** What a publisher must do as the reader does: how things are recognised, named and counted. */
export { escapeKey, isJsonObject, own, type JsonObject } from './parse/context.ts';
export { isId } from './parse/words.ts';
export { knownIds } from './parse/lists.ts';
export { checkParents } from './parse/parents.ts';
export { MAX_ITEMS } from './parse/records.ts';
export { isBlank } from './parse/strings.ts';
export { searchTextReader } from './selectors/search-text.ts';
