import { describe, it } from 'node:test';
import { openForm, sendText, sentHeading, useReceiver } from '../feedback/feedback.mjs';
import { html, openHost, widget } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { open } from '../support/site.mjs';
import { allReady, FORM, openFirstSheet, ready, WIDGETS, whole } from '../support/widgets.mjs';

const site = useReceiver();

const unfold = (page) =>
  page.evaluate(() => window.probe.all('details').forEach((one) => (one.open = true)));

describe('target size', () => {
  for (const width of [360, 1280]) {
    const options = { viewport: { width, height: 800 } };

    it(`A-16: every control of five widgets and their sheet is at least 24 × 24 px at ${width} px`, async (t) => {
      const { page } = await open(t, site, '/lemgo.html', options);
      await allReady(page);
      for (const tag of WIDGETS) await whole(page, tag);
      none(await smallTargets(page));
      await unfold(page);
      none(await smallTargets(page), 'unfolded');
      for (const name of ['Karte', 'Diagramm', 'Karte vergrößern']) {
        const button = page.getByRole('button', { name, exact: true });
        if (await button.isVisible()) await button.click();
        none(await smallTargets(page), name);
      }
      await openFirstSheet(page);
      await unfold(page);
      none(await smallTargets(page), 'open sheet');
    });

    it(`A-16: so is every control of a sent message and of a poll at ${width} px`, async (t) => {
      const { page } = await openForm(t, site);
      await page.setViewportSize(options.viewport);
      await page.getByRole('button', { name: /^Nachricht senden/ }).click();
      await page.locator('#summary').waitFor();
      none(await smallTargets(page), 'mistakes');
      await sendText(page);
      await sentHeading(page).waitFor();
      await page.getByRole('button', { name: /^Stand zu/ }).click();
      await page.locator('strategy-feedback-receipt form').waitFor();
      await page.getByRole('button', { name: 'Nachricht löschen' }).click();
      none(await smallTargets(page), 'sent');
      for (const mode of ['prioritise', 'rating']) {
        const body = widget(FORM, `mode="${mode}"`);
        const visit = await openHost(t, site, { html: html({ body }) }, options);
        await ready(visit.page, FORM);
        await visit.page.locator('strategy-feedback-poll :is(form, .look)').first().waitFor();
        none(await smallTargets(visit.page), mode);
      }
    });
  }
});

/** Controls below 24 × 24 px; links inside a sentence are exempt (SC 2.5.8, inline). */
const smallTargets = (page) =>
  page.evaluate(() => {
    const { controls, label } = window.probe;
    const inSentence = (element) => {
      const block = element.closest('p,li,td,dd');
      const isInline =
        getComputedStyle(element).display === 'inline' && !element.closest('h2,h3,h4,h5,h6');
      return isInline && block && label(block) !== label(element);
    };
    // A link may lay an area over its whole row.
    const areaOf = (control) => {
      // A press on its label presses a choice, too.
      const element = (control.matches('[type=radio]') && control.closest('label')) || control;
      const { content, position, width, height } = getComputedStyle(element, '::after');
      const covers = content !== 'none' && position === 'absolute';
      const box = covers
        ? { width: parseFloat(width), height: parseFloat(height) }
        : element.getBoundingClientRect();
      return {
        name: `${element.localName} „${label(element)}“`,
        width: box.width,
        height: box.height,
      };
    };
    // What belongs to the page is its own.
    return controls(document)
      .filter((element) => element.getRootNode() !== document)
      .filter((element) => !element.matches('.skip') && !inSentence(element))
      .map(areaOf)
      .filter(({ width, height }) => width < 24 || height < 24)
      .map(({ name: what, width, height }) => `${what} ${width.toFixed(1)} × ${height.toFixed(1)}`);
  });
