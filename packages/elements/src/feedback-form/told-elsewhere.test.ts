import { expect } from '@open-wc/testing';
import {
  answer,
  field,
  form,
  leaveFormPage,
  receive,
  says,
  submit,
  write,
} from '../testing/drivers/feedback-driver.ts';
import { control, rootOf, until } from '../testing/mount.ts';
import './strategy-feedback-form.ts';

const CLAIM = {
  receipt: '7K3M-9QPX',
  secret: 'geheim-1',
  receivedAt: '2026-11-24T14:30:00.000Z',
};
const ENTRY = { ...CLAIM, kind: 'message', state: 'takenUp', text: 'Bänke' };

const ANSWERS: Record<string, () => Response> = {
  POST: () => answer(201, CLAIM),
  DELETE: () => new Response(null, { status: 204 }),
  GET: () => answer(200, ENTRY),
};

/** A receiver that answers at once until it is slow, and then when it is told to. */
function receiver(own: Record<string, () => Response> = {}) {
  const state: { isSlow: boolean; go: () => void } = { isSlow: false, go: () => undefined };
  receive((method, path) => {
    const votes = () => answer(200, { participations: 2, totals: [] });
    const usual = method === 'GET' && !path.startsWith('receipts') ? votes : ANSWERS[method];
    const give = own[method] ?? usual ?? votes;
    return state.isSlow
      ? new Promise<Response>((resolve) => (state.go = () => resolve(give())))
      : give();
  });
  return state;
}

async function inner(host: Element, name: string, part: string): Promise<Element> {
  const found = () => rootOf(host).querySelector(name);
  await until(() => Boolean(found()?.shadowRoot?.querySelector(part)), name);
  return found()!;
}

async function ballot(): Promise<Element> {
  const poll = await inner(
    await form({ mode: 'prioritise', needs: 'off' }),
    'strategy-feedback-poll',
    '.option',
  );
  rootOf(poll).querySelector<HTMLElement>('[aria-label="Einen Punkt mehr für Mobilität"]')!.click();
  return poll;
}

async function voted(): Promise<Element> {
  const poll = await ballot();
  control(poll, 'button', 'Stimme senden').click();
  await says(poll, 'Das sagen alle zusammen');
  control(poll, 'button', 'Stimme löschen').click();
  await says(poll, 'Wirklich löschen?');
  return poll;
}

async function lookedUp(isFound: boolean): Promise<Element> {
  const element = await form();
  control(element, 'button', 'Stand zu einer Eingangsnummer').click();
  const view = await inner(element, 'strategy-feedback-receipt', 'form');
  for (const name of ['receipt', 'secret'] as const) write(view, name, CLAIM[name]);
  if (!isFound) return view;
  control(view, 'button', 'Stand ansehen').click();
  await says(view, 'wird umgesetzt');
  control(view, 'button', 'Eintrag löschen').click();
  await says(view, 'Wirklich löschen?');
  return view;
}

async function sent(): Promise<Element> {
  const element = await form();
  write(element, 'text', 'Mehr Bänke');
  submit(element);
  await says(element, 'Ihre Nachricht ist angekommen.');
  control(element, 'button', 'Nachricht löschen').click();
  await says(element, 'Wirklich löschen?');
  return element;
}

interface Act {
  readonly what: string;
  readonly begin: () => Promise<Element>;
  readonly press: string;
  readonly meanwhile: string;
  readonly then: string;
  readonly own?: Record<string, () => Response>;
}

const [SENDING, DELETING, YES] = ['Wird gesendet …', 'Wird gelöscht …', 'Ja, endgültig löschen'];
const failing = { POST: () => answer(500, {}) };

const ACTS: readonly Act[] = [
  {
    what: 'a vote',
    begin: ballot,
    press: 'Stimme senden',
    meanwhile: SENDING,
    then: 'Ihre Stimme ist angekommen.',
  },
  {
    what: 'a vote that fails',
    begin: ballot,
    press: 'Stimme senden',
    meanwhile: SENDING,
    then: 'Ihre Stimme ist noch nicht angekommen.',
    own: failing,
  },
  {
    what: 'a result',
    begin: ballot,
    press: 'Ergebnis ansehen',
    meanwhile: 'Das Ergebnis wird geladen …',
    then: 'Das sagen alle zusammen',
  },
  {
    what: 'a vote that is deleted',
    begin: voted,
    press: YES,
    meanwhile: DELETING,
    then: 'Ihre Stimme ist gelöscht.',
  },
  {
    what: 'the state of an entry',
    begin: () => lookedUp(false),
    press: 'Stand ansehen',
    meanwhile: 'Der Stand wird geladen …',
    then: 'Eingangsnummer 7K3M-9QPX',
  },
  {
    what: 'no entry',
    begin: () => lookedUp(false),
    press: 'Stand ansehen',
    meanwhile: 'Der Stand wird geladen …',
    then: 'Zu dieser Nummer und diesem Geheimwort ist nichts gespeichert.',
    own: { GET: () => answer(404, {}) },
  },
  {
    what: 'an entry that is deleted',
    begin: () => lookedUp(true),
    press: YES,
    meanwhile: DELETING,
    then: 'Der Eintrag ist gelöscht.',
  },
  {
    what: 'a message that is deleted',
    begin: sent,
    press: YES,
    meanwhile: DELETING,
    then: 'Ihre Nachricht ist gelöscht.',
  },
];

describe('what becomes of a press, for who goes elsewhere on the page', () => {
  afterEach(leaveFormPage);

  for (const { what, begin, press, meanwhile, then, own } of ACTS) {
    it(`A-22, H-02: tells that it takes long and how it ended, and leaves the focus: ${what}`, async () => {
      const state = receiver(own);
      const element = await begin();
      const region = rootOf(element).querySelector('[role=status]');
      const said = () => region?.textContent.trim();
      const elsewhere = document.createElement('input');
      document.body.append(elsewhere);
      state.isSlow = true;
      control(element, 'button', press).click();
      elsewhere.focus();
      await until(() => said() === meanwhile, meanwhile);
      await says(element, meanwhile);
      state.go();
      state.isSlow = false;
      await until(() => said() === then, then);
      expect(document.activeElement).to.equal(elsewhere);
    });
  }

  it('A-22: leads who waits there to it, and says nothing twice', async () => {
    receiver();
    const poll = await voted();
    control(poll, 'button', YES).focus();
    control(poll, 'button', YES).click();
    await until(() => rootOf(poll).activeElement?.id === 'withdrawn');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(rootOf(poll).querySelector('[role=status]')?.textContent.trim()).not.to.contain(
      'gelöscht',
    );
    expect(field(poll, 'withdrawn').textContent.trim()).to.equal('Ihre Stimme ist gelöscht.');
  });
});
