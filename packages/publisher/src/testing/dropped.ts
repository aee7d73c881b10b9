import { readFileSync } from 'node:fs';
import { checkFiles, type Checked } from '../checker/check-files.ts';
import type { DroppedFile } from '../checker/dropped-files.ts';
import { sampleFeed } from './edited-workbook.ts';

/** Of the next publication. */
const NOW = new Date(Date.UTC(2026, 11, 1, 10));

/** Outlines of the map. */
export const boundaries = readFileSync(
  new URL('../../../feed/fixtures/lippe/boundaries.json', import.meta.url),
);

/** A file with a text, some JSON or bytes. */
export const dropped = (name: string, content: string | object | Uint8Array): DroppedFile => ({
  name,
  bytes:
    content instanceof Uint8Array
      ? new Uint8Array(content)
      : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});

/** What is found in files that are handed over together. */
export const check = (...files: DroppedFile[]): Promise<Checked> => checkFiles(files, NOW);

/** The sample feed as it was published long ago. */
export const older = (feed = sampleFeed()): object => ({
  ...feed,
  generatedAt: '2020-01-01T00:00:00Z',
});

/** A need as the moderation exports it. */
export const NEED = { id: 'n-1', title: 'Bus am Abend', state: 'inReview', municipality: 'lemgo' };
