import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { violations } from '../../testing/axe.ts';
import {
  answerWith,
  field,
  FORM,
  form,
  hasFocus,
  json,
  leaveFormPage,
  submit,
  write,
} from '../../testing/drivers/feedback-driver.ts';
import { control, later, mount, rootOf, until } from '../../testing/mount.ts';
import { provideSample } from '../../testing/provide-feed.ts';
import type { StrategyFeedbackForm } from '../feedback-form.ts';
import { keptOf, type DraftState } from '../model/draft.ts';
import '../strategy-feedback-form.ts';

const narrow = (attributes: Record<string, string> = {}) => {
  document.body.style.width = '328px';
  return form(attributes);
};

const fold = (element: Element, id: string): HTMLDetailsElement => {
  const found = field(element, id).closest('details');
  if (!found) throw new Error(`${id} is not folded`);
  return found;
};

const line = (element: Element, id: string) =>
  fold(element, id).querySelector('summary')?.textContent.replace(/\s+/g, ' ').trim();

/** What is asked of a container's size is known once it is laid out. */
function isSeen(element: Element, id: string): boolean {
  const found = field(element, id);
  return (
    element.getBoundingClientRect().height > 0 &&
    found.checkVisibility({ contentVisibilityAuto: true })
  );
}

describe(`${FORM}, folded`, () => {
  afterEach(leaveFormPage);

  it('begins with the message on a phone, and says what is folded below it', async () => {
    const element = await narrow();
    const [first] = rootOf(element).querySelectorAll('form :is(input, select, textarea)');
    expect(first?.id).to.equal('text');
    expect(line(element, 'about')).to.equal('Worum geht es? Allgemein zur Digitalstrategie');
    expect(line(element, 'email')).to.equal('Antwort gewünscht? Name und E-Mail (freiwillig)');
    for (const id of ['about', 'type', 'name', 'email'])
      expect(isSeen(element, id), id).to.equal(false);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('says on its line what stands in a folded part', async () => {
    const element = await narrow();
    write(element, 'about', 'field:mobilitaet');
    write(element, 'type', 'idea');
    write(element, 'name', 'Anna');
    write(element, 'email', 'anna@example.org');
    await element.updateComplete;
    expect(line(element, 'about')).to.equal('Worum geht es? Mobilität, Idee');
    expect(line(element, 'email')).to.equal('Antwort gewünscht? Anna, anna@example.org');
  });

  it('shows all fields where there is room, by density="full", and on paper', async () => {
    const wide = await form();
    for (const id of ['about', 'type', 'name', 'email'])
      expect(isSeen(wide, id), id).to.equal(true);
    wide.remove();
    const printed = await narrow();
    dispatchEvent(new Event('beforeprint'));
    expect(isSeen(printed, 'email')).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(isSeen(printed, 'email')).to.equal(false);
    printed.remove();
    const full = await narrow({ density: 'full' });
    expect(isSeen(full, 'email')).to.equal(true);
    expect(await violations(full)).to.deep.equal([]);
  });

  it('A-23: unfolds what has to be mended, and leads there also when it was folded up again', async () => {
    const element = await narrow();
    write(element, 'text', 'Mehr Bänke');
    write(element, 'email', 'anna');
    await element.updateComplete;
    fold(element, 'email').open = false;
    submit(element);
    await hasFocus(element, 'summary');
    expect(fold(element, 'email').open).to.equal(true);
    fold(element, 'email').open = false;
    control(element, '#summary a', 'Prüfen Sie die E-Mail-Adresse').click();
    await hasFocus(element, 'email');
    expect(isSeen(element, 'email')).to.equal(true);
    expect(field(element, 'email').tabIndex).to.equal(0);
  });

  it('A-23: unfolds what the receiver did not accept', async () => {
    const element = await narrow();
    answerWith(json(422, { errors: [{ field: 'name', code: 'invalid' }] }));
    write(element, 'text', 'Mehr Bänke');
    submit(element);
    await hasFocus(element, 'summary');
    expect(isSeen(element, 'name')).to.equal(true);
  });

  it('R-07: unfolds what a draft brings back', async () => {
    const first = await narrow();
    write(first, 'text', 'Mehr Bänke');
    write(first, 'email', 'anna@example.org');
    await first.updateComplete;
    const [draft] = [...registry().drafts!.values()] as [DraftState];
    const state = keptOf(draft);
    leaveFormPage();
    const second = (await narrow()) as StrategyFeedbackForm;
    expect(isSeen(second, 'email')).to.equal(false);
    second.formStateRestoreCallback(state);
    await until(() => field(second, 'email').value === 'anna@example.org');
    await until(() => isSeen(second, 'email'));
  });

  it('R-07: unfolds what a program filled in unseen, and leaves folded what somebody folds up', async () => {
    const element = await narrow();
    field(element, 'name').value = 'Anna';
    write(element, 'text', 'Mehr Bänke');
    await until(() => isSeen(element, 'name'));
    fold(element, 'name').open = false;
    write(element, 'text', 'Mehr Bänke am Markt');
    await element.updateComplete;
    await later();
    expect(isSeen(element, 'name')).to.equal(false);
  });

  it('A-06: leads to an address that is doubted although it was folded up', async () => {
    const element = await narrow();
    answerWith();
    write(element, 'text', 'Mehr Bänke');
    write(element, 'email', 'anna@gmial.com');
    await element.updateComplete;
    fold(element, 'email').open = false;
    submit(element);
    await hasFocus(element, 'email-meant');
    control(element, 'button', 'Adresse übernehmen').click();
    await until(() => field(element, 'email').value === 'anna@gmail.com');
    await hasFocus(element, 'email-meant');
  });

  it('A-06: keeps the focus in the choice of a kind that another page takes, and shows the choice', async () => {
    const element = await narrow();
    fold(element, 'type').open = true;
    write(element, 'about', 'field:mobilitaet');
    await element.updateComplete;
    field(element, 'type').focus();
    write(element, 'type', 'error');
    await until(() => rootOf(element).querySelector('#text') === null);
    await later();
    expect(rootOf(element).activeElement?.id).to.equal('type');
    write(element, 'type', 'message');
    await until(() => rootOf(element).querySelector('#text') !== null);
    expect(rootOf(element).activeElement?.id).to.equal('type');
  });

  it('does not fold the choice that decides where to go on, where nothing can be written here', async () => {
    document.body.style.width = '328px';
    const feed = await provideSample((sample) => {
      sample['feedbackRoutes'] = [
        { link: 'https://stadt.example/ideen' },
        { type: 'question', email: 'fragen@stadt.example' },
      ];
    });
    const element = await mount(FORM, { feed, municipality: 'lemgo' });
    await until(() => isSeen(element, 'type'));
  });
});
