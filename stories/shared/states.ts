import type { StoryObj } from '@storybook/web-components-vite';
import { headings } from './headings.ts';
import { page, type PageGlobals } from './page.ts';
import { towns } from './towns.ts';
import { widget, widgetFor, type Attributes } from './widget.ts';
import { feedUrl } from './feeds.ts';

export type Story = StoryObj<Attributes>;

/** Only the globals that a story fixes; the toolbar keeps the others. */
const given = (globals: Partial<PageGlobals> & { viewport?: { value: string } }): Story => ({
  globals,
});

const globalsOf = ({ globals }: { globals: unknown }) => globals as PageGlobals;

/** The widget deep in a page: its headings go on from the page's. */
const deepInPage: Story = {
  args: { 'heading-level': 4, heading: 'Eigene Überschrift der Stadt' },
  render: (args, context) => {
    const globals = globalsOf(context);
    const above = headings(['h2', 'Rathaus und Politik'], ['h3', 'Digitale Stadt']);
    return page(globals, ...above, widgetFor(String(context.component), args, globals, context.id));
  },
};

/** One widget for each town, in its colours. */
const everyTheme: Story = {
  render: (args, context) => {
    const globals = globalsOf(context);
    const feed = feedUrl(globals.feed, context.id);
    const widgets = towns.flatMap(({ id, name }) => [
      ...headings(['h2', name]),
      widget(String(context.component), {
        feed,
        municipality: id,
        theme: id,
        'heading-level': 3,
        'url-key': id,
        limit: 1,
        ...args,
      }),
    ]);
    return page({ ...globals, title: 'Alle Farbwelten' }, ...widgets);
  },
};

/** Every state a widget can be in, whichever it is; a story file names them one by one. */
export const states = {
  loading: { ...given({ feed: 'never' }), parameters: { look: 'loading' } },
  slow: given({ feed: 'slow' }),
  failed: { ...given({ feed: 'broken' }), parameters: { look: 'failed' } },
  empty: given({ feed: 'empty' }),
  partial: { ...given({ feed: 'partial' }), args: { debug: true } },
  unknownTown: { args: { municipality: 'lemgoo' } },
  county: given({ town: '' }),
  late: given({ feed: 'late' }),
  longWords: given({ feed: 'long-words', viewport: { value: 'phone320' } }),
  manyMeasures: given({ feed: 'huge' }),
  simpleLanguage: given({ language: 'de-simple' }),
  english: given({ language: 'en' }),
  dark: given({ scheme: 'dark' }),
  forcedColours: given({ contrast: 'forced', scheme: 'dark' }),
  phone: given({ viewport: { value: 'phone360' } }),
  largeText: given({ textSize: '200', viewport: { value: 'phone360' } }),
  rightToLeft: given({ direction: 'rtl' }),
  deepInPage,
  everyTheme,
} satisfies Record<string, Story>;
