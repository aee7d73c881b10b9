import type { Checked } from './check-files.ts';
import type { Download, WantedFile } from './downloads.ts';
import type { DroppedFile } from './dropped-files.ts';

/** What the page asks its worker. */
export type WorkerRequest =
  | { readonly kind: 'check'; readonly files: readonly DroppedFile[] }
  | { readonly kind: 'download'; readonly wanted: WantedFile };

/** What the worker answers; steps come before the answer itself. */
export type WorkerAnswer =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'checked'; readonly checked: Checked }
  | { readonly kind: 'download'; readonly download: Download }
  | { readonly kind: 'failed'; readonly reason: string };

/** What the page tells the frame in which the widgets are looked at. */
export interface PreviewContent {
  /** JSON of the feed. */
  readonly feed: string;
  /** Name of the file with boundaries that the feed asks for, and its JSON. */
  readonly boundaries?: { readonly name: string; readonly data: unknown };
  /** Id of a municipality; nothing for all. */
  readonly municipality?: string;
}

/** What the frame says once it listens. */
export const READY = 'strategy-preview-ready';
