import { BANNER, CHART, EXPLORER, MAP } from '../support/widgets.mjs';
import { FORM_ACTS } from './form-acts.mjs';
import { button, choose, last, press, sentence, words } from './pressing.mjs';

const search = (words) => async (page) => {
  const field = last(page, EXPLORER).getByRole('searchbox');
  await field.focus();
  await field.fill(words);
};

/**
 * What a resident does, the widget it is done in, and what then is said: by the live region (`live`), by
 * what takes the focus (`focus`, part of its words), or by the control itself, whose state changes.
 */
export const ACTS = [
  {
    name: 'a topic',
    in: EXPLORER,
    act: (page) => press(last(page, EXPLORER).locator('.field').nth(1)),
    live: sentence(EXPLORER),
  },
  {
    name: 'the topic again',
    in: EXPLORER,
    act: (page) => press(last(page, EXPLORER).locator('.field').nth(1)),
    live: sentence(EXPLORER),
  },
  ...['Status', 'Zeitplan', 'Kommune', 'Ziel'].flatMap((label) =>
    [1, 0].map((index) => ({
      name: `the filter ${label}${index ? '' : ', taken back'}`,
      in: EXPLORER,
      act: (page) => choose(page, EXPLORER, label, index),
      live: sentence(EXPLORER),
    })),
  ),
  { name: 'a search', in: EXPLORER, act: search('digital'), live: sentence(EXPLORER) },
  {
    name: 'a search in vain',
    in: EXPLORER,
    act: search('gibtesnicht'),
    live: words(/^Keine Maßnahme/),
  },
  {
    name: 'reset',
    in: EXPLORER,
    act: (page) => press(button(page, EXPLORER, /zurücksetzen/)),
    focus: /Maßnahmen/,
  },
  {
    name: 'more measures',
    in: EXPLORER,
    act: (page) => press(last(page, EXPLORER).locator('.more')),
    focus: /./,
  },
  {
    name: 'a measure opens',
    in: EXPLORER,
    act: async (page) => {
      await press(last(page, EXPLORER).locator('.measure a').first());
      await page.locator('dialog[open] #title').waitFor();
    },
    focus: /Schließen/,
  },
  {
    name: 'a measure closes',
    in: EXPLORER,
    act: (page) => page.keyboard.press('Escape'),
    focus: /./,
  },
  {
    name: 'a part unfolds',
    in: BANNER,
    act: (page) => press(last(page, BANNER).locator('summary').first()),
  },
  {
    name: 'English',
    in: BANNER,
    act: (page) => press(button(page, BANNER, 'English')),
    live: words('English'),
  },
  {
    name: 'English again',
    in: BANNER,
    act: (page) => press(button(page, BANNER, 'English')),
    live: words('English'),
  },
  {
    name: 'German',
    in: BANNER,
    act: (page) => press(button(page, BANNER, 'Deutsch')),
    live: words('Deutsch'),
  },
  {
    name: 'a town in the map’s list',
    in: MAP,
    act: (page) => choose(page, MAP, 'Kommune', 2),
    live: sentence(MAP),
  },
  {
    name: 'all towns again',
    in: MAP,
    act: (page) => choose(page, MAP, 'Kommune', 0),
    live: sentence(MAP),
  },
  { name: 'a larger map', in: MAP, act: (page) => press(button(page, MAP, 'Karte vergrößern')) },
  {
    name: 'the map moves',
    in: MAP,
    act: async (page) => {
      await last(page, MAP).locator('.map').focus();
      await page.keyboard.press('ArrowLeft');
    },
  },
  { name: 'the whole map', in: MAP, act: (page) => press(button(page, MAP, 'Ganze Karte')) },
  {
    name: 'a town on the map',
    in: MAP,
    act: (page) => press(last(page, MAP).locator('[part~=town-name]', { hasText: 'Lemgo' })),
    live: sentence(MAP),
  },
  {
    name: 'the town on the map again',
    in: MAP,
    act: (page) => press(last(page, MAP).locator('[part~=town-name]', { hasText: 'Lemgo' })),
    live: sentence(MAP),
  },
  {
    name: 'a marker of several measures',
    in: MAP,
    act: (page) => press(last(page, MAP).locator('[part~=cluster]').first()),
    focus: /./,
  },
  {
    name: 'a phase of the chart',
    in: CHART,
    act: (page) => press(button(page, CHART, /abgeschlossen/)),
    live: sentence(CHART),
  },
  {
    name: 'the phase again',
    in: CHART,
    act: (page) => press(button(page, CHART, /abgeschlossen/)),
    live: sentence(CHART),
  },
  { name: 'chart for table', in: CHART, act: (page) => press(button(page, CHART, 'Diagramm')) },
  { name: 'table for chart', in: CHART, act: (page) => press(button(page, CHART, 'Tabelle')) },
  { name: 'other rows', in: CHART, act: (page) => press(button(page, CHART, 'Ziel')) },
  {
    name: 'the table as a file',
    in: CHART,
    // Folded at first, where roles are not found.
    act: (page) => press(last(page, CHART).locator('.source button', { hasText: 'CSV' })),
    live: words('Die Zahlen sind heruntergeladen.'),
  },
  {
    name: 'more indicators',
    in: CHART,
    act: (page) => press(button(page, CHART, /Messwerte zeigen/)),
    focus: /./,
  },
  ...FORM_ACTS,
];
