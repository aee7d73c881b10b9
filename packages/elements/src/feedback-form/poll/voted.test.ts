import { expect } from '@open-wc/testing';
import {
  answer,
  form,
  leaveFormPage,
  receive,
  says,
} from '../../testing/drivers/feedback-driver.ts';
import { control, rootOf, until } from '../../testing/mount.ts';
import '../strategy-feedback-form.ts';

describe('what follows a confirmed vote', () => {
  afterEach(leaveFormPage);

  it('A-22: says what came of copying its receipt, and again what is left once it is changed', async () => {
    receive((method) =>
      method === 'POST'
        ? answer(201, { receipt: '7K3M-9QPX', secret: 'geheim' })
        : answer(200, { participations: 0, totals: [] }),
    );
    const element = await form({ mode: 'prioritise', needs: 'off' });
    const poll = rootOf(element).querySelector('strategy-feedback-poll');
    if (!poll) throw new Error('no poll');
    const more = () =>
      rootOf(poll)
        .querySelector<HTMLElement>('[aria-label="Einen Punkt mehr für Mobilität"]')
        ?.click();
    await until(() => Boolean(poll.shadowRoot?.querySelector('.option')));
    more();
    control(poll, 'button', 'Stimme senden').click();
    await says(poll, 'Ihre Stimme ist angekommen.');
    const [status, ...others] = rootOf(poll).querySelectorAll('[role=status]');
    control(poll, 'button', 'Beides kopieren').click();
    await until(() => Boolean(status?.textContent.includes('Beides ist')));
    expect(others).to.deep.equal([]);
    control(poll, 'button', 'Stimme ändern').click();
    await says(poll, 'Geänderte Stimme senden');
    more();
    await until(() => Boolean(status?.textContent.includes('Noch 3 Punkte')));
  });
});
