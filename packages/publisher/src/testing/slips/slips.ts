import { REFERENCES } from './in-references.ts';
import { ROWS } from './in-rows.ts';
import { SHEETS } from './in-sheets.ts';
import { TEXTS } from './in-texts.ts';
import { VALUES } from './in-values.ts';
import type { Slip } from './slip.ts';

/** All that editors get wrong, or that only looks wrong, and what comes of it. */
export const SLIPS: readonly Slip[] = [...VALUES, ...TEXTS, ...ROWS, ...REFERENCES, ...SHEETS];
