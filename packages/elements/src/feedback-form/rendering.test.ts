import { expect } from '@open-wc/testing';
import {
  answer,
  FORM,
  form,
  leaveFormPage,
  receive,
  says,
  submit,
  write,
} from '../testing/drivers/feedback-driver.ts';
import { control, rootOf, until } from '../testing/mount.ts';
import type { SampleFeed } from '../testing/provide-feed.ts';
import { renderingEffects } from '../testing/rendering-effects.ts';
import './strategy-feedback-form.ts';

const SENT = { receipt: '7K3M-9QPX', secret: 'geheim-1', receivedAt: '2026-11-24T14:30:00.000Z' };

/** Waits for a part of the form that loads on its own. */
const has = (element: Element, tag: string, selector: string) =>
  until(
    () => Boolean(rootOf(element).querySelector(tag)?.shadowRoot?.querySelector(selector)),
    `${tag} ${selector}`,
  );

const poll = (attributes: Record<string, string>) => async () => {
  const element = await form(attributes);
  await has(element, 'strategy-feedback-poll', 'form');
  const inner = rootOf(element).querySelector('strategy-feedback-poll');
  inner?.shadowRoot?.querySelector<HTMLElement>('[type=radio], .step + .own + .step')?.click();
  await inner?.updateComplete;
};

async function sent() {
  receive((method) => answer(method === 'POST' ? 201 : 200, SENT));
  const element = await form();
  write(element, 'text', 'Mehr Bänke');
  submit(element);
  await says(element, 'Ihre Nachricht ist angekommen.');
  control(element, 'button', 'Stand zu einer Eingangsnummer').click();
  await has(element, 'strategy-feedback-receipt', 'form');
}

const refused = async () => {
  const change = (feed: SampleFeed) => {
    feed['feedbackRoutes'] = [{ endpoint: 'https://a.example/' }];
  };
  await says(await form({}, change), 'noch nichts absenden');
};

const needs = async () => {
  const element = await form();
  rootOf(element).querySelector('strategy-feedback-needs')?.scrollIntoView();
  await has(element, 'strategy-feedback-needs', 'li');
};

const failed = async () => {
  receive(() => undefined);
  const element = await form();
  write(element, 'text', 'Mehr Bänke');
  submit(element);
  await says(element, 'Wir wissen nicht, ob');
};

describe(`${FORM}, while it renders`, () => {
  afterEach(leaveFormPage);

  for (const [state, show] of [
    ['asks for points', poll({ mode: 'prioritise' })],
    ['asks for points among measures', poll({ mode: 'prioritise', poll: 'mobilitaet' })],
    ['asks how good something is', poll({ mode: 'rating' })],
    ['is about a measure', () => form({ measure: 'chatbot' })],
    ['lacks a privacy notice', refused],
    ['shows what others asked for', needs],
    ['could not send', failed],
    ['shows a receipt and looks it up', sent],
  ] as const) {
    it(`has no effect but its template when it ${state}`, async () => {
      expect(await renderingEffects(show)).to.deep.equal([]);
    });
  }
});
