import './shared/phase-list.ts';
import './shared/token-table.ts';
import type { Meta } from '@storybook/web-components-vite';
import { page, type PageGlobals } from './shared/page.ts';
import { headings } from './shared/headings.ts';
import type { Story } from './shared/states.ts';
import { towns } from './shared/towns.ts';

export default {
  title: 'Grundlagen/Farben und Phasen',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta;

function show(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const themeOf = ({ theme, town }: PageGlobals): Record<string, string> =>
  theme === 'town' ? { theme: town || 'kreis-lippe' } : {};

export const Tokens: Story = {
  name: 'Tokens der gewählten Farbwelt',
  render: (_args, context) => {
    const globals = context.globals as PageGlobals;
    return page({ ...globals, title: 'Tokens' }, show('story-tokens', themeOf(globals)));
  },
};

export const Phases: Story = {
  name: 'Phasen',
  render: (_args, { globals }) =>
    page({ ...(globals as PageGlobals), title: 'Phasen' }, show('story-phases', {})),
};

export const Themes: Story = {
  name: 'Alle Farbwelten',
  render: (_args, { globals }) => {
    const each = towns.flatMap(({ id, name }) => [
      ...headings(['h2', name]),
      show('story-tokens', { theme: id }),
    ]);
    return page({ ...(globals as PageGlobals), title: 'Farbwelten' }, ...each);
  },
};
