import { expect } from '@open-wc/testing';
import type { Ballot } from '@strategy-widgets/feedback';
import { violations } from '../../testing/axe.ts';
import {
  answer,
  bodies,
  form,
  leaveFormPage,
  receive,
  requests,
  says,
} from '../../testing/drivers/feedback-driver.ts';
import { control, rootOf, textOf, until } from '../../testing/mount.ts';
import '../strategy-feedback-form.ts';

const TOTALS = {
  participations: 34,
  totals: [
    { option: 'mobilitaet', points: 61, participations: 20 },
    { option: 'step-4', points: 80, participations: 20 },
  ],
};

/** A form that asks for points or a rating. */
async function poll(mode: string, attributes: Record<string, string> = {}): Promise<Element> {
  const element = await form({ mode, needs: 'off', ...attributes });
  const found = rootOf(element).querySelector('strategy-feedback-poll');
  if (!found) throw new Error('no poll');
  await until(() => Boolean(found.shadowRoot?.querySelector('.root > form, .look, .notice')));
  return found;
}

const press = (element: Element, name: string) => {
  const found = rootOf(element).querySelector<HTMLElement>(`[aria-label="${name}"]`);
  if (!found) throw new Error(`no button ${name}`);
  found.click();
};
const more = (element: Element, field = 'Mobilität') => {
  press(element, `Einen Punkt mehr für ${field}`);
};

/** A receiver with votes; `isDown` answers nothing. */
function receiver() {
  const state = { isDown: false, stored: 0 };
  receive((method) => {
    if (state.isDown) return undefined;
    if (method === 'GET') return answer(200, TOTALS);
    state.stored += method === 'POST' ? 1 : -1;
    return method === 'POST'
      ? answer(201, { receipt: '7K3M-9QPX', secret: 'geheim' })
      : new Response(null, { status: 204 });
  });
  return state;
}

const ballots = () => bodies() as unknown as Ballot[];

