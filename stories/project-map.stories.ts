import '@strategy-widgets/elements/strategy-project-map';
import type { Meta } from '@storybook/web-components-vite';
import { states, type Story } from './shared/states.ts';

export default { title: 'Widgets/Projektkarte', component: 'strategy-project-map' } satisfies Meta;

export const Default: Story = { name: 'Normal' };

export const Loading: Story = { ...states.loading, name: 'Lädt' };
export const Slow: Story = { ...states.slow, name: 'Lädt fünf Sekunden', tags: ['!test'] };
export const Failed: Story = { ...states.failed, name: 'Nicht erreichbar' };
export const Empty: Story = { ...states.empty, name: 'Leer' };
export const Partial: Story = { ...states.partial, name: 'Teilweise lesbar (debug)' };
export const Late: Story = { ...states.late, name: 'Verspätet, nicht bestätigt' };
export const UnknownTown: Story = { ...states.unknownTown, name: 'Unbekannte Kommune' };
export const County: Story = { ...states.county, name: 'Alle Kommunen' };
export const OneMeasure: Story = {
  name: 'Nur eine Maßnahme (measure)',
  args: { measure: 'buergerportal' },
};

export const FewAtOnce: Story = { name: 'Drei auf einmal (limit)', args: { limit: 3 } };

export const SimpleLanguage: Story = { ...states.simpleLanguage, name: 'Leichte Sprache' };
export const English: Story = { ...states.english, name: 'English' };
export const Dark: Story = { ...states.dark, name: 'Dunkel' };
export const ForcedColours: Story = {
  ...states.forcedColours,
  name: 'Kontrastfarben',
  tags: ['forced-colours'],
};
export const Phone: Story = { ...states.phone, name: 'Schmal, 360 Pixel' };
export const LargeText: Story = { ...states.largeText, name: 'Schrift 200 %' };
export const RightToLeft: Story = { ...states.rightToLeft, name: 'Seite von rechts nach links' };
export const DeepInPage: Story = { ...states.deepInPage, name: 'Überschrift Ebene 4' };
export const EveryTheme: Story = { ...states.everyTheme, name: 'Alle Farbwelten' };

export const LongWords: Story = { ...states.longWords, name: 'Belastung: lange Wörter' };
export const ManyMeasures: Story = { ...states.manyMeasures, name: 'Belastung: 400 Maßnahmen' };
