import { expect } from '@open-wc/testing';
import { violations } from '../../testing/axe.ts';
import { field, form, leaveFormPage, says, write } from '../../testing/feedback-driver.ts';
import { control, rootOf, textOf, until } from '../../testing/mount.ts';
import type { SampleFeed } from '../../testing/provide-feed.ts';
import '../strategy-feedback-form.ts';

const place = (element: Element) => rootOf(element).querySelector('strategy-feedback-needs');

async function needs(change?: (feed: SampleFeed) => void): Promise<[Element, HTMLElement]> {
  const element = await form({}, change);
  const found = place(element);
  if (!found) throw new Error('no place for needs');
  found.scrollIntoView();
  await until(() => Boolean(found.shadowRoot?.querySelector('li')));
  return [found, element];
}

const titles = (element: Element) =>
  [...rootOf(element).querySelectorAll('.said')].map((one) => one.textContent.trim());

describe('what residents asked for', () => {
  afterEach(leaveFormPage);

  it('shows the newest three with state, answer and measures, then the rest', async () => {
    const [element] = await needs();
    expect(titles(element).length).to.equal(3);
    expect(titles(element)[0]).to.match(/^Parken sollte man .* Beispiel$/s);
    expect(textOf(element)).to.contain('eingegangen');
    expect(textOf(element)).to.contain('Wir prüfen, welche Schritte');
    expect(await violations(element)).to.deep.equal([]);
    control(element, 'button', 'Alle Anliegen').click();
    await until(() => titles(element).length === 6);
    expect(rootOf(element).activeElement).to.equal(rootOf(element).querySelectorAll('.need')[3]);
    expect(textOf(element)).not.to.contain('Extertal');
  });

  it('H-22, A-30: is there far below the screen, and paper holds all of it', async () => {
    const space = document.createElement('div');
    space.style.height = '5000px';
    document.body.append(space);
    const found = place(await form());
    if (!found) throw new Error('no place for needs');
    await until(() => Boolean(found.shadowRoot?.querySelector('li')));
    expect(titles(found).length).to.equal(3);
    dispatchEvent(new Event('beforeprint'));
    expect(titles(found).length).to.equal(6);
    dispatchEvent(new Event('afterprint'));
    await until(() => titles(found).length === 3);
    space.remove();
  });

  it('keeps to the field that the message is about', async () => {
    const [element, whole] = await needs();
    write(whole, 'about', 'field:mobilitaet');
    await until(() => titles(element).length === 2);
    expect(field(whole, 'about').value).to.equal('field:mobilitaet');
  });

  it('opens a linked measure, or lets the page do so', async () => {
    const [element] = await needs();
    const link = control(element, 'a', 'Freie Parkplätze');
    element.addEventListener('strategy-select', (event) => event.preventDefault(), { once: true });
    link.click();
    expect(location.hash).to.equal('');
    link.click();
    expect(location.hash).to.contain('measure=parkleitsystem');
    await until(() => Boolean(rootOf(element).querySelector('strategy-measure-sheet')));
  });

  it('A-10: fits a column of 240 px with measures of long words', async () => {
    const [element, whole] = await needs(({ measures }) => {
      for (const measure of measures)
        measure['title'] = 'Verwaltungsdienstleistungsdigitalisierungsbeauftragte';
    });
    whole.style.width = '240px';
    await until(() => textOf(element).includes('Verwaltungsdienst') && whole.clientWidth === 240);
    expect(rootOf(whole).querySelector('.root')?.scrollWidth).to.be.at.most(240);
  });

  it('stands in simple language and English, too', async () => {
    const { pageLanguage } = await import('../../shared/text/language.ts');
    const [element] = await needs();
    pageLanguage().choose('de-simple');
    await says(element, 'angekommen');
    pageLanguage().choose('en');
    await says(element, 'You said – we did');
  });

  it('is left out where the page or the feed has none', async () => {
    expect(place(await form({ needs: 'off' }))).to.equal(null);
    const element = await form({}, (feed) => {
      feed['needs'] = [];
    });
    place(element)?.scrollIntoView();
    await until(() => Boolean(place(element)?.shadowRoot));
    expect(rootOf(place(element)!).querySelector('li')).to.equal(null);
  });
});
