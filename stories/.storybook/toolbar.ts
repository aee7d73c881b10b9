import type { GlobalTypes } from 'storybook/internal/csf';
import type { PageGlobals } from '../shared/page.ts';
import { towns } from '../shared/towns.ts';

type Choices = Readonly<Record<string, string>>;
type Icon = NonNullable<GlobalTypes[string]['toolbar']>['icon'];

const itemsOf = (choices: Choices) =>
  Object.entries(choices).map(([value, title]) => ({ value, title }));

/** A switch that shows what is chosen. */
const choice = (name: string, icon: Icon, choices: Choices) => ({
  name,
  toolbar: { title: name, icon, items: itemsOf(choices), dynamicTitle: true },
});

/** A switch of which only the icon shows, so that all have room beside each other. */
const small = (name: string, icon: Icon, choices: Choices) => ({
  name,
  toolbar: { icon, items: itemsOf(choices), dynamicTitle: false },
});

const everyTown = Object.fromEntries(towns.map(({ id, name }) => [id, name]));

/** What a designer turns to see a widget on another page. */
export const globalTypes: GlobalTypes = {
  town: choice('Kommune', 'home', { '': 'Keine Kommune', ...everyTown }),
  feed: choice('Feed', 'database', {
    sample: 'Beispiel-Feed',
    empty: 'Leerer Feed',
    huge: '400 Maßnahmen',
    'long-words': 'Lange Wörter',
    late: 'Verspätet, nicht bestätigt',
    partial: 'Teilweise lesbar',
    slow: 'Langsam, 5 Sekunden',
    never: 'Kommt nie an',
    broken: 'Kaputter Feed',
  }),
  language: choice('Sprache', 'globe', {
    de: 'Deutsch',
    'de-simple': 'Leichte Sprache',
    en: 'English',
  }),
  theme: small('Farbwelt', 'paintbrush', {
    none: 'Keine Farbwelt',
    town: 'Farbwelt der Kommune',
    inherit: 'Schrift der Seite (inherit)',
  }),
  scheme: small('Hell oder dunkel', 'contrast', {
    light: 'Hell',
    dark: 'Dunkel',
    'light dark': 'Wie das Gerät',
  }),
  contrast: small('Kontrastfarben', 'eye', {
    normal: 'Eigene Farben',
    forced: 'Kontrastfarben (nachgeahmt)',
  }),
  textSize: small('Schriftgröße', 'zoom', { 100: '100 %', 150: '150 %', 200: '200 %' }),
  direction: small('Leserichtung der Seite', 'transfer', {
    ltr: 'Von links nach rechts',
    rtl: 'Von rechts nach links',
  }),
};

export const initialGlobals: PageGlobals & Record<string, unknown> = {
  town: 'lemgo',
  feed: 'sample',
  theme: 'none',
  scheme: 'light',
  contrast: 'normal',
  language: 'de',
  textSize: '100',
  direction: 'ltr',
};

const size = (
  name: string,
  width: number,
  height: number,
  type: 'mobile' | 'tablet' | 'desktop',
) => ({
  name,
  styles: { width: `${String(width)}px`, height: `${String(height)}px` },
  type,
});

export const viewports = {
  phone320: size('320, kleinstes Telefon', 320, 640, 'mobile'),
  phone360: size('360, Telefon', 360, 740, 'mobile'),
  tablet768: size('768, Tablet', 768, 1024, 'tablet'),
  desktop1280: size('1280, Bildschirm', 1280, 800, 'desktop'),
};
