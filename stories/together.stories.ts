import '@strategy-widgets/elements/strategy-action-field-explorer';
import '@strategy-widgets/elements/strategy-feedback-form';
import '@strategy-widgets/elements/strategy-progress-chart';
import '@strategy-widgets/elements/strategy-project-map';
import '@strategy-widgets/elements/strategy-vision-banner';
import type { Meta } from '@storybook/web-components-vite';
import { attributesOf, page, type PageGlobals } from './shared/page.ts';
import { feedUrl } from './shared/feeds.ts';
import { states, type Story } from './shared/states.ts';
import { widget } from './shared/widget.ts';

const TAGS = [
  'strategy-vision-banner',
  'strategy-action-field-explorer',
  'strategy-project-map',
  'strategy-progress-chart',
  'strategy-feedback-form',
];

/** All widgets under one heading: they share feed, filters and the opened measure. */
export default {
  title: 'Zusammenspiel/Eine Seite',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  render: (_args, { globals, id }) => {
    const wanted = globals as PageGlobals;
    const attributes = { feed: feedUrl(wanted.feed, id), ...attributesOf(wanted) };
    return page(wanted, ...TAGS.map((tag) => widget(tag, attributes)));
  },
} satisfies Meta;

export const Default: Story = { name: 'Normal' };
export const Failed: Story = { ...states.failed, name: 'Nicht erreichbar' };
export const SimpleLanguage: Story = { ...states.simpleLanguage, name: 'Leichte Sprache' };
export const Dark: Story = { ...states.dark, name: 'Dunkel' };
export const Phone: Story = { ...states.phone, name: 'Schmal, 360 Pixel' };
