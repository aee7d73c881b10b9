import { watchFrames } from './watch-frames.ts';

// Runs by itself, once: the loader fetches it from its `chunks/` where a page has a frame of ours.
watchFrames(new URL('../', import.meta.url).href);
