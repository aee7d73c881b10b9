import type { FeedState, PartName, PartStatus } from '../store/feed-state.ts';

/** What changes in a state when something of it is being loaded. */
export type StatusChange = (state: FeedState, status: PartStatus) => Partial<FeedState>;

/** The part has this status; with all long texts and updates every measure is whole. */
export const markPart =
  (name: PartName): StatusChange =>
  (state, status) => {
    const parts = { ...state.parts, [name]: status };
    const isWhole = parts.details === 'ready' && parts.history === 'ready';
    return isWhole ? { parts, details: 'whole' } : { parts };
  };

/** The measure's own file has this status. */
export const markDetail =
  (id: string): StatusChange =>
  ({ details }, status) =>
    details === 'whole' ? {} : { details: new Map(details).set(id, status) };

const again = <Key>([key, status]: readonly [Key, PartStatus]): [Key, PartStatus] => [
  key,
  status === 'failed' ? 'absent' : status,
];

/** The state without its failures; undefined where there are none. */
export function withoutFailures({ parts, details }: FeedState): Partial<FeedState> | undefined {
  const singles = details === 'whole' ? [] : [...details];
  const all = Object.entries(parts) as [PartName, PartStatus][];
  const hasFailed = [...all, ...singles].some(([, status]) => status === 'failed');
  if (!hasFailed) return undefined;
  return {
    error: undefined,
    parts: Object.fromEntries(all.map(again)) as Record<PartName, PartStatus>,
    details: details === 'whole' ? details : new Map(singles.map(again)),
  };
}
