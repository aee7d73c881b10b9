/** The frame in which the five widgets show a feed that nobody has published: it comes from the page around. */
import { registry } from '@strategy-widgets/feed/registry';
import { READY, type PreviewContent } from './protocol.ts';

/** Where the feed would lie; nothing is asked for there. */
const FEED = 'feed/strategy.json';

/** The one line of a release, as webmasters paste it. */
function pasteLine(municipality: string | undefined): void {
  const script = document.createElement('script');
  script.src = '../v1/embed.js';
  script.dataset['strategyFeed'] = FEED;
  if (municipality !== undefined) script.dataset['strategyMunicipality'] = municipality;
  document.head.append(script);
}

/** Puts the files where the widgets look before they ask a server. */
function show({ feed, boundaries, municipality }: PreviewContent): void {
  const shared = registry();
  const { href } = new URL(FEED, location.href);
  shared.started.set(href, Promise.resolve(new Response(feed)));
  if (boundaries) {
    const file = new URL(boundaries.name, href).href;
    const outcome = { ok: true, data: boundaries.data, bytes: 0 } as const;
    shared.boundaries = new Map([[file, Promise.resolve(outcome)]]);
  }
  pasteLine(municipality);
}

const { origin } = location;

addEventListener('message', ({ source, origin: from, data }: MessageEvent<PreviewContent>) => {
  if (source === parent && from === origin) show(data);
});
parent.postMessage(READY, origin);
