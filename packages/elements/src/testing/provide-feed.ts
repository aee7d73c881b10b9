import { registry } from '@strategy-widgets/feed/registry';

let served = 0;

/** Answers one feed request with this body, as the loader's early fetch would; returns the feed's URL. */
export function provideResponse(response: Promise<Response>): string {
  const url = new URL(`/test-feeds/${String(served++)}.json`, location.href).href;
  registry().started.set(url, response);
  return url;
}

/** Serves a feed given as plain JSON data. */
export const provideFeed = (data: unknown): string =>
  provideResponse(Promise.resolve(new Response(JSON.stringify(data))));

/** Serves the sample feed of Kreis Lippe, changed where a test needs it. */
export async function provideSample(
  change: (feed: SampleFeed) => void = () => undefined,
): Promise<string> {
  const feed = structuredClone(await sampleFeed());
  change(feed);
  return provideFeed(feed);
}

/** The sample feed as a test changes it: lists of plain items. */
export type SampleFeed = Record<string, unknown> &
  Record<'actionFields' | 'goals' | 'measures' | 'municipalities', Record<string, unknown>[]>;

let sample: Promise<SampleFeed> | undefined;

/** The sample feed of Kreis Lippe as JSON data; its boundary file is where the fixtures are. */
export function sampleFeed(): Promise<SampleFeed> {
  const file = new URL('../../../feed/fixtures/lippe/strategy.json', import.meta.url);
  const boundaries = new URL('boundaries.json', file).href;
  return (sample ??= fetch(file).then(async (response) => ({
    ...((await response.json()) as SampleFeed),
    boundaries,
  })));
}
