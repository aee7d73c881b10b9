import { Chart } from 'chart.js';
import type { StrategyWidget } from '../../shared/widget/strategy-widget.ts';
import { mount, rootOf, until } from '../mount.ts';
import { provideFeed, provideSample } from '../provide-feed.ts';

export const TAG = 'strategy-progress-chart';

export const show = async (attributes: Record<string, string> = {}): Promise<StrategyWidget> =>
  mount(TAG, { feed: await provideSample(), ...attributes });

export const sentence = (element: Element) =>
  rootOf(element).querySelector('.sentence')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
export const words = (cell: Element | null | undefined) =>
  (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const canvases = (element: Element) => [...rootOf(element).querySelectorAll('canvas')];
export const drawn = (element: Element) =>
  canvases(element).filter((canvas) => Chart.getChart(canvas));
/** Waits until everything that is unfolded is drawn, and that is something. */
export const allDrawn = async (element: Element) => {
  await until(() => !rootOf(element).querySelector('.place'), 'indicators');
  await until(() => Boolean(drawn(element).length), 'charts to be drawn');
  const seen = () => canvases(element).filter((one) => !one.closest('details:not([open])'));
  await until(() => drawn(element).length === seen().length);
};

/** The table as people read it: row name → numbers, the whole first. */
export function table(element: Element): Map<string, number[]> {
  const rows = rootOf(element).querySelectorAll('.phases :is(tbody, tfoot) tr');
  return new Map(
    [...rows].map((row) => [
      words(row.querySelector('th')),
      [...row.querySelectorAll('td')].map((cell) => Number(words(cell))),
    ]),
  );
}

/** A feed of two fields and nothing but these numbers of phases. */
export function counted(fields: Record<string, Record<string, number>>): string {
  const measures = Object.entries(fields).flatMap(([field, phases]) =>
    Object.entries(phases).flatMap(([phase, count]) =>
      Array.from({ length: count }, (_none, index) => ({
        id: `${field}-${phase}-${String(index)}`,
        title: 'Titel',
        actionFields: [field],
        status: { phase },
      })),
    ),
  );
  return provideFeed({
    schema: '1.0',
    id: 'plan',
    title: 'Plan',
    publisher: { name: 'Stadt' },
    defaultLanguage: 'de',
    licence: 'CC0-1.0',
    actionFields: Object.keys(fields).map((id) => ({ id, title: id.toUpperCase() })),
    measures,
  });
}

export const MAINZ = {
  a: { planned: 0, implementation: 6, completed: 8, discontinued: 2 },
  b: { planned: 2, implementation: 18, completed: 7, discontinued: 0 },
};
