/** What a frame page tells the page around it; nothing is told the other way but by its address. */
export interface FrameMessage {
  /** Of all that is in it, in CSS px. */
  readonly height: number;
  /** What was chosen in it, as in its address: `#strategy?…`, or an empty text. */
  readonly hash: string;
}

const KEY = 'strategyFrame';

/** Higher is no widget, but somebody who wants to push the page away. */
const HIGHEST = 50_000;

/** Links that mail and chat cut are no longer. */
const LONGEST = 8000;

const isOurs = (hash: string): boolean => !hash || /^#strategy\?/.test(hash);

/** As it is posted: under a name of its own, since pages around hear messages of others, too. */
export const posted = (message: FrameMessage): unknown => ({ [KEY]: message });

/** The message in what came; undefined for anything else. */
export function frameMessage(data: unknown): FrameMessage | undefined {
  const told = (data as Partial<Record<string, Partial<FrameMessage>>> | null)?.[KEY];
  const { height, hash } = told ?? {};
  const isMeasured = typeof height === 'number' && height >= 0 && height <= HIGHEST;
  const isChosen = typeof hash === 'string' && hash.length <= LONGEST && isOurs(hash);
  return isMeasured && isChosen ? { height, hash } : undefined;
}

/** The hash of a page if it is one of ours, else an empty text. */
export const ourHash = (hash: string): string => (isOurs(hash) ? hash : '');
