import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { addElement, catchWarnings } from '../testing/page.ts';
import { releaseSwallowed } from './swallowed.ts';

describe('releaseSwallowed', () => {
  let main: HTMLElement;
  let warnings: ReturnType<typeof catchWarnings>;
  const { fetch } = window;
  beforeEach(() => {
    registry().reported.clear();
    warnings = catchWarnings();
    main = addElement('main');
  });
  afterEach(() => {
    warnings.release();
    window.fetch = fetch;
    main.remove();
  });

  /** What the parser makes of markup, and what a second look at its text would see. */
  const write = (markup: string) => {
    main.append(document.createRange().createContextualFragment(markup));
    window.fetch = () => Promise.resolve(new Response(markup));
  };
  const places = () =>
    [...main.querySelectorAll('*')].map(
      (element) => `${element.localName} in ${element.parentElement?.localName ?? ''}`,
    );

  it('shows what five elements in a row took in, in its order', async () => {
    write('<strategy-a /><strategy-b /><p>Danach</p><strategy-c /><footer>Fuß</footer>');
    await releaseSwallowed();
    expect(places()).to.deep.equal([
      'strategy-a in main',
      'strategy-b in main',
      'p in main',
      'strategy-c in main',
      'footer in main',
    ]);
    expect(warnings.messages.length).to.equal(3);
    expect(warnings.messages[0]).to.equal(
      '[strategy-widgets] element-not-closed: <strategy-a … />: Schreiben Sie <strategy-a …></strategy-a>.',
    );
  });

  it('keeps handlers, fields, ids and the focus of what it moves', async () => {
    write('<strategy-a /><h1>Titel</h1><input id="feld">');
    const field = main.querySelector('input')!;
    let clicks = 0;
    field.addEventListener('click', () => clicks++);
    field.value = 'getippt';
    field.focus();
    await releaseSwallowed();
    expect(field.parentElement).to.equal(main);
    expect(document.activeElement).to.equal(field);
    expect(field.value).to.equal('getippt');
    document.getElementById('feld')?.click();
    expect(clicks).to.equal(1);
  });

  it('shows what a div took in that stands for a widget', async () => {
    write('<div data-strategy-widget="a" /><p>Eins</p><p>Zwei</p>');
    const div = main.querySelector('div')!;
    const element = document.createElement('strategy-a');
    element.append(...div.childNodes);
    div.append(element);
    await releaseSwallowed();
    expect(places()).to.deep.equal(['div in main', 'strategy-a in div', 'p in main', 'p in main']);
    expect(warnings.messages[0]).to.include('<div data-strategy-widget="a" …></div>');
  });

  const legitimate = [
    '<strategy-a><p>Satz mit <a href="/x">Verweis</a>.</p></strategy-a>',
    '<strategy-a><h2>Vision</h2><p>Satz</p><ul><li><a href="/x">eins</a></li></ul></strategy-a>',
    '<strategy-a><p>Satz</p><p slot="privacy">Hinweis</p></strategy-a>',
    '<strategy-a><p>Bitte JavaScript einschalten</p></strategy-a><footer>Fuß</footer>',
    '<strategy-a></strategy-a><main><h1>Titel</h1></main>',
  ];
  for (const markup of legitimate) {
    it(`leaves ${markup} as it is`, async () => {
      write(markup);
      const before = main.innerHTML;
      await releaseSwallowed();
      expect(main.innerHTML).to.equal(before);
      expect(warnings.messages).to.deep.equal([]);
    });
  }

  it('leaves rich content as it is where the page cannot be asked', async () => {
    write('<strategy-a /><p>Eins</p><p>Zwei</p>');
    window.fetch = () => Promise.reject(new TypeError('offline'));
    await releaseSwallowed();
    expect(main.children.length).to.equal(1);
  });
});
