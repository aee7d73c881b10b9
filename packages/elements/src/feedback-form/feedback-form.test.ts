import { expect } from '@open-wc/testing';
import type { Message } from '@strategy-widgets/feedback';
import { violations } from '../testing/axe.ts';
import {
  answerWith,
  bodies,
  endpoints,
  field,
  FORM,
  form,
  hasFocus,
  json,
  keys,
  leaveFormPage,
  receipt,
  says,
  submit,
  write,
} from '../testing/drivers/feedback-driver.ts';
import { control, rootOf, textOf } from '../testing/mount.ts';
import { widgetSuite } from '../testing/widget-suite.ts';
import './strategy-feedback-form.ts';

const ENDPOINT = new URL('/v1/feedback', location.href).href;

widgetSuite(FORM);

describe(FORM, () => {
  afterEach(leaveFormPage);

  it('P-06: asks for nothing but the message and says who gets it', async () => {
    const element = await form();
    expect(textOf(element)).to.contain(`Ihre Angaben gehen an ${location.host}.`);
    expect(textOf(element)).to.contain('Ihr Name (freiwillig)');
    expect(textOf(element)).to.contain('Ihre E-Mail-Adresse (freiwillig)');
    const privacy = control(element, 'a', 'Hinweise zum Datenschutz') as HTMLAnchorElement;
    expect(privacy.href).to.equal('https://mitmachen.lemgo.example/datenschutz');
    expect(rootOf(element).querySelector('[type=checkbox]')).to.equal(null);
  });

  it('A-24: names what the browser may fill in', async () => {
    const element = await form();
    expect(field(element, 'name').autocomplete).to.equal('name');
    expect(field(element, 'email').autocomplete).to.equal('email');
  });

  it('A-23: does not complain while somebody writes, then leads to each problem', async () => {
    const element = await form();
    write(element, 'email', 'anna');
    await element.updateComplete;
    expect(field(element, 'email').getAttribute('aria-invalid')).to.equal('false');
    submit(element);
    await hasFocus(element, 'summary');
    expect(await violations(element)).to.deep.equal([]);
    const text = field(element, 'text');
    expect(text.getAttribute('aria-invalid')).to.equal('true');
    expect(text.getAttribute('aria-describedby')).to.equal('text-problem text-hint');
    control(element, '#summary a', 'Prüfen Sie die E-Mail-Adresse').click();
    expect(rootOf(element).activeElement?.id).to.equal('email');
    expect(location.hash).to.equal('');
  });

  it('shows the receipt of a confirmed message, and nothing before', async () => {
    const element = await form();
    let confirm: (answer: Response) => void = () => undefined;
    answerWith(() => new Promise((resolve) => (confirm = resolve)));
    write(element, 'text', 'Mehr Bänke');
    write(element, 'email', 'anna@example.org');
    submit(element);
    await says(element, 'Wird gesendet');
    expect(textOf(element)).not.to.contain('Nachricht ist angekommen.');
    control(element, 'button', 'Nachricht senden').click();
    confirm(await receipt());
    await says(element, 'Ihre Nachricht ist angekommen.');
    expect(textOf(element)).to.contain('L-4711');
    expect(rootOf(element).activeElement?.textContent).to.contain('angekommen');
    expect(await violations(element)).to.deep.equal([]);
    expect(bodies().map(({ elapsed, ...message }) => [message, typeof elapsed])).to.deep.equal([
      [
        {
          schema: '1.0',
          type: 'message',
          text: 'Mehr Bänke',
          language: 'de',
          municipality: 'lemgo',
          email: 'anna@example.org',
        },
        'number',
      ],
    ]);
    expect(endpoints()[0]).to.equal(ENDPOINT);
  });

  it('A-25: keeps name and address for another message', async () => {
    const element = await form();
    answerWith(receipt);
    write(element, 'text', 'Eins');
    write(element, 'email', 'anna@example.org');
    submit(element);
    await says(element, 'Nachricht ist angekommen.');
    control(element, 'button', 'Weitere Nachricht').click();
    await hasFocus(element, 'text');
    expect(field(element, 'text').value).to.equal('');
    expect(field(element, 'email').value).to.equal('anna@example.org');
  });

  const failures: [string, () => Promise<Response>, string][] = [
    ['500', json(500, {}), 'noch nicht angekommen'],
    ['200 without a receipt', json(200, { ok: true }), 'Wir wissen nicht, ob'],
    ['429', json(429, {}), 'in einigen Minuten'],
    ['413', json(413, {}), 'nimmt die Nachricht so nicht an'],
  ];
  for (const [name, answer, words] of failures) {
    it(`R-07: keeps the text and shows ways out after ${name}`, async () => {
      const element = await form();
      answerWith(answer, receipt);
      write(element, 'text', 'Mehr Bänke');
      submit(element);
      await hasFocus(element, 'failure');
      expect(textOf(element)).to.contain(words);
      expect(field(element, 'text').value).to.equal('Mehr Bänke');
      expect(await violations(element)).to.deep.equal([]);
      const mail = control(element, 'a', 'Mit dem E-Mail-Programm') as HTMLAnchorElement;
      expect(mail.href).to.match(/^mailto:digital@lemgo\.example\?subject=.*&body=Mehr%20B/);
      expect(control(element, 'button', 'Text kopieren')).not.to.equal(undefined);
      submit(element);
      await says(element, 'L-4711');
      expect(keys().size).to.equal(1);
    });
  }

  it('shows what the receiver does not accept beside the field', async () => {
    const element = await form();
    answerWith(json(422, { errors: [{ field: 'email', code: 'invalid' }] }));
    write(element, 'text', 'Hallo');
    write(element, 'email', 'a@b');
    submit(element);
    await hasFocus(element, 'summary');
    expect(field(element, 'email').getAttribute('aria-invalid')).to.equal('true');
  });

  it('gives a changed message another key', async () => {
    const element = await form();
    answerWith(json(500, {}), receipt);
    write(element, 'text', 'Eins');
    submit(element);
    await hasFocus(element, 'failure');
    write(element, 'text', 'Zwei');
    await element.updateComplete;
    submit(element);
    await says(element, 'L-4711');
    expect(keys().size).to.equal(2);
  });

  it('lets the page take over before anything is sent', async () => {
    const element = await form({ measure: 'buergerportal-lippe' });
    answerWith();
    write(element, 'text', 'Hallo');
    let detail: { message: Message; endpoint: string } | undefined;
    element.addEventListener('strategy-feedback-submit', (event) => {
      event.preventDefault();
      detail = (event as CustomEvent<{ message: Message; endpoint: string }>).detail;
    });
    submit(element);
    await element.updateComplete;
    expect(detail?.endpoint).to.equal(ENDPOINT);
    expect(detail?.message.text).to.equal('Hallo');
    expect(bodies()).to.deep.equal([]);
  });
});
