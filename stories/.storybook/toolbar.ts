import type { GlobalTypes } from 'storybook/internal/csf';
import type { PageGlobals } from '../shared/page.ts';
import { towns } from '../shared/towns.ts';

type Choices = Readonly<Record<string, string>>;
type Icon = NonNullable<GlobalTypes[string]['toolbar']>['icon'];

const choice = (name: string, icon: Icon, choices: Choices) => ({
  name,
  toolbar: {
    title: name,
    icon,
    items: Object.entries(choices).map(([value, title]) => ({ value, title })),
    dynamicTitle: true,
  },
});

const everyTown = Object.fromEntries(towns.map(({ id, name }) => [id, name]));

/** What a designer turns to see a widget on another page. */
export const globalTypes: GlobalTypes = {
  town: choice('Kommune', 'home', { '': 'Keine Kommune', ...everyTown }),
  feed: choice('Feed', 'database', {
    sample: 'Feed: Beispiel',
    empty: 'Feed: leer',
    huge: 'Feed: 400 Maßnahmen',
    'long-words': 'Feed: lange Wörter',
    partial: 'Feed: teilweise lesbar',
    slow: 'Feed: langsam (5 s)',
    never: 'Feed: kommt nie',
    broken: 'Feed: kaputt',
  }),
  theme: choice('Farbwelt', 'paintbrush', {
    none: 'Farbwelt: keine',
    town: 'Farbwelt der Kommune',
    inherit: 'Schrift der Seite (inherit)',
  }),
  scheme: choice('Hell oder dunkel', 'contrast', {
    light: 'Hell',
    dark: 'Dunkel',
    'light dark': 'Wie das Gerät',
  }),
  contrast: choice('Kontrastfarben', 'eye', {
    normal: 'Eigene Farben',
    forced: 'Kontrastfarben (nachgeahmt)',
  }),
  language: choice('Sprache', 'globe', {
    de: 'Deutsch',
    'de-simple': 'Leichte Sprache',
    en: 'English',
  }),
  textSize: choice('Schriftgröße', 'zoom', { 100: '100 %', 150: '150 %', 200: '200 %' }),
  direction: choice('Leserichtung der Seite', 'transfer', {
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
