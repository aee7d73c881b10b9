import { expect } from '@open-wc/testing';
import { violations } from '../../testing/axe.ts';
import {
  answerWith,
  bodies,
  field,
  form,
  hasFocus,
  leaveFormPage,
  receipt,
  says,
  submit,
  write,
} from '../../testing/drivers/feedback-driver.ts';
import { control, rootOf, textOf, until } from '../../testing/mount.ts';
import { pageLanguage } from '../../shared/text/language.ts';
import '../strategy-feedback-form.ts';

const described = (element: Element) => field(element, 'email').getAttribute('aria-describedby');

const spoken = (element: Element) =>
  rootOf(element).querySelector('[role=status]')?.textContent.trim();

/** As somebody types it, and goes on to another field. */
async function give(element: Element, address: string): Promise<void> {
  field(element, 'email').focus();
  write(element, 'email', address);
  field(element, 'text').focus();
  await says(element, 'Meinten Sie');
}

/** An address with a slip, sent before anybody could be told of it. */
async function sendAtOnce() {
  const element = await form();
  answerWith(receipt);
  write(element, 'text', 'Mehr Bänke');
  write(element, 'email', 'anna@gmx,de');
  submit(element);
  await hasFocus(element, 'email-meant');
  return element;
}

describe('a usual slip in the address of the form', () => {
  afterEach(leaveFormPage);

  it('A-22 A-23: is pointed out below the field, once, when somebody goes on', async () => {
    const element = await form();
    await give(element, 'anna@gmial.com');
    expect(textOf(element)).to.contain('Meinten Sie anna@gmail.com?');
    expect(described(element)).to.equal('email-hint email-meant');
    expect(rootOf(element).querySelector('#email ~ * #email-meant')).not.to.equal(null);
    expect(field(element, 'email').getAttribute('aria-invalid')).to.equal('false');
    expect(rootOf(element).activeElement?.id).to.equal('text');
    await until(() => spoken(element) === 'Meinten Sie anna@gmail.com?', 'announced');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('is not pointed out while somebody still writes, and goes when it is mended', async () => {
    const element = await form();
    field(element, 'email').focus();
    write(element, 'email', 'anna@gmx.d');
    // Longer than the pause after leaving the field.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(textOf(element)).not.to.contain('Meinten Sie');
    field(element, 'text').focus();
    await says(element, 'Meinten Sie anna@gmx.de?');
    write(element, 'email', 'anna@gmx.de');
    await until(() => !textOf(element).includes('Meinten Sie'));
    expect(described(element)).to.equal('email-hint');
  });

  it('is taken over by one press, which is said where the focus goes', async () => {
    const element = await form();
    answerWith(receipt);
    await give(element, 'mailto:anna@gmial.com');
    write(element, 'text', 'Mehr Bänke');
    control(element, 'button', 'Adresse übernehmen').click();
    await hasFocus(element, 'email-meant');
    expect(field(element, 'email').value).to.equal('anna@gmail.com');
    expect(textOf(element)).to.contain('Die Adresse ist geändert.');
    submit(element);
    await says(element, 'L-4711');
    expect(bodies()[0]?.email).to.equal('anna@gmail.com');
  });

  it('is sent as written by whoever saw it and left it', async () => {
    const element = await form();
    answerWith(receipt);
    write(element, 'text', 'Mehr Bänke');
    await give(element, 'anna@gmial.com');
    submit(element);
    await says(element, 'L-4711');
    expect(bodies()[0]?.email).to.equal('anna@gmial.com');
  });

  it('R-07: holds back a press before it was seen, only the first one', async () => {
    const element = await sendAtOnce();
    expect(textOf(element)).to.contain('Meinten Sie anna@gmx.de? Ihre Nachricht ist noch nicht');
    expect(bodies()).to.deep.equal([]);
    expect(await violations(element)).to.deep.equal([]);
    submit(element);
    await says(element, 'L-4711');
    expect(bodies().map(({ email }) => email)).to.deep.equal(['anna@gmx,de']);
  });

  it('is known in an address that a program filled in', async () => {
    const element = await form();
    field(element, 'email').value = 'anna@t-online';
    write(element, 'text', 'Mehr Bänke');
    await says(element, 'Meinten Sie anna@t-online.de?');
  });

  it('A-23: that nothing could be sent with is wrong too, with the way to mend it', async () => {
    const cases = {
      'anna(at)gmx.de': 'Das Zeichen @ fehlt',
      'anna weiss@gmx.de': 'Löschen Sie die Leerzeichen',
      'anna@@gmx.de': 'mit einem einzigen @',
    };
    const element = await form();
    write(element, 'text', 'Mehr Bänke');
    for (const [address, words] of Object.entries(cases)) {
      write(element, 'email', address);
      field(element, 'email').focus();
      submit(element);
      await hasFocus(element, 'summary');
      // In the summary and beside the field.
      expect(textOf(element).split(words).length).to.equal(3);
      expect(described(element)).to.equal('email-problem email-hint email-meant');
    }
    control(element, 'button', 'Adresse übernehmen').click();
    await hasFocus(element, 'email-meant');
    expect(field(element, 'email').getAttribute('aria-invalid')).to.equal('false');
    expect(rootOf(element).querySelector('#summary')).to.equal(null);
  });

  it('is pointed out in the language of the page', async () => {
    const element = await form();
    await give(element, 'anna@gmial.com');
    pageLanguage().choose('en');
    await says(element, 'Did you mean anna@gmail.com?');
    expect(control(element, 'button', 'Use this address')).not.to.equal(undefined);
  });
});
