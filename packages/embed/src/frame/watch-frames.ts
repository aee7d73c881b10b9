import { mayName, resolveUrl } from '../address.ts';
import { frameMessage, ourHash } from './frame-message.ts';

const PAGE = /\/frame\/[a-z-]+\.html$/;

/** The address of a frame that shows one of our pages from where a page may have it. */
function frameUrl(frame: HTMLIFrameElement, base: string): URL | undefined {
  const url = frame.src ? resolveUrl(frame.src) : undefined;
  return url && PAGE.test(url.pathname) && mayName(url.href, base) ? url : undefined;
}

/** What its messages have to come from: a sandbox may take the page's origin away. */
const originOf = ({ sandbox }: HTMLIFrameElement, url: URL): string =>
  sandbox.length && !sandbox.contains('allow-same-origin') ? 'null' : url.origin;

/** The page's address with what was chosen in a frame; groups of widgets with a name keep theirs. */
function mirrored(hash: string): string {
  const [page = ''] = location.href.split('#');
  const start = /^#strategy\?/;
  const chosen = new URLSearchParams(hash.replace(start, ''));
  for (const [name, value] of new URLSearchParams(location.hash.replace(start, '')))
    if (name.includes('.')) chosen.set(name, value);
  const query = chosen.toString();
  return query ? `${page}#strategy?${query}` : page;
}

/** Writes into the address what was chosen in a frame, unless the page uses it for itself. */
function mirror(hash: string): void {
  if (location.hash && !ourHash(location.hash)) return;
  try {
    history.replaceState(history.state, '', mirrored(hash));
  } catch {
    // Sandboxed pages refuse, and so does Safari when it is asked too often.
  }
}

/**
 * Keeps frames as high as what is in them, and the address of the page and of what they show alike, so
 * that a link to an opened measure opens it in its frame. Heard is only a frame of this page whose address
 * is of the page, the script, its feed or an allowed origin, and which still shows that origin.
 *
 * @param base - where the script lies, with a slash at the end
 */
export function watchFrames(base: string): void {
  const frames = () => [...document.querySelectorAll('iframe')];
  const told = new WeakMap<HTMLIFrameElement, string>();

  // By its address, as no message is taken there.
  const lead = (frame: HTMLIFrameElement, url: URL) => {
    const [page = ''] = url.href.split('#');
    const hash = ourHash(location.hash);
    if ((told.get(frame) ?? '') === hash) return;
    told.set(frame, hash);
    frame.contentWindow?.location.replace(`${page}${hash || '#strategy?'}`);
  };

  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
    const url = frame && frameUrl(frame, base);
    const message = url && origin === originOf(frame, url) ? frameMessage(data) : undefined;
    if (!frame || !url || !message) return;
    frame.style.height = `${String(message.height)}px`;
    if (!told.has(frame)) {
      told.set(frame, message.hash);
      // What its own address says stands where the page's says nothing.
      if (ourHash(location.hash)) lead(frame, url);
    } else if (message.hash !== told.get(frame)) {
      told.set(frame, message.hash);
      mirror(message.hash);
    }
  });

  const leadAll = () => {
    for (const frame of frames()) {
      const url = told.has(frame) ? frameUrl(frame, base) : undefined;
      if (url) lead(frame, url);
    }
  };
  addEventListener('hashchange', leadAll);
}
