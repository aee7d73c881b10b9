import { expect } from '@open-wc/testing';
import { violations } from '../../testing/axe.ts';
import {
  answer,
  asksBeforeLeaving,
  field,
  form,
  leaveFormPage,
  permit,
  requests,
  says,
  write,
} from '../../testing/drivers/feedback-driver.ts';
import { control, textOf, until } from '../../testing/mount.ts';
import '../strategy-feedback-form.ts';

const SENTENCE = 'Dieses Formular kann von dieser Seite aus nichts absenden.';
const refused = () => answer(403, { code: 'origin' });

/** Answers the question once told to. */
function hold() {
  let release: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => (release = resolve));
  permit(async () => {
    await wait;
    return refused();
  });
  return release;
}

describe('a form whose receiver takes nothing from this page', () => {
  afterEach(leaveFormPage);

  it('A-23: says so before anybody writes, with the mailbox in the place of the button', async () => {
    permit(refused);
    const element = await form({ endpoint: 'https://one.example/v1/feedback' });
    await says(element, SENTENCE);
    expect(textOf(element)).not.to.contain('Nachricht senden');
    expect(control(element, 'a', 'Mit dem E-Mail-Programm')).not.to.equal(undefined);
    expect(element.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
    expect(requests()).to.deep.equal([]);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('R-07: keeps what was written meanwhile, and tells whoever is in the form', async () => {
    const release = hold();
    const element = await form({ endpoint: 'https://two.example/v1/feedback' });
    field(element, 'text').focus();
    write(element, 'text', 'Mehr Bänke');
    write(element, 'name', 'Anna');
    release();
    await says(element, SENTENCE);
    expect(field(element, 'text').value).to.equal('Mehr Bänke');
    expect(element.shadowRoot?.querySelector('[role=alert]')).not.to.equal(null);
    expect(control(element, 'button', 'Text kopieren')).not.to.equal(undefined);
    expect(asksBeforeLeaving()).to.equal(true);
    element.setAttribute('endpoint', 'https://three.example/v1/feedback');
    permit(() => new Response(null, { status: 204 }));
    await says(element, 'Nachricht senden');
    expect(field(element, 'name').value).to.equal('Anna');
  });

  it('says so in the place of a vote, too', async () => {
    permit(refused);
    const element = await form({ mode: 'rating', endpoint: 'https://four.example/v1/feedback' });
    const poll = () => element.shadowRoot?.querySelector('strategy-feedback-poll');
    await until(() => poll()?.shadowRoot?.textContent.includes(SENTENCE) ?? false);
  });
});
