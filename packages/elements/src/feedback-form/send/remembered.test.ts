import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { violations } from '../../testing/axe.ts';
import {
  answer,
  asksBeforeLeaving,
  bodies,
  field,
  FORM,
  form,
  keys,
  leaveFormPage,
  receive,
  says,
  submit,
  write,
} from '../../testing/drivers/feedback-driver.ts';
import { control, mount, textOf, until } from '../../testing/mount.ts';
import { provideSample } from '../../testing/provide-feed.ts';
import '../strategy-feedback-form.ts';

/** Leaves the page and comes back: only what the device stored is left. */
async function comeBack(feed: string) {
  document.body.replaceChildren();
  (registry() as { drafts?: Map<string, unknown> }).drafts?.clear();
  return mount(FORM, { feed, municipality: 'lemgo' });
}

async function keptForm(feed: string) {
  const element = await mount(FORM, { feed, municipality: 'lemgo' });
  receive(() => answer(500, {}));
  write(element, 'text', 'Mehr Bänke');
  submit(element);
  await says(element, 'noch nicht angekommen');
  expect(localStorage.length).to.equal(0);
  control(element, 'button', 'Auf diesem Gerät merken').click();
  await says(element, 'auf diesem Gerät gemerkt');
  return element;
}

describe('a message for later', () => {
  afterEach(leaveFormPage);

  it('P-02: is stored only after a failure and a press that says what is stored', async () => {
    const element = await form();
    expect(textOf(element)).not.to.contain('merken');
    const kept = await keptForm(await provideSample());
    expect(localStorage.length).to.equal(1);
    expect(asksBeforeLeaving()).to.equal(false);
    expect(await violations(kept)).to.deep.equal([]);
  });

  it('R-05 R-07: is there at the next visit, is sent with its own key, and then deleted', async () => {
    const feed = await provideSample();
    await keptForm(feed);
    const element = await comeBack(feed);
    await says(element, 'auf diesem Gerät gemerkt');
    expect(field(element, 'text').value).to.equal('Mehr Bänke');
    receive(() => answer(201, { receipt: 'L-4711' }));
    submit(element);
    await says(element, 'L-4711');
    expect(bodies().length).to.equal(2);
    expect(keys().size).to.equal(1);
    expect(localStorage.length).to.equal(0);
  });

  it('takes nothing that is no text, whoever stored it', async () => {
    const feed = await provideSample();
    await keptForm(feed);
    const name = localStorage.key(0) ?? '';
    const foreign = { text: 'Bänke', name: 7, email: ['a'], type: null, key: 'x', attempt: 5 };
    localStorage.setItem(name, JSON.stringify(foreign));
    const element = await comeBack(feed);
    await until(() => field(element, 'text').value === 'Bänke');
    expect(field(element, 'name').value).to.equal('');
    expect(field(element, 'email').value).to.equal('');
    receive(() => answer(201, { receipt: 'L-4712' }));
    submit(element);
    await says(element, 'L-4712');
  });

  it('P-02: is gone once it is discarded', async () => {
    const feed = await provideSample();
    const element = await keptForm(feed);
    control(element, 'button', 'Verwerfen').click();
    await element.updateComplete;
    expect(localStorage.length).to.equal(0);
    expect(field(element, 'text').value).to.equal('');
    expect(textOf(element)).not.to.contain('gemerkt');
  });
});

describe('kinds of messages', () => {
  afterEach(leaveFormPage);

  it('say what helps, and name the mailbox for barriers', async () => {
    const element = await form();
    write(element, 'type', 'error');
    await says(element, 'Welche Angabe stimmt nicht');
    expect(field(element, 'type').getAttribute('aria-describedby')).to.equal('type-hint');
    write(element, 'type', 'barrier');
    await says(element, 'barrierefreiheit@lippe.example');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('R-13 A-23: sends along what only programs fill in, which nobody sees or reaches', async () => {
    const element = await form();
    const bait = field(element, 'website');
    expect(bait.tabIndex).to.equal(-1);
    expect(bait.closest('[aria-hidden=true]')?.getBoundingClientRect().width).to.be.at.most(1);
    receive(() => answer(201, { receipt: 'L-4711' }));
    write(element, 'text', 'Hallo');
    write(element, 'website', 'https://a.example');
    submit(element);
    await says(element, 'L-4711');
    expect(bodies()[0]?.website).to.equal('https://a.example');
    expect(bodies()[0]?.elapsed).to.be.at.least(0);
  });
});
