import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { none } from '../support/same.mjs';
import { open, useSite } from '../support/site.mjs';
import { allReady, EXPLORER, openFirstSheet, WIDGETS } from '../support/widgets.mjs';

const site = useSite();

/** Every control of the widgets with its visible label and the name that assistive technology gets. */
async function namedControls(visit) {
  const session = await visit.context.newCDPSession(visit.page);
  const { result: list } = await session.send('Runtime.evaluate', {
    expression: `${JSON.stringify(WIDGETS)}.flatMap((tag) => window.probe.controls(window.probe.rootOf(tag)))`,
  });
  const { result: properties } = await session.send('Runtime.getProperties', {
    objectId: list.objectId,
    ownProperties: true,
  });
  const named = [];
  for (const { name, value } of properties) {
    if (!/^\d+$/.test(name)) continue;
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: value.objectId,
      fetchRelatives: false,
    });
    // Behind an open dialog everything is inert.
    if (nodes[0].ignored) continue;
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: value.objectId,
      returnByValue: true,
      functionDeclaration: `function () {
        const label = this.labels?.[0];
        // A label holds its control, or names it from beside.
        const text = label?.contains(this) ? label.firstElementChild : (label ?? this);
        const visible = [...text.childNodes].filter((node) => node.nodeType < 8 && !node.matches?.('.silent')).map((node) => node.innerText ?? node.data ?? '').join(' ');
        return { label: visible.replace(/\\s+/g, ' ').trim(), href: this.getAttribute('href'), target: this.getAttribute('target'), around: window.probe.label(this.closest('li,p') ?? this) };
      }`,
    });
    named.push({ ...result.value, name: nodes[0].name?.value ?? '', role: nodes[0].role?.value });
  }
  return named;
}

const fold = (text) =>
  text
    .replace(/[\s\u00ad]+/g, ' ')
    .trim()
    .toLowerCase();

async function onLemgo(t) {
  const visit = await open(t, site, '/lemgo.html');
  await allReady(visit.page);
  return visit;
}

let known;
/** Every control of Lemgo’s page, those of an open sheet last; asked for once. */
async function controlsOf(t) {
  if (known) return known;
  const visit = await onLemgo(t);
  const closed = await namedControls(visit);
  await openFirstSheet(visit.page);
  known = [...closed, ...(await namedControls(visit))];
  return known;
}

describe('names', () => {
  it('A-17: every control’s name starts with its visible label', async (t) => {
    const controls = await controlsOf(t);
    assert.ok(controls.length > 30);
    // SC 2.5.3 speaks of text: „+“ and arrows are pictures, and a map is no label of its own.
    const isText = ({ label, role }) => /\p{L}{2}|^$/u.test(label) && role !== 'group';
    const wrong = controls.filter(
      (control) =>
        !control.name || (isText(control) && !fold(control.name).startsWith(fold(control.label))),
    );
    none(wrong.map(({ role, label, name }) => `${role} „${label}“ is named „${name}“`));
  });

  it('A-17: „Klick Suche“ finds the search field', async (t) => {
    const { page } = await onLemgo(t);
    await page
      .locator(EXPLORER)
      .getByRole('searchbox', { name: /^Suche/ })
      .fill('rad');
  });

  it('A-21: a link’s text makes sense alone, and none opens a window', async (t) => {
    const links = (await controlsOf(t)).filter(({ role }) => role === 'link');
    assert.ok(links.length > 5);
    none(
      links
        .filter(({ name }) =>
          /^(hier|mehr|weiter|weiterlesen|link|klicken|details|https?:.*)$/i.test(name),
        )
        .map(({ name }) => name),
    );
    none(links.filter(({ target }) => target).map(({ name }) => name));
    const targets = Map.groupBy(links, ({ name }) => fold(name));
    none(
      [...targets]
        .filter(([, same]) => new Set(same.map(({ href }) => href)).size > 1)
        .map(([name]) => name),
      'same text, other target',
    );
  });

  it('A-21: links to files and to other sites say so', async (t) => {
    const { page } = await onLemgo(t);
    const more = page.locator(`${EXPLORER} .more`);
    while (await more.count()) await more.press('Enter');
    const links = [];
    for (const link of await page.locator(`${EXPLORER} .measure a`).all()) {
      const address = await link.evaluate(({ href }) => href);
      await page.evaluate((to) => (location.href = to), address);
      await page.locator('dialog[open] #title').waitFor();
      links.push(...(await page.evaluate(linksOut)));
    }
    assert.ok(links.length > 3);
    const isFile = ({ href }) => /\.pdf$/i.test(href);
    const host = ({ href }) => new URL(href).host.replace(/^www\./, '');
    const silent = links.filter((link) =>
      isFile(link)
        ? !/pdf/i.test(link.around)
        : !link.around.includes(host(link)) && !/extern|Webseite/.test(link.around),
    );
    none(silent.map(({ href, around }) => `${around} → ${href}`));
  });
});

/** Runs in the page: links of the open sheet that leave the site, with the words around them. */
function linksOut() {
  return window.probe
    .all('dialog[open] a[href^="https:"]')
    .map((link) => ({ href: link.href, around: window.probe.label(link.closest('li,p') ?? link) }));
}
