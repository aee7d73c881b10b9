import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { html } from 'lit';
import { ContainedElement } from './contained-element.ts';

class Part extends ContainedElement {
  static override properties = { words: {} };

  words: unknown = 'Anfang';

  protected override render() {
    return html`<p>${this.words}</p>
      ${this.words === 'hooks' ? html`<b></b>` : ''}`;
  }

  protected override updated(): void {
    if (this.words === 'hooks') throw new RangeError('after');
  }

  protected override willUpdate(): void {
    if (this.words === 'prepare') throw new RangeError('before');
  }
}
customElements.define('test-contained', Part);

describe('a part that fails', () => {
  afterEach(() => {
    document.body.replaceChildren();
    registry().reported.clear();
  });

  for (const words of ['prepare', 'hooks', Symbol('no text')]) {
    it(`H-21: is empty, says so once and comes back after ${String(words)}`, async () => {
      const codes: unknown[] = [];
      const part = new Part();
      part.addEventListener('strategy-error', (event) => {
        codes.push((event as CustomEvent<{ code: string }>).detail.code);
      });
      document.body.append(part);
      await part.updateComplete;
      part.words = words;
      await part.updateComplete;
      part.requestUpdate();
      await part.updateComplete;
      expect(part.shadowRoot?.textContent.trim()).to.equal('');
      expect(codes).to.deep.equal(['part-failed']);
      expect(
        [...registry().reported].filter((line) => line.includes('part-failed')),
      ).to.have.lengthOf(1);
      part.words = 'Ende';
      await part.updateComplete;
      expect(part.shadowRoot?.textContent.trim()).to.equal('Ende');
    });
  }
});
