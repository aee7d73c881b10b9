import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { NearPart } from './near-part.ts';

class PartHost extends LitElement {
  override render() {
    return html`<p>Platz</p>`;
  }
}
customElements.define('x-part-host', PartHost);

describe('NearPart', () => {
  it('is fetched once by a host that is on its page already when the part is made', async () => {
    const host = document.createElement('x-part-host') as PartHost;
    document.body.append(host);
    await host.updateComplete;
    let asked = 0;
    const fetched = new Promise<void>((resolve) => {
      const part = new NearPart(
        host,
        () => {
          asked += 1;
          resolve();
          return Promise.resolve('Bild');
        },
        () => host.renderRoot.querySelector('p'),
      );
      expect(part.value).to.equal(undefined);
    });
    host.requestUpdate();
    await host.updateComplete;
    await fetched;
    expect(asked).to.equal(1);
    host.remove();
  });
});
