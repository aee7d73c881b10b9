import { isJsonObject, own } from '../parse/context.ts';
import type { FeedErrorCode, LoadOutcome } from '../load/load-outcome.ts';
import { loadJson } from '../load/load-json.ts';
import { registry } from '../registry.ts';
import { besideFeed, safeUrl } from '../text/url.ts';

/** Longitude and latitude in degrees, or a place on the map's grid. */
export type Pair = readonly [number, number];
/** Left, top, width and height. */
export type Box = readonly [number, number, number, number];

/** One municipality on the map. */
export interface Outline {
  /** SVG path on the grid. */
  readonly path: string;
  readonly box: Box;
  /** Where its name stands: inside, far from the edge. */
  readonly label: Pair;
}

/** Outlines of municipalities, projected already; made by `npm run boundaries`. */
export interface Boundaries {
  /** Width and height of the grid. */
  readonly size: Pair;
  /** Left and top in Web Mercator radians, and grid steps for each radian. */
  readonly transform: readonly [number, number, number];
  readonly attribution: { readonly text: string; readonly url?: string };
  /** By AGS. */
  readonly towns: ReadonlyMap<string, Outline>;
}

/** More is no map that a reader's device should draw. */
const MAX_TOWNS = 2000;
const MAX_PATH = 20_000;
const MAX_NUMBER = 1e6;
/** Letters and numbers of a path: nothing that could be anything else. */
const PATH = /^M[\d MmLlHhVvZz,.-]*$/;

const areNumbers = <Type extends readonly number[]>(
  value: unknown,
  length: Type['length'],
): value is Type =>
  Array.isArray(value) &&
  value.length === length &&
  value.every((item) => typeof item === 'number' && Math.abs(item) <= MAX_NUMBER);

function readOutline(value: unknown): Outline | undefined {
  const path = own(value, 'path');
  const box = own(value, 'box');
  const label = own(value, 'label');
  const isPath = typeof path === 'string' && path.length <= MAX_PATH && PATH.test(path);
  const isWhole = isPath && areNumbers<Box>(box, 4) && areNumbers<Pair>(label, 2);
  return isWhole && box[2] > 0 && box[3] > 0 ? { path, box, label } : undefined;
}

function readAttribution(value: unknown, file?: string): Boundaries['attribution'] {
  const text = own(value, 'text');
  return {
    text: typeof text === 'string' ? text.slice(0, 200) : '',
    url: safeUrl(own(value, 'url'), file),
  };
}

/**
 * Reads a boundary file of unknown content. An outline that is not one is left out.
 *
 * @param file - its address, by which a relative link is resolved
 * @returns undefined where nothing can be drawn
 */
export function readBoundaries(data: unknown, file?: string): Boundaries | undefined {
  const size = own(data, 'size');
  const transform = own(data, 'transform');
  const list = own(data, 'towns');
  if (!areNumbers<Pair>(size, 2) || Math.min(...size) <= 0 || !isJsonObject(list)) return undefined;
  if (!areNumbers<Boundaries['transform']>(transform, 3) || transform[2] <= 0) return undefined;
  const towns = new Map<string, Outline>();
  for (const [ags, item] of Object.entries(list).slice(0, MAX_TOWNS)) {
    const outline = readOutline(item);
    if (outline) towns.set(ags, outline);
  }
  const attribution = readAttribution(own(data, 'attribution'), file);
  return towns.size ? { size, transform, attribution, towns } : undefined;
}

/**
 * Loads a boundary file, once for each page however many maps want it.
 *
 * @param path - relative to the feed, on its host
 * @param feed - absolute URL
 * @returns the outlines, or why there are none; never rejects
 */
export async function loadBoundaries(
  path: string,
  feed: string,
): Promise<Boundaries | FeedErrorCode> {
  const href = besideFeed(path, feed);
  if (!href) return 'feed-blocked-url';
  const shared = registry();
  const files = (shared.boundaries ??= new Map<string, Promise<LoadOutcome>>());
  const file = files.get(href) ?? loadJson(href);
  files.set(href, file);
  const outcome = await file;
  return outcome.ok ? (readBoundaries(outcome.data, href) ?? 'feed-invalid') : outcome.code;
}
