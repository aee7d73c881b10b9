import { expect } from '@open-wc/testing';
import { loadWidget } from './load-widget.ts';
import { PAINTED } from './reserve.ts';
import {
  addElement,
  catchWarnings,
  chunkOf,
  freshName,
  resetRegistry,
  testBase,
} from './testing/page.ts';

describe('loadWidget', () => {
  let host: HTMLElement;
  let name: string;
  let warnings: ReturnType<typeof catchWarnings>;
  beforeEach(() => {
    resetRegistry();
    warnings = catchWarnings();
    name = freshName();
    host = addElement(`strategy-${name}`, {}, 'Zur Strategie des Kreises');
  });
  afterEach(() => {
    warnings.release();
    host.remove();
  });

  it('loads a widget’s files and leaves its space reserved until it paints', async () => {
    await loadWidget(host, testBase, { [name]: [chunkOf(name)] });
    expect(host.matches(':defined')).to.equal(true);
    expect(host.hasAttribute(PAINTED)).to.equal(false);
    expect(warnings.messages).to.deep.equal([]);
  });

  it('gives up the place of an element that a stranger has defined', async () => {
    customElements.define(host.localName, class extends HTMLElement {});
    await loadWidget(host, testBase, { [name]: [chunkOf(name)] });
    expect(host.hasAttribute(PAINTED)).to.equal(true);
  });

  for (const [file, said] of [
    ['missing.js', '404'],
    ['broken.js', '200 application/javascript; charset=utf-8'],
  ] as const) {
    it(`H-15, P-04: keeps the fallback and warns once when ${file} cannot be used`, async () => {
      const chunks = { [name]: [chunkOf(freshName()), file] };
      const native = window.fetch;
      const asked: (RequestInit | undefined)[] = [];
      window.fetch = (input, init) => {
        asked.push(init);
        return native(input, init);
      };
      await loadWidget(host, testBase, chunks);
      await loadWidget(host, testBase, chunks);
      window.fetch = native;
      expect(asked).not.to.have.length(0);
      for (const init of asked)
        expect(init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
      expect(host.textContent).to.equal('Zur Strategie des Kreises');
      expect(host.hasAttribute(PAINTED)).to.equal(true);
      expect(warnings.messages).to.deep.equal([
        `[strategy-widgets] widget-not-loaded: ${testBase}chunks/${file} (${said})`,
      ]);
    });
  }
});
