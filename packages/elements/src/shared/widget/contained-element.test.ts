import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { css, html } from 'lit';
import { ContainedElement } from './contained-element.ts';

class Part extends ContainedElement {
  static override properties = { words: {} };

  static override styles = [
    css`
      p {
        color: rgb(1, 2, 3);
      }
    `,
  ];

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

describe('a part that comes into another document', () => {
  let frame: HTMLIFrameElement;
  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  const frameBody = () => frame.contentDocument!.body;
  const colorOf = (part: Element) => getComputedStyle(part.shadowRoot!.querySelector('p')!).color;

  it('H-19: keeps its styles on the way into a frame and back, as often as one likes', async () => {
    const part = new Part();
    for (const body of [document.body, frameBody(), document.body, frameBody(), document.body]) {
      body.append(part);
      await part.updateComplete;
      expect(colorOf(part)).to.equal('rgb(1, 2, 3)');
    }
  });

  it('H-19: has its styles where it is first shown in a frame', async () => {
    const part = new Part();
    frameBody().append(part);
    await part.updateComplete;
    expect(colorOf(part)).to.equal('rgb(1, 2, 3)');
  });

  it('H-19: has them after a stay in a document that nobody sees', async () => {
    const part = new Part();
    document.body.append(part);
    await part.updateComplete;
    const section = document.createElement('section');
    section.append(part);
    document.createElement('template').content.append(section);
    document.implementation.createHTMLDocument('').body.append(section);
    frameBody().append(section);
    expect(colorOf(part)).to.equal('rgb(1, 2, 3)');
  });
});
