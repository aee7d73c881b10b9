import { expect } from '@open-wc/testing';
import { violations } from '../../testing/axe.ts';
import {
  answerWith,
  bodies,
  endpoints,
  field,
  FORM,
  form,
  leaveFormPage,
  receipt,
  says,
  submit,
  write,
} from '../../testing/drivers/feedback-driver.ts';
import { control, mount, rootOf, textOf, until } from '../../testing/mount.ts';
import { provideFeed, sampleFeed } from '../../testing/provide-feed.ts';
import { linkUrl, mailUrl } from '../send/hand-over.ts';
import '../strategy-feedback-form.ts';

const href = (element: Element, name: string) =>
  (control(element, 'a', name) as HTMLAnchorElement).href;

describe('where a message goes', () => {
  afterEach(leaveFormPage);

  it('follows the subject and the kind, and keeps the text', async () => {
    const element = await form();
    write(element, 'text', 'Die Ampel ist kaputt');
    write(element, 'about', 'field:mobilitaet');
    write(element, 'type', 'error');
    await says(element, 'Ihre Rückmeldung nimmt eine eigene Seite entgegen');
    expect(href(element, 'Zur Seite für Rückmeldungen')).to.equal('https://melden.lemgo.example/');
    expect(field(element, 'text').value).to.equal('Die Ampel ist kaputt');
    expect(control(element, 'button', 'Text kopieren')).not.to.equal(undefined);
    expect(textOf(element)).not.to.contain('Nachricht senden');
  });

  it('hands over to the town’s own page, or to the mail program', async () => {
    const detmold = await form({ municipality: 'detmold' });
    expect(href(detmold, 'Zur Seite')).to.equal('https://beteiligung.detmold.example/');
    expect(rootOf(detmold).querySelector('textarea')).to.equal(null);
    expect(await violations(detmold)).to.deep.equal([]);
    const salzuflen = await form({ municipality: 'bad-salzuflen' });
    write(salzuflen, 'text', 'Erste Zeile\nZweite & Zeile?');
    await salzuflen.updateComplete;
    const url = href(salzuflen, 'Mit dem E-Mail-Programm senden');
    expect(url).to.match(/^mailto:digital@bad-salzuflen\.example\?subject=R%C3%BCckmeldung/);
    expect(url).to.match(/&body=Erste%20Zeile%0D%0AZweite%20%26%20Zeile%3F$/);
    expect(await violations(salzuflen)).to.deep.equal([]);
  });

  it('takes the subject from the attribute or the page’s address, and sends it along', async () => {
    history.replaceState(null, '', '#strategy?measure=e-akte');
    const element = await form({ measure: 'buergerportal' });
    const about = field(element, 'about');
    expect(about.value).to.equal('measure:buergerportal');
    expect(textOf(element)).to.contain('Digitale Aktenführung');
    write(element, 'about', 'measure:e-akte');
    history.replaceState(null, '', location.pathname);
    dispatchEvent(new PopStateEvent('popstate'));
    await element.updateComplete;
    expect(about.value).to.equal('measure:e-akte');
    answerWith(receipt);
    write(element, 'text', 'Gut so');
    submit(element);
    await says(element, 'L-4711');
    expect(bodies()[0]).to.include({ measure: 'e-akte', municipality: 'lemgo' });
  });

  it('follows a field that was chosen elsewhere on the page, until somebody writes', async () => {
    const element = await form();
    const follow = async (field: string) => {
      history.replaceState(null, '', `#strategy?field=${field}`);
      dispatchEvent(new PopStateEvent('popstate'));
      await element.updateComplete;
    };
    await follow('mobilitaet');
    expect(field(element, 'about').value).to.equal('field:mobilitaet');
    write(element, 'text', 'Hallo');
    await follow('verwaltung');
    expect(field(element, 'about').value).to.equal('field:mobilitaet');
  });

  it('P-06: sends nothing without a privacy notice, and says so', async () => {
    const feed = await sampleFeed();
    const routes = [{ endpoint: 'https://a.example/', email: 'a@b.example' }];
    const element = await mount(FORM, { feed: provideFeed({ ...feed, feedbackRoutes: routes }) });
    await says(element, 'Dieses Formular kann noch nichts absenden.');
    expect(textOf(element)).to.contain('privacy-url');
    expect(textOf(element)).not.to.contain('Nachricht senden');
    expect(href(element, 'Mit dem E-Mail-Programm')).to.match(/^mailto:a@b\.example/);
    element.setAttribute('privacy-url', '/datenschutz');
    await until(() => textOf(element).includes('Nachricht senden'));
  });

  it('sends to the page’s own endpoint, and never to an unsafe one', async () => {
    const element = await form({ endpoint: '/eigenes', 'privacy-url': '/datenschutz' });
    answerWith(receipt);
    write(element, 'text', 'Hallo');
    submit(element);
    await says(element, 'L-4711');
    expect(endpoints()).to.deep.equal([`${location.origin}/eigenes`]);
    const unsafe = await form({ endpoint: 'javascript:alert(1)', 'privacy-url': '/d' });
    expect(textOf(unsafe)).not.to.contain('Nachricht senden');
  });

  it('offers only the kinds of its attribute', async () => {
    const some = await form({ types: 'idea praise' });
    expect(
      [...field(some, 'type').querySelectorAll('option')].map((one) => one.value),
    ).to.deep.equal(['message', 'idea', 'praise']);
    expect(rootOf(await form({ types: 'message' })).querySelector('#type')).to.equal(null);
  });

  it('S-16: puts any text into an address without breaking it', () => {
    const { url } = mailUrl('a@b.example?bcc=x', 'Betreff\r\nBcc: x', 'Zeile\nZeile \ud800');
    expect(url).to.equal(
      'mailto:a@b.example%3Fbcc%3Dx?subject=Betreff%0D%0ABcc%3A%20x&body=Zeile%0D%0AZeile%20%EF%BF%BD',
    );
    expect(mailUrl('a@b.example', 'x', 'ä'.repeat(400))).to.deep.equal({
      url: 'mailto:a@b.example?subject=x',
      isWhole: false,
    });
    expect(linkUrl('https://a.example/?b={subject}', 'Rad & Weg')).to.equal(
      'https://a.example/?b=Rad%20%26%20Weg',
    );
  });
});
