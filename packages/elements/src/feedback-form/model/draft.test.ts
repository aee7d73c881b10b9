import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { pageLanguage } from '../../shared/text/language.ts';
import type { StrategyWidget } from '../../shared/widget/strategy-widget.ts';
import {
  answerWith,
  asksBeforeLeaving,
  field,
  FORM,
  form,
  json,
  leaveFormPage,
  receipt,
  says,
  submit,
  write,
} from '../../testing/drivers/feedback-driver.ts';
import { mount, rootOf, settled, textOf, until } from '../../testing/mount.ts';
import { provideSample } from '../../testing/provide-feed.ts';
import '../strategy-feedback-form.ts';
import { Delivery } from './delivery.ts';
import type { DraftState } from './draft.ts';

describe('what is written into the form', () => {
  afterEach(leaveFormPage);

  it('R-07: keeps a text when element or page part is built anew, and in another language', async () => {
    const feed = await provideSample();
    const attributes = { feed, municipality: 'lemgo' };
    const first = await mount(FORM, attributes);
    write(first, 'text', 'Mehr Bänke');
    document.body.replaceChildren();
    const second = await mount(FORM, attributes);
    expect(field(second, 'text').value).to.equal('Mehr Bänke');
    pageLanguage().choose('en');
    await says(second, 'Your message');
    expect(field(second, 'text').value).to.equal('Mehr Bänke');
    second.remove();
    document.body.append(second);
    await settled(second);
    expect(field(second, 'text').value).to.equal('Mehr Bänke');
  });

  it('never calls a message deleted that was confirmed after another one was', async () => {
    const element = await mount(FORM, { feed: await provideSample(), municipality: 'lemgo' });
    write(element, 'text', 'Mehr Bänke');
    const { drafts } = registry() as { drafts?: Map<string, DraftState> };
    const [state] = drafts?.values() ?? [];
    const delivery = new Delivery(state!);
    const sent = { kind: 'sent', receivedAt: '2026-11-29T12:00:00Z', secret: 's' } as const;
    delivery.confirm({ ...sent, receipt: 'A-1' }, '/', 1);
    delivery.withdraw('running');
    delivery.again();
    delivery.withdraw('withdrawn');
    delivery.confirm({ ...sent, receipt: 'B-2' }, '/', 2);
    element.requestUpdate();
    await says(element, 'Ihre Nachricht ist angekommen.');
    expect(textOf(element)).to.contain('B-2');
  });

  it('R-07: shares plain values with bundles of other versions on the page', async () => {
    const attributes = { feed: await provideSample(), municipality: 'lemgo' };
    write(await mount(FORM, attributes), 'text', 'Mehr Bänke');
    document.body.replaceChildren();
    const { drafts } = registry() as { drafts?: Map<string, { text: string }> };
    const [[key, begun] = ['', { text: '' }]] = drafts ?? [];
    expect(Object.getPrototypeOf(begun)).to.equal(Object.prototype);
    const foreign = { ...begun, text: 'Mehr Bäume' };
    drafts?.set(key, foreign);
    const second = await mount(FORM, attributes);
    expect(field(second, 'text').value).to.equal('Mehr Bäume');
    write(second, 'text', 'Mehr Beete');
    expect(foreign.text).to.equal('Mehr Beete');
  });

  it('keeps two forms of one page apart', async () => {
    const feed = await provideSample();
    const first = await mount(FORM, { feed, municipality: 'lemgo' });
    const second = await mount(FORM, { feed, municipality: 'lemgo' });
    write(first, 'text', 'Eins');
    await first.updateComplete;
    second.requestUpdate();
    await second.updateComplete;
    expect(field(second, 'text').value).to.equal('');
  });

  it('R-07: asks before the page goes away, only while there is unsent text', async () => {
    const element = await form();
    expect(asksBeforeLeaving()).to.equal(false);
    write(element, 'text', 'Hallo');
    await element.updateComplete;
    expect(asksBeforeLeaving()).to.equal(true);
    element.remove();
    expect(asksBeforeLeaving()).to.equal(false);
    document.body.append(element);
    await settled(element);
    expect(asksBeforeLeaving()).to.equal(true);
    write(element, 'text', ' ');
    await element.updateComplete;
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('R-07: takes back what the browser kept, unless something newer is there', async () => {
    const element = (await form()) as StrategyWidget & {
      formStateRestoreCallback(s: string): void;
    };
    element.formStateRestoreCallback('["Alt","","",null]');
    await says(element, 'Was möchten Sie Lemgo sagen?');
    await element.updateComplete;
    expect(field(element, 'text').value).to.equal('Alt');
    element.formStateRestoreCallback('["Älter","","",null]');
    await element.updateComplete;
    expect(field(element, 'text').value).to.equal('Alt');
  });

  it('A-22: speaks of the length in steps, not at each key', async () => {
    const element = await form();
    const status = () => rootOf(element).querySelector('[role=status]')?.textContent.trim();
    write(element, 'text', 'a'.repeat(4705));
    await until(() => status() === 'Noch 300 Zeichen');
    write(element, 'text', 'a'.repeat(4706));
    await element.updateComplete;
    expect(textOf(element)).to.contain('Noch 294 Zeichen');
    expect(status()).to.equal('Noch 300 Zeichen');
    write(element, 'text', 'a'.repeat(5001));
    submit(element);
    await says(element, 'Kürzen Sie Ihre Nachricht auf höchstens 5000 Zeichen.');
  });

  it('R-07: tells a rebuilt form what became of the message', async () => {
    const feed = await provideSample();
    const attributes = { feed, municipality: 'lemgo' };
    const first = await mount(FORM, attributes);
    let answer: (response: Response) => void = () => undefined;
    answerWith(() => new Promise((resolve) => (answer = resolve)));
    write(first, 'text', 'Mehr Bänke');
    submit(first);
    await says(first, 'Wird gesendet');
    document.body.replaceChildren();
    const second = await mount(FORM, attributes);
    answer(await json(500, {})());
    await says(second, 'Ihre Nachricht ist noch nicht angekommen.');
    expect(field(second, 'text').value).to.equal('Mehr Bänke');
    expect(asksBeforeLeaving()).to.equal(true);
  });

  for (const [answer, words] of [
    [json(500, {}), 'Ihre Nachricht ist noch nicht angekommen.'],
    [receipt, 'Ihre Nachricht ist angekommen.'],
  ] as const) {
    it(`H-02 A-22: leaves the focus where the reader went while it was being sent, and tells „${words}“`, async () => {
      const element = await form();
      const elsewhere = document.createElement('input');
      document.body.append(elsewhere);
      answerWith(answer);
      write(element, 'text', 'Mehr Bänke');
      submit(element);
      elsewhere.focus();
      await says(element, words);
      expect(document.activeElement).to.equal(elsewhere);
      const region = rootOf(element).querySelector('[role=status]');
      await until(() => region?.textContent.trim() === words);
    });
  }
});
