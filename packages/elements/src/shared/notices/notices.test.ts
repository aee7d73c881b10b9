import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount, settled, textOf, tidy, until } from '../../testing/mount.ts';
import { provideSample } from '../../testing/provide-feed.ts';
import { LinkedWidget } from '../widget/linked-widget.ts';
import type { StrategyWidget } from '../widget/strategy-widget.ts';

class Noticed extends LinkedWidget {
  protected override parts() {
    return ['measures'] as const;
  }

  protected override content() {
    return html`<p>Inhalt</p>`;
  }
}
customElements.define('test-noticed', Noticed);

type Sample = Record<string, unknown[]>;
const shown = async (change: (feed: Sample) => void, attributes = {}): Promise<StrategyWidget> => {
  const feed = await provideSample((sample) => {
    change(sample as unknown as Sample);
  });
  return mount('test-noticed', { feed, ...attributes });
};
const reported: { code: string }[][] = [];
const listen = (event: Event) =>
  reported.push((event as CustomEvent<{ problems: { code: string }[] }>).detail.problems);

describe('what readers miss of a feed', () => {
  beforeEach(() => {
    reported.length = 0;
    document.addEventListener('strategy-feed-report', listen);
  });
  afterEach(() => {
    document.removeEventListener('strategy-feed-report', listen);
    tidy();
  });

  it('F-07 T-06: is said where measures are cut', async () => {
    const element = await shown(({ measures }) => {
      const more = Array.from({ length: 20_001 }, (_, n) => ({
        id: `mehr-${String(n)}`,
        title: 'M',
      }));
      measures?.push(...more);
    });
    await until(() =>
      textOf(element).includes('Es werden nur die ersten 20.000 Maßnahmen gezeigt.'),
    );
  });

  it('T-06: is said where entries are faulty, texts too long or lists of a measure', async () => {
    const element = await shown(({ measures, participations }) => {
      measures?.push({ id: 'ohne-titel' }, { id: 'lang', title: 'x'.repeat(20_001) });
      participations?.push({ ...(participations[0] as object) });
    });
    await until(() => textOf(element).includes('Fehlerhafte Einträge werden nicht gezeigt: 2.'));
    expect(textOf(element)).to.include('Sehr lange Texte und Listen werden nur zum Teil gezeigt.');
    expect(textOf(element)).not.to.include('nur die ersten');
  });

  it('is nothing where only a field was left out', async () => {
    const element = await shown(({ measures }) => {
      measures?.push({ id: 'datum', title: 'D', updatedAt: 'gestern' });
    });
    await until(() => reported.length > 0);
    await settled(element);
    expect(textOf(element)).to.equal('Inhalt');
  });

  it('T-08: who debugs a page is told of contradictions, too, and once', async () => {
    const wrong = ({ measures }: Sample) => {
      const schedule = { plannedStart: '2030', plannedEnd: '2020' };
      measures?.push({ id: 'rueckwaerts', title: 'R', schedule });
    };
    const element = await shown(wrong, { debug: '' });
    await until(() => textOf(element).includes('Hinweise zum Feed: 1'));
    await until(() => reported.length > 0);
    expect(reported.map((problems) => problems.map(({ code }) => code))).to.deep.equal([
      ['end-before-start'],
    ]);
  });
});
