import { expect } from '@open-wc/testing';
import { violations } from '../../testing/axe.ts';
import { field, form, leaveFormPage, says, write } from '../../testing/drivers/feedback-driver.ts';
import { control, rootOf, textOf, until } from '../../testing/mount.ts';
import type { SampleFeed } from '../../testing/provide-feed.ts';
import '../strategy-feedback-form.ts';

const place = (element: Element) => rootOf(element).querySelector('strategy-feedback-needs');

async function needs(
  change?: (feed: SampleFeed) => void,
  attributes = {},
): Promise<[Element, HTMLElement]> {
  const element = await form(attributes, change);
  const found = place(element);
  if (!found) throw new Error('no place for needs');
  found.scrollIntoView();
  await until(() => Boolean(found.shadowRoot?.querySelector('li')));
  return [found, element];
}

const titles = (element: Element) =>
  [...rootOf(element).querySelectorAll('.said')].map((one) => one.textContent.trim());

const seen = (element: Element) =>
  [...rootOf(element).querySelectorAll('.said')]
    .filter((one) => one.checkVisibility({ contentVisibilityAuto: true }))
    .map((one) => one.textContent.trim());

describe('what residents asked for', () => {
  afterEach(leaveFormPage);

  it('shows the newest two with state, answer and measures, and unfolds the rest', async () => {
    const [element] = await needs();
    expect(textOf(element)).to.contain('Was andere sagen – und was daraus wird');
    expect(seen(element).length).to.equal(2);
    expect(seen(element)[0]).to.match(/^Parken sollte man .* können\.$/s);
    expect(textOf(element)).to.contain('eingegangen');
    expect(textOf(element)).to.contain('Wir prüfen, welche Schritte');
    expect(await violations(element)).to.deep.equal([]);
    control(element, 'summary', '4 weitere Anliegen').click();
    await until(() => seen(element).length === 6);
    expect(await violations(element)).to.deep.equal([]);
    expect(textOf(element)).not.to.contain('Extertal');
  });

  it('says once that all are examples, and of each where only some are', async () => {
    const marks = (element: Element) =>
      [...rootOf(element).querySelectorAll('.sample')].map(({ textContent }) => textContent);
    const [all] = await needs();
    expect(marks(all)).to.deep.equal(['Beispiele']);
    leaveFormPage();
    const [some] = await needs((feed) => {
      for (const need of feed['needs'] as { id: string; sample?: boolean }[])
        if (need.id === 'parkplatz-bezahlen') need.sample = false;
    });
    expect(marks(some)).to.deep.equal(Array(5).fill('Beispiel'));
  });

  it('has one more in the singular, nothing to unfold where two are all, and all open by density', async () => {
    const only = (count: number) => (feed: SampleFeed) => {
      feed['needs'] = (feed['needs'] as { municipality?: string }[])
        .filter(({ municipality = 'lemgo' }) => municipality === 'lemgo')
        .slice(0, count);
    };
    const [three] = await needs(only(3));
    expect(control(three, 'summary', 'Ein weiteres Anliegen')).not.to.equal(undefined);
    leaveFormPage();
    const [two] = await needs(only(2));
    expect(rootOf(two).querySelector('summary')).to.equal(null);
    leaveFormPage();
    const [full] = await needs(undefined, { density: 'full' });
    expect(seen(full).length).to.equal(6);
  });

  it('renders fifty of very many, more at each press, and leads on to the first new one', async () => {
    const [element] = await needs((feed) => {
      const [one] = feed['needs'] as object[];
      feed['needs'] = [...Array(120).keys()].map((id) => ({
        ...one,
        id: `anliegen-${String(id)}`,
      }));
    });
    control(element, 'summary', '118 weitere Anliegen').click();
    await until(() => seen(element).length === 50);
    control(element, 'button', 'Weitere Anliegen').click();
    await until(() => titles(element).length === 100);
    expect(rootOf(element).activeElement).to.equal(rootOf(element).querySelectorAll('.need')[50]);
    control(element, 'button', 'Weitere Anliegen').click();
    await until(() => titles(element).length === 120);
  });

  it('H-22, A-30: is there far below the screen, and paper holds all of it', async () => {
    const space = document.createElement('div');
    space.style.height = '5000px';
    document.body.append(space);
    const found = place(await form());
    if (!found) throw new Error('no place for needs');
    await until(() => Boolean(found.shadowRoot?.querySelector('li')));
    expect(titles(found).length, 'for search in the page').to.equal(6);
    expect(seen(found).length).to.equal(2);
    dispatchEvent(new Event('beforeprint'));
    expect(seen(found).length).to.equal(6);
    dispatchEvent(new Event('afterprint'));
    await until(() => seen(found).length === 2);
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
    await says(element, 'Das wird daraus.');
    pageLanguage().choose('en');
    await says(element, 'What others say – and what comes of it');
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
