/** Parts of a feed; in a whole feed all are there at once. */
export type PartName = 'core' | 'measures' | 'search' | 'indicators' | 'history' | 'details';

export type PartStatus = 'absent' | 'loading' | 'ready' | 'failed';
