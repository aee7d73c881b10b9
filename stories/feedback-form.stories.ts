import '@strategy-widgets/elements/strategy-feedback-form';
import type { Meta } from '@storybook/web-components-vite';
import { failing, inUse, storing, type Deed } from './shared/feedback.ts';
import { states, type Story } from './shared/states.ts';

export default { title: 'Widgets/Rückmeldung', component: 'strategy-feedback-form' } satisfies Meta;

export const Default: Story = { name: 'Normal' };

export const Loading: Story = { ...states.loading, name: 'Lädt' };
export const Slow: Story = { ...states.slow, name: 'Lädt fünf Sekunden', tags: ['!test'] };
export const Failed: Story = { ...states.failed, name: 'Nicht erreichbar' };
export const Empty: Story = { ...states.empty, name: 'Leer' };
export const Partial: Story = { ...states.partial, name: 'Teilweise lesbar (debug)' };
export const UnknownTown: Story = { ...states.unknownTown, name: 'Unbekannte Kommune' };
export const County: Story = { ...states.county, name: 'Alle Kommunen' };

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

const SEND = '.primary';
const written: readonly Deed[] = [
  ['#text', 'Am Marktplatz fehlen Bänke im Schatten.'],
  ['#email', 'anna@example.org'],
];
const voted: readonly Deed[] = [
  ['[aria-label*="mehr für Mobilität"]'],
  ['[aria-label*="mehr für Mobilität"]'],
  ['[aria-label*="mehr für Verwaltung"]'],
];
const deleted: readonly Deed[] = [...written, [SEND], ['#withdraw'], ['#withdrawal button']];

export const Invalid: Story = { ...inUse(storing, [[SEND]], '#summary'), name: 'Angaben fehlen' };
export const NotSent: Story = {
  ...inUse(failing, [...written, [SEND]], '#failure'),
  name: 'Senden schlägt fehl',
};
export const Sent: Story = { ...inUse(storing, [...written, [SEND]], '.claim'), name: 'Gesendet' };
export const Withdrawn: Story = { ...inUse(storing, deleted, '#withdrawn'), name: 'Gelöscht' };
export const LookedUp: Story = {
  ...inUse(storing, [['.below button']], '#receipt'),
  name: 'Stand ansehen',
};
export const Prioritise: Story = {
  ...inUse(storing, voted, '.full'),
  args: { mode: 'prioritise' },
  name: 'Punkte vergeben',
};
export const PrioritiseResults: Story = {
  ...inUse(storing, [...voted, [SEND], ['#voted']], 'table'),
  args: { mode: 'prioritise' },
  name: 'Punkte vergeben: Ergebnis',
};
export const Rating: Story = {
  ...inUse(storing, [['.choice input'], [SEND], ['#voted']], 'table'),
  args: { mode: 'rating' },
  name: 'Bewertung',
};
export const Needs: Story = {
  ...inUse(storing, [['strategy-feedback-needs']], '.need'),
  name: 'Was andere sagen',
};