describe('five points to give', () => {
  afterEach(leaveFormPage);

  it('A-17 A-22: gives them by named buttons, never more than five, and tells what is left', async () => {
    const element = await poll('prioritise');
    expect(textOf(element)).to.contain('Was ist Ihnen in Lemgo am wichtigsten?');
    for (let presses = 0; presses < 7; presses++) {
      more(element);
      await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    }
    expect(textOf(element)).to.contain('5 Punkte');
    press(element, 'Einen Punkt weniger für Mobilität');
    await says(element, '4 Punkte');
    const status = () => rootOf(element).querySelector('[role=status]')?.textContent;
    await until(() => status() === 'Noch 1 Punkt');
    press(element, 'Einen Punkt weniger für Verwaltung');
    expect(textOf(element)).to.contain('Noch 1 Punkt');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('shows no result before somebody voted or asked', async () => {
    receiver();
    const element = await poll('prioritise');
    more(element);
    expect(requests()).to.deep.equal([]);
    expect(rootOf(element).querySelector('table')).to.equal(null);
    control(element, 'button', 'Ergebnis ansehen').click();
    await until(() => Boolean(rootOf(element).querySelector('table')));
    expect(textOf(element)).to.contain('Nicht repräsentativ, 34 Teilnahmen');
    expect(requests()).to.deep.equal(['GET /v1/votes']);
  });

  it('sends what was chosen once, then shows own points among all', async () => {
    const state = receiver();
    const element = await poll('prioritise');
    more(element);
    more(element);
    more(element, 'Verwaltung');
    const send = control(element, 'button', 'Stimme senden');
    for (let clicks = 0; clicks < 5; clicks++) send.click();
    await until(() => Boolean(rootOf(element).querySelector('table')));
    expect(state.stored).to.equal(1);
    expect(ballots()[0]).to.include({ kind: 'prioritise', poll: 'fields', municipality: 'lemgo' });
    expect(ballots()[0]?.choices).to.deep.equal([
      { option: 'mobilitaet', points: 2 },
      { option: 'verwaltung', points: 1 },
    ]);
    const [first] = rootOf(element).querySelectorAll('tbody tr');
    expect(first?.textContent.replace(/\s+/g, ' ').trim()).to.equal('Mobilität 61 2 Punkte');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('takes the old vote back before a changed one counts', async () => {
    const state = receiver();
    const element = await poll('prioritise');
    more(element);
    control(element, 'button', 'Stimme senden').click();
    await says(element, 'Ihre Stimme ist angekommen.');
    await until(() => Boolean(rootOf(element).querySelector('table')));
    control(element, 'button', 'Stimme ändern').click();
    await says(element, 'Geänderte Stimme senden');
    more(element, 'Bildung & Lernen');
    control(element, 'button', 'Geänderte Stimme senden').click();
    await says(element, 'Ihre Stimme ist angekommen.');
    expect(state.stored).to.equal(1);
    expect(requests().filter((one) => !one.startsWith('GET'))).to.deep.equal([
      'POST /v1/votes',
      'DELETE /v1/receipts/7K3M-9QPX',
      'POST /v1/votes',
    ]);
  });

  it('R-07: keeps the points when the vote does not arrive', async () => {
    receive(() => answer(500, {}));
    const element = await poll('prioritise');
    more(element);
    control(element, 'button', 'Stimme senden').click();
    await until(() => rootOf(element).activeElement?.id === 'failure');
    expect(textOf(element)).to.contain('1 Punkt');
    expect(await violations(element)).to.deep.equal([]);
    const state = receiver();
    control(element, 'button', 'Noch einmal senden').click();
    await says(element, 'Ihre Stimme ist angekommen.');
    expect(state.stored).to.equal(1);
  });

  it('P-09: deletes a vote and begins anew', async () => {
    const state = receiver();
    const element = await poll('prioritise');
    more(element);
    control(element, 'button', 'Stimme senden').click();
    await says(element, 'Ihre Stimme ist angekommen.');
    control(element, 'button', 'Stimme löschen').click();
    await says(element, 'Wirklich löschen?');
    control(element, 'button', 'Ja, endgültig').click();
    await says(element, 'Noch 5 Punkte');
    expect(state.stored).to.equal(0);
  });

  it('weighs the measures of a field where the page asks for them', async () => {
    const element = await poll('prioritise', { poll: 'mobilitaet' });
    await says(element, 'Was ist Ihnen bei „Mobilität“ am wichtigsten?');
    expect(textOf(element)).to.contain('Freie Parkplätze anzeigen');
  });

  it('A-23: says that something has to be chosen', async () => {
    const element = await poll('prioritise');
    control(element, 'button', 'Stimme senden').click();
    await until(() => rootOf(element).activeElement?.id === 'problem');
    expect(textOf(element)).to.contain('Vergeben Sie mindestens einen Punkt.');
  });

  it('asks nobody where votes go nowhere', async () => {
    const element = await poll('prioritise', { municipality: 'detmold' });
    expect(textOf(element)).to.contain('Hier kann man noch nicht abstimmen.');
  });
});

describe('a rating', () => {
  afterEach(leaveFormPage);

  it('offers five steps in words and shows how all chose', async () => {
    receiver();
    const element = await poll('rating', { measure: 'buergerportal' });
    await says(element, 'Wie finden Sie „Bürgerportal');
    control(element, 'button', 'Stimme senden').click();
    await until(() => rootOf(element).activeElement?.id === 'problem');
    expect(await violations(element)).to.deep.equal([]);
    control(element, 'label', 'gut').click();
    control(element, 'button', 'Stimme senden').click();
    await until(() => Boolean(rootOf(element).querySelector('table')));
    const [ballot] = ballots();
    expect(ballot?.poll).to.equal('buergerportal');
    expect(ballot?.choices).to.deep.equal([{ option: 'step-4', points: 4 }]);
    expect(textOf(element)).to.contain('gut 20 Ihre Bewertung');
    expect(await violations(element)).to.deep.equal([]);
  });
});
