import { registry } from '@strategy-widgets/feed/registry';

/** Static files of this Storybook, see scripts/stories/make-feeds.mjs. */
type FeedFile = 'sample' | 'empty' | 'huge' | 'partial' | 'long-words' | 'late' | 'broken';

export type FeedName = FeedFile | 'slow' | 'never';

/** Seconds before an answer that comes late. */
const LATE: Partial<Record<FeedName, number>> = { slow: 5, never: Infinity };

const SPACE = new TextEncoder().encode(' ');
let asked = 0;

const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1000));

/** A line without silence is not given up, and white space may stand before JSON. */
function lateAnswer(url: string, seconds: number): Response {
  let left = seconds;
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      await aSecond();
      if (left-- > 0) {
        stream.enqueue(SPACE);
        return;
      }
      const answer = await fetch(url);
      stream.enqueue(new Uint8Array(await answer.arrayBuffer()));
      stream.close();
    },
  });
  return new Response(body);
}

/**
 * The address of a feed. Each story asks with its own query, so that no store and no filter of
 * another one is there already; a late one is asked for anew each time.
 */
export function feedUrl(name: FeedName, story: string): string {
  const seconds = LATE[name];
  const address = `${import.meta.env.BASE_URL}feeds/${seconds ? 'sample' : name}.json`;
  const url = new URL(`${address}?${story}`, document.baseURI).href;
  if (!seconds) return url;
  // As the browser writes it: an answer is kept for exactly this address.
  const late = `${url}&${String(asked++)}`;
  registry().started.set(late, Promise.resolve(lateAnswer(url, seconds)));
  return late;
}
