/**
 * What a reader does on a page and finds after „back“, each step a function of the page that answers
 * nothing until it is done. The state of the reader travels in the window's name, as it does between
 * pages of one site.
 */

/** Runs in the page, shared by the steps below. */
const TOOLS = () => {
  const all = (root = document) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? all(one.shadowRoot) : []),
    ]);
  const inside = (tag, selector) => [
    ...(all()
      .find(({ localName }) => localName === tag)
      ?.shadowRoot?.querySelectorAll(selector) ?? []),
  ];
  const label = (one) => one.textContent.replace(/\s+/g, ' ').trim();
  return {
    label,
    /** A control of an element by its name; presses it and says so. */
    press(tag, selector, name) {
      const found = inside(tag, selector).find((one) => name.test(label(one)));
      found?.click();
      return Boolean(found);
    },
    /** How much is unfolded, and what was chosen. */
    seen: () => ({
      measures: inside('strategy-action-field-explorer', '.measure').length,
      places: inside('strategy-project-map', '.measure').length,
      form: inside('strategy-progress-chart', '.choices [aria-pressed=true]').map(label).join(),
      indicators: inside('strategy-progress-chart', '.indicator').length,
      needs: inside('strategy-feedback-needs', 'details[open]').length,
      receipts: inside('strategy-feedback-receipt', 'form').length,
      open: all()
        .filter(({ localName, open }) => localName === 'details' && open)
        .map((one) => label(one.querySelector('summary'))),
      language: inside('strategy-vision-banner', '.root')[0]?.lang,
    }),
    /** Where a row stands in the window that was folded at first. */
    place: () =>
      inside('strategy-action-field-explorer', '.measure')[30]?.getBoundingClientRect().top,
    top: () => document.querySelector('strategy-action-field-explorer').getBoundingClientRect().top,
  };
};

/** In this order, each once the one before shows. */
const PRESSES = [
  ['strategy-action-field-explorer', '.more', 'Weitere'],
  ['strategy-project-map', 'summary', 'Liste der'],
  ['strategy-progress-chart', '.more', 'Alle'],
  ['strategy-progress-chart', '.choices button', 'Diagramm'],
  ['strategy-feedback-needs', 'summary', 'weitere Anliegen'],
  ['strategy-feedback-form', '.below button', 'Stand zu'],
  ['strategy-vision-banner', 'summary', 'Über diese Strategie'],
  ['strategy-about', 'summary', 'Begriffe'],
  ['strategy-vision-banner', 'button', 'English'],
];

const step = (body) => `() => { const tools = (${TOOLS})(); ${body} }`;

const unfold = step(`
  const presses = ${JSON.stringify(PRESSES)};
  window.pressed ??= 0;
  const [tag, selector, name] = presses[window.pressed] ?? [];
  if (tag) {
    document.querySelector(tag)?.scrollIntoView();
    if (tools.press(tag, selector, new RegExp(name))) window.pressed++;
    return;
  }
  const now = tools.seen();
  if (now.language !== 'en' || !now.receipts || now.open.length < 2 || !(now.indicators > 3)) return;
  if (!(tools.place() > 200 && tools.place() < 400)) return void scrollBy(0, tools.place() - 300);
  const kept = history.state.strategyWidgets['strategy-action-field-explorer 0']?.top;
  if (!(Math.abs(kept - tools.top()) < 1)) return;
  window.name = JSON.stringify([now, tools.place()]);
  return { seen: now, place: tools.place() };`);

const leave = step(`
  if (location.pathname !== '/second') return void location.assign('/second');
  history.back();
  return true;`);

/** What is there again; after a while also what is not as it was left. */
const back = step(`
  const [navigation] = performance.getEntriesByType('navigation');
  if (location.pathname === '/second' || !document.querySelector('strategy-vision-banner')) return;
  if (window.pressed !== undefined) return { fault: 'the page was never gone' };
  const [left, place] = JSON.parse(window.name);
  const now = tools.seen();
  const isSame = JSON.stringify(now) === JSON.stringify(left) && Math.abs(tools.place() - place) <= 8;
  if (!isSame && performance.now() < 15000) return;
  return { seen: now, place: tools.place(), type: navigation.type };`);

export const STEPS = [unfold, leave, back];
