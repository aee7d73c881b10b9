import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { field, FORM, leaveFormPage, receive, write } from '../testing/drivers/feedback-driver.ts';
import { control, later, mount, rootOf, until } from '../testing/mount.ts';
import { provideSample } from '../testing/provide-feed.ts';
import type { StrategyFeedbackForm } from './feedback-form.ts';
import { keptOf, type DraftState } from './model/draft.ts';
import './strategy-feedback-form.ts';

describe('a form that was left', () => {
  afterEach(leaveFormPage);
  const anew = async (attributes: Record<string, string>, feed: string) => {
    document.body.replaceChildren();
    registry().drafts?.clear();
    registry().polls?.clear();
    const element = await mount(FORM, { feed, municipality: 'lemgo', ...attributes });
    return element;
  };

  it('H-07: shows the look at an earlier message again, and leaves the focus where it is', async () => {
    const feed = await provideSample();
    const first = await anew({}, feed);
    const receipts = (element: Element) =>
      rootOf(element).querySelector('strategy-feedback-receipt')?.shadowRoot;
    const toggle = (element: Element) => {
      control(element, 'button', 'Stand zu einer Eingangsnummer').click();
    };
    toggle(first);
    await until(() => Boolean(receipts(first)?.querySelector('form')));
    const second = await anew({}, feed);
    await until(() => Boolean(receipts(second)?.querySelector('form')));
    await later();
    expect(document.activeElement).to.equal(document.body);
    toggle(second);
    await until(() => !receipts(second));
    expect(receipts(await anew({}, feed))).to.equal(undefined);
  });

  it('H-07: has the points that were given and not sent', async () => {
    receive(() => undefined);
    const feed = await provideSample();
    const poll = async () => {
      const element = await anew({ mode: 'prioritise', needs: 'off' }, feed);
      const found = () => rootOf(element).querySelector('strategy-feedback-poll')?.shadowRoot;
      await until(() => Boolean(found()?.querySelector('form')));
      return found()!;
    };
    const given = (root: ShadowRoot) =>
      [...root.querySelectorAll('.option')].flatMap((option) => {
        const full = option.querySelectorAll('.full').length;
        return full ? [`${option.querySelector('.title')?.textContent ?? ''} ${String(full)}`] : [];
      });
    const first = await poll();
    const more = first.querySelector<HTMLElement>('[aria-label="Einen Punkt mehr für Mobilität"]');
    more?.click();
    more?.click();
    await until(() => given(first).join() === 'Mobilität 2');
    expect(given(await poll())).to.deep.equal(['Mobilität 2']);
  });

  it('H-07: gives no points by what a page wrote in our place, and shows its question', async () => {
    const feed = await provideSample();
    const options = { mode: 'prioritise', needs: 'off' };
    const first = await anew(options, feed);
    await until(() => Boolean(rootOf(first).querySelector('strategy-feedback-poll')));
    const [name = ''] = [...(registry().polls as Map<string, unknown>).keys()];
    for (const kept of [[[0]], { mobilitaet: 900, verwaltung: '1' }, 7, null, '3']) {
      history.replaceState({ strategyWidgets: { [name]: kept } }, '');
      const element = await anew(options, feed);
      const found = () => rootOf(element).querySelector('strategy-feedback-poll')?.shadowRoot;
      await until(() => Boolean(found()?.querySelector('.option')));
      expect(found()!.querySelectorAll('.option .full').length, JSON.stringify(kept)).to.equal(0);
    }
  });

  it('H-07: has the kind of a message with its text, as the browser keeps them', async () => {
    const feed = await provideSample();
    const first = await anew({}, feed);
    write(first, 'text', 'Mehr Bänke');
    write(first, 'type', 'idea');
    await until(() => field(first, 'type').value === 'idea');
    const [draft] = [...registry().drafts!.values()] as [DraftState];
    const state = keptOf(draft);
    const second = await anew({}, feed);
    (second as StrategyFeedbackForm).formStateRestoreCallback(state);
    await until(() => field(second, 'text').value === 'Mehr Bänke');
    expect(field(second, 'type').value).to.equal('idea');
  });
});
