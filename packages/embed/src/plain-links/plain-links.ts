import { widgetNames } from '../reserve.ts';
import { watchLinks } from './watch-links.ts';

// Runs by itself, once: the loader fetches it from its `chunks/` where a page has a link for it.
watchLinks(new URL('../', import.meta.url).href, widgetNames);
