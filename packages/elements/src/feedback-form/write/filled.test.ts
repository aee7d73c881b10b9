import { expect } from '@open-wc/testing';
import type { Ballot } from '@strategy-widgets/feedback';
import {
  answer,
  answerWith,
  asksBeforeLeaving,
  bodies,
  field,
  FORM,
  form,
  leaveFormPage,
  receipt,
  receive,
  requests,
  says,
  submit,
} from '../../testing/drivers/feedback-driver.ts';
import { control, rootOf, settled, until } from '../../testing/mount.ts';
import '../strategy-feedback-form.ts';

const FILLED = {
  about: 'field:mobilitaet',
  type: 'idea',
  text: 'Mehr Bänke\nam Markt',
  name: 'Anna',
  email: 'anna@example.org',
  website: 'https://a.example',
};

/** As phones and password managers do: the value is there, and nobody says so. */
function fill(element: Element, values: Record<string, string>): void {
  for (const [id, value] of Object.entries(values)) field(element, id).value = value;
}

const part = async (element: Element, name: string): Promise<Element> => {
  const found = () => rootOf(element).querySelector(`strategy-feedback-${name}`);
  await until(() => Boolean(found()?.shadowRoot?.querySelector('form')), name);
  return found()!;
};

const fire = (element: Element, id: string, type: string) =>
  field(element, id).dispatchEvent(new Event(type, { bubbles: true, composed: true }));

describe('fields that were filled in without a word', () => {
  afterEach(leaveFormPage);

  it('R-07: arrive as they stand, every one of them', async () => {
    const element = await form();
    answerWith(receipt);
    fill(element, FILLED);
    submit(element);
    await says(element, 'L-4711');
    expect(bodies()[0]).to.include({
      text: FILLED.text,
      name: FILLED.name,
      email: FILLED.email,
      type: 'idea',
      actionField: 'mobilitaet',
      website: FILLED.website,
    });
  });

  it('are checked as they stand, and lead to the route that they ask for', async () => {
    const element = await form();
    answerWith(receipt);
    fill(element, { text: 'Hallo', email: 'anna' });
    submit(element);
    await says(element, 'Prüfen Sie die E-Mail-Adresse');
    fill(element, { about: 'field:mobilitaet', type: 'error', email: '' });
    submit(element);
    await says(element, 'Ihre Rückmeldung nimmt eine eigene Seite entgegen');
    expect(bodies()).to.deep.equal([]);
    expect(field(element, 'text').value).to.equal('Hallo');
  });

  for (const type of ['input', 'change', 'focusout', 'click']) {
    it(`R-07: are known from the next ${type} of any field on`, async () => {
      const element = await form();
      fill(element, { text: 'x'.repeat(4900), email: 'anna@example.org' });
      expect(asksBeforeLeaving()).to.equal(false);
      fire(element, 'name', type);
      await says(element, 'Noch 100 Zeichen');
      expect(asksBeforeLeaving()).to.equal(true);
    });
  }

  it('R-07: outlive a page that builds the form anew', async () => {
    const element = await form();
    const { feed = '' } = element;
    fill(element, { text: 'Mehr Bänke' });
    element.remove();
    const rebuilt = document.createElement(FORM) as typeof element;
    Object.assign(rebuilt, { feed, municipality: 'lemgo' });
    document.body.append(rebuilt);
    await settled(rebuilt);
    expect(field(rebuilt, 'text').value).to.equal('Mehr Bänke');
  });

  it('leave a sent message sent, and its form empty', async () => {
    const element = await form();
    answerWith(receipt);
    fill(element, { text: 'Eins' });
    field(element, 'text').focus();
    submit(element);
    await says(element, 'L-4711');
    control(element, 'button', 'Weitere Nachricht').click();
    await until(() => rootOf(element).querySelector('#text') !== null);
    expect(field(element, 'text').value).to.equal('');
  });

  it('count in a rating', async () => {
    receive((method) =>
      method === 'POST'
        ? answer(201, { receipt: '7K3M-9QPX', secret: 'geheim' })
        : answer(200, { participations: 0, totals: [] }),
    );
    const poll = await part(await form({ mode: 'rating', needs: 'off' }), 'poll');
    rootOf(poll).querySelectorAll<HTMLInputElement>('[type=radio]')[1]!.checked = true;
    control(poll, 'button', 'Stimme senden').click();
    await until(() => bodies().length > 0);
    const [ballot] = bodies() as unknown as Ballot[];
    expect(ballot?.choices).to.deep.equal([{ option: 'step-4', points: 4 }]);
  });

  it('find the receipt that a password manager kept', async () => {
    receive(() => answer(404, {}));
    const element = await form();
    control(element, 'button', 'Stand zu einer Eingangsnummer').click();
    const look = await part(element, 'receipt');
    fill(look, { receipt: '7K3M-9QPX', secret: 'geheim' });
    control(look, 'button', 'Stand ansehen').click();
    await until(() => requests().length > 0);
    expect(requests()).to.deep.equal(['GET /v1/receipts/7K3M-9QPX']);
  });
});
