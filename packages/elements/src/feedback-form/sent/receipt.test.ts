import { expect } from '@open-wc/testing';
import { violations } from '../../testing/axe.ts';
import {
  answer,
  field,
  form,
  leaveFormPage,
  receive,
  requests,
  says,
  submit,
  write,
} from '../../testing/drivers/feedback-driver.ts';
import { control, rootOf, textOf, until } from '../../testing/mount.ts';
import '../strategy-feedback-form.ts';

const RECEIPT = '7K3M-9QPX';
const SENT = { receipt: RECEIPT, secret: 'geheim-1', receivedAt: '2026-11-24T14:30:00.000Z' };
const ENTRY = {
  ...SENT,
  kind: 'message',
  state: 'takenUp',
  answer: 'Wir bauen sie.',
  text: 'Bänke',
};

/** A form whose message the receiver stored. */
async function sentForm(email = '', sent: object = SENT) {
  const element = await form();
  let isStored = true;
  receive((method) => {
    if (method === 'POST') return answer(201, sent);
    if (!isStored) return answer(404, {});
    if (method === 'DELETE') isStored = false;
    return method === 'DELETE' ? new Response(null, { status: 204 }) : answer(200, ENTRY);
  });
  write(element, 'text', 'Mehr Bänke');
  if (email) write(element, 'email', email);
  submit(element);
  await says(element, 'Ihre Nachricht ist angekommen.');
  return element;
}

const inner = (element: Element) => rootOf(element).querySelector('strategy-feedback-receipt');

async function openState(element: Element): Promise<Element> {
  control(element, 'button', 'Stand zu einer Eingangsnummer').click();
  await until(() => Boolean(inner(element)?.shadowRoot?.querySelector('form')));
  return inner(element)!;
}

describe('what follows a confirmed message', () => {
  afterEach(leaveFormPage);

  it('P-09: shows number and secret, the number also sign by sign', async () => {
    const element = await sentForm();
    expect(textOf(element)).to.contain(RECEIPT);
    expect(textOf(element)).to.contain('7 K 3 M, 9 Q P X');
    expect(textOf(element)).to.contain('geheim-1');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('A-11: sets the number large enough to be written down', async () => {
    const number = rootOf(await sentForm()).querySelector('dd.receipt');
    expect(number && getComputedStyle(number).fontSize).to.equal('28px');
  });

  it('P-02, P-09: saves number, secret and the address of the page as a file, and stores nothing', async () => {
    const element = await sentForm();
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    const blobs: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    control(element, 'button', 'Als Datei speichern').click();
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    expect(names).to.deep.equal([`${RECEIPT}.txt`]);
    const [address] = location.href.split('#');
    expect(await blobs[0]?.text()).to.equal(
      `Ihre Eingangsnummer: ${RECEIPT}\nIhr Geheimwort dazu: geheim-1\n${address ?? ''}\n`,
    );
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('A-22: says in its one live region what came of copying both', async () => {
    const element = await sentForm();
    const regions = [...rootOf(element).querySelectorAll('[role=status]')];
    control(element, 'button', 'Beides kopieren').click();
    await until(() => regions.some(({ textContent }) => textContent.includes('Beides ist')));
    expect([...rootOf(element).querySelectorAll('[role=status]')]).to.deep.equal(regions);
    expect(textOf(element)).not.to.contain('Der Text ist');
  });

  it('gives the steps their days, and promises only what the route does', async () => {
    const element = await sentForm('anna@example.org');
    expect(textOf(element)).to.contain('24. November 2026');
    expect(textOf(element)).to.contain('Bis 8. Dezember 2026');
    expect(textOf(element)).to.contain('Sie bekommen eine Antwort an anna@example.org.');
  });

  it('shows a receipt without a secret as a number alone', async () => {
    const element = await sentForm('', { receipt: RECEIPT });
    expect(textOf(element)).not.to.contain('Geheimwort');
    expect(textOf(element)).not.to.contain('Nachricht löschen');
  });

  it('P-09 A-25: deletes at the second press only, and says so', async () => {
    const element = await sentForm();
    control(element, 'button', 'Nachricht löschen').click();
    await until(() => rootOf(element).activeElement?.id === 'withdrawal');
    expect(await violations(element)).to.deep.equal([]);
    control(element, 'button', 'Behalten').click();
    await until(() => rootOf(element).activeElement?.id === 'withdraw');
    expect(field(element, 'withdraw').tabIndex, 'a stop of the Tab key').to.equal(0);
    expect(requests()).to.deep.equal(['POST /v1/feedback']);
    control(element, 'button', 'Nachricht löschen').click();
    await says(element, 'Wirklich löschen?');
    control(element, 'button', 'Ja, endgültig löschen').click();
    await says(element, 'Ihre Nachricht ist gelöscht.');
    expect(requests()[1]).to.equal(`DELETE /v1/receipts/${RECEIPT}`);
    expect(rootOf(element).activeElement?.id).to.equal('withdrawn');
    expect(await violations(element)).to.deep.equal([]);
    control(element, 'button', 'Weitere Nachricht').click();
    await until(() => rootOf(element).activeElement?.id === 'text');
  });

  it('P-09: looks up state and answer with number and secret, and deletes there, too', async () => {
    const element = await sentForm();
    const view = await openState(element);
    expect(field(view, 'receipt').value).to.equal(RECEIPT);
    control(view, 'button', 'Stand ansehen').click();
    await says(view, 'Wir bauen sie.');
    expect(textOf(view)).to.contain('wird umgesetzt');
    expect(await violations(element)).to.deep.equal([]);
    control(view, 'button', 'Eintrag löschen').click();
    await says(view, 'Wirklich löschen?');
    control(view, 'button', 'Ja, endgültig').click();
    await says(view, 'Der Eintrag ist gelöscht.');
  });

  it('P-09: takes what was copied or saved as a whole in either field, and leaves other words alone', async () => {
    const element = await form();
    const view = await openState(element);
    const paste = (id: string, text: string) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const event = new Event('paste', { bubbles: true, cancelable: true });
      return field(view, id).dispatchEvent(Object.assign(event, { clipboardData }));
    };
    const secret = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG';
    for (const id of ['receipt', 'secret']) {
      for (const name of ['receipt', 'secret']) field(view, name).value = '';
      const isLeft = paste(
        id,
        `Ihre Eingangsnummer: 7k3m-9qpx\r\nIhr Geheimwort dazu: ${secret}\r\nhttps://a.example/b\r\n`,
      );
      expect(isLeft, id).to.equal(false);
      expect(field(view, 'receipt').value).to.equal('7k3m-9qpx');
      expect(field(view, 'secret').value).to.equal(secret);
    }
    for (const other of ['7k3m-9qpx', secret, 'Nur ein Satz', ''])
      expect(paste('secret', other), other).to.equal(true);
  });

  it('A-23: says what is missing, and what fits nothing', async () => {
    const element = await form();
    receive(() => answer(404, {}));
    const view = await openState(element);
    control(view, 'button', 'Stand ansehen').click();
    await until(() => rootOf(view).activeElement?.id === 'problem');
    expect(textOf(view)).to.contain('Geben Sie Eingangsnummer und Geheimwort ein.');
    expect(requests()).to.deep.equal([]);
    for (const name of ['receipt', 'secret']) write(view, name, 'falsch');
    control(view, 'button', 'Stand ansehen').click();
    await says(view, 'ist nichts gespeichert');
    expect(field(view, 'secret').getAttribute('aria-invalid')).to.equal('true');
    expect(await violations(element)).to.deep.equal([]);
  });
});
