import '@strategy-widgets/themes';
import './page.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '@strategy-widgets/elements/custom-elements.json';
import { action } from 'storybook/actions';
import { letFormsSend } from '../shared/feedback.ts';
import { reachLook, type Look } from '../shared/looks.ts';
import { eventsIn, forTables, withControls, type Manifest } from '../shared/manifest.ts';
import { applyGlobals, tidyAddress, type PageGlobals } from '../shared/page.ts';
import { towns } from '../shared/towns.ts';
import { pasted, widgetPage, type Attributes } from '../shared/widget.ts';
import DocsPage from './docs-page.mdx';
import { theme } from './theme.ts';
import { globalTypes, initialGlobals, viewports } from './toolbar.ts';

setCustomElementsManifest(forTables(manifest as Manifest));
letFormsSend();

const EVENTS = eventsIn(manifest as Manifest);

const report = (event: Event) => {
  action(event.type)((event as CustomEvent<unknown>).detail);
};

/** Every event of a widget shows in the panel “Actions”; returns what ends that. */
function listenToWidgets(): () => void {
  for (const name of EVENTS) document.addEventListener(name, report);
  return () => {
    for (const name of EVENTS) document.removeEventListener(name, report);
  };
}

/** Attributes only: what a municipality can write. */
function attributesIn(args: Attributes, argTypes: Record<string, { table?: object }>): Attributes {
  const isAttribute = (name: string) => {
    const { table } = argTypes[name] ?? {};
    return !table || ('category' in table && table.category === 'attributes');
  };
  return Object.fromEntries(Object.entries(args).filter(([name]) => isAttribute(name)));
}

/** A test under a setting of the browser that did not arrive would prove nothing. */
function expectEmulated(query: unknown): void {
  if (typeof query === 'string' && !matchMedia(query).matches) throw new Error(`not ${query}`);
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  argTypes: {
    // The toolbar chooses the feed: its address here would be one of Storybook's own files.
    feed: { control: false },
    municipality: { control: { type: 'select' }, options: towns.map(({ id }) => id) },
    theme: { control: { type: 'select' }, options: ['inherit', ...towns.map(({ id }) => id)] },
    lang: { control: { type: 'select' }, options: ['de', 'de-simple', 'en'] },
  },
  argTypesEnhancers: [({ argTypes }) => withControls(argTypes) as typeof argTypes],
  parameters: {
    a11y: {
      test: 'error',
      // Storybook switches this one rule off; stories stand in a page with a landmark.
      config: { rules: [{ id: 'region', enabled: true }] },
    },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { page: DocsPage, source: { transform: pasted }, theme },
    layout: 'fullscreen',
    options: {
      storySort: { order: ['Willkommen', 'Grundlagen', 'Widgets', 'Zusammenspiel'] },
    },
    viewport: { options: viewports },
  },
  decorators: [
    (story, { globals }) => {
      applyGlobals(globals as PageGlobals);
      return story();
    },
  ],
  beforeEach: () => {
    tidyAddress();
    return listenToWidgets();
  },
  render: (args, { argTypes, component, globals, id }) =>
    widgetPage(String(component), attributesIn(args, argTypes), globals as PageGlobals, id),
  afterEach: async ({ canvasElement, globals, parameters }) => {
    const look = (parameters['look'] as Look | undefined) ?? 'ready';
    await reachLook(canvasElement, look, (globals as PageGlobals).language);
    expectEmulated(globals['emulated']);
  },
};

export default preview;
