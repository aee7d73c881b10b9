/** What a publisher must do as the reader does: how things are recognised, named and counted. */
export { escapeKey, isJsonObject, own, type JsonObject } from './parse/context.ts';
export { FORMATS, isId } from './parse/formats.ts';
export { knownIds } from './parse/root-lists.ts';
export { checkParents } from './parse/parents.ts';
export { MAX_ITEMS } from './parse/items.ts';
export { clean, isBlank } from './parse/values.ts';
export { withoutMarkup } from './check/plain-text.ts';
export { checkFeed } from './check/check-feed.ts';
export { recordsIn, type FeedRecord } from './check/feed-records.ts';
export { searchTextReader } from './selectors/filter/search-text.ts';
export { jsonFault, lineAndColumn } from './load/json-fault.ts';
export { recoverJson } from './load/recover.ts';
