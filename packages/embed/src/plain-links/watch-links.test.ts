import { expect, waitUntil } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { catchWarnings, freshName, resetRegistry } from '../testing/page.ts';
import { watchLinks } from './watch-links.ts';

const BASE = 'https://kreis.example/v1/';

describe('H-06: watchLinks', () => {
  const main = document.createElement('main');
  let warnings: ReturnType<typeof catchWarnings>;
  let name: string;

  // A page watches for good: each test has a widget of its own.
  beforeEach(() => {
    resetRegistry();
    warnings = catchWarnings();
    name = freshName().replace(/\d/g, 'x');
    document.body.append(main);
  });
  afterEach(() => {
    warnings.release();
    main.remove();
  });

  const write = (markup: string) => {
    main.innerHTML = markup;
  };
  const address = (rest = '', page = '') => `${page}#strategy-widget=${name}${rest}`;
  const widget = () => main.querySelector(`strategy-${name}`);
  const start = (areAll = false) => {
    watchLinks(BASE, [name], areAll);
  };

  it('puts a widget in the place of a link, which is its content from then on', () => {
    write(`<p>Davor</p><p><a href="${address('&municipality=lemgo&limit=3')}">Karte</a></p>`);
    const link = main.querySelector('a');
    start();
    expect(main.children.length).to.equal(2);
    expect(main.lastElementChild).to.equal(widget());
    expect(widget()?.getAttributeNames()).to.deep.equal(['municipality', 'limit']);
    expect(widget()?.querySelector('p > a')).to.equal(link);
    start();
    expect(main.querySelectorAll(`strategy-${name}`).length).to.equal(1);
  });

  it('sees links that come later, at any depth', async () => {
    write('<section></section>');
    start();
    main.querySelector('section')!.innerHTML = `<div><a href="${address()}">Karte</a></div>`;
    await waitUntil(widget);
    expect(widget()?.parentElement?.localName).to.equal('div');
  });

  it('takes pages below the script’s folder for frames and below the prefixes that the script names', () => {
    registry().settings.links = 'https://kreis.example/lemgo/';
    const pages = ['v1/frame/', 'lemgo/', 'detmold/'];
    write(
      pages
        .map((page) => `<p><a href="https://kreis.example/${page}${name}?limit=3">K</a></p>`)
        .join(''),
    );
    start();
    const tags = [...main.children].map(({ localName }) => localName);
    expect(tags).to.deep.equal([`strategy-${name}`, `strategy-${name}`, 'p']);
    expect(widget()?.getAttribute('limit')).to.equal('3');
    expect(warnings.messages).to.deep.equal([]);
  });

  it('takes the page’s own address, the script’s and those that it allows, and no others', () => {
    registry().settings.allow = ['https://blomberg.example'];
    const trusted = ['/seite', `${BASE}seite`, 'https://blomberg.example/'];
    const strange = ['https://evil.example/', '//evil.example/', 'https://kreis.example:8443/'];
    write(
      [...trusted, ...strange]
        .map((page) => `<a href="${address('', page)}">Karte</a>`)
        .join('<br>'),
    );
    start();
    expect(main.querySelectorAll(`strategy-${name}`).length).to.equal(trusted.length);
    expect(warnings.messages.length).to.equal(strange.length);
    for (const line of warnings.messages) expect(line).to.include('feed-origin-not-allowed: http');
  });

  it('sets nothing that runs, styles or breaks, and no strange feed', () => {
    const bad = ['onclick', 'onfocus', 'style', 'painted', 'widget', '"', 'a b', ' ', 'x>y', 'ä'];
    const rest = bad.map((key) => `&${encodeURIComponent(key)}=1`).join('');
    write(`<a href="${address(`${rest}&feed=https://evil.example/f.json&heading=Karte`)}">K</a>`);
    start();
    expect(widget()?.getAttributeNames()).to.deep.equal(['heading']);
    expect(warnings.messages.join()).to.include('evil.example/f.json');
  });

  it('leaves a link in a sentence, and says so once', () => {
    write(`<p>Zur <a href="${address()}">Karte</a>.</p>`);
    start();
    start();
    expect(main.innerHTML).to.not.include(`<strategy-`);
    expect(warnings.messages.length).to.equal(1);
    expect(warnings.messages[0]).to.include(`link-not-alone: ${location.origin}`);
  });

  it('names the widgets there are when an address asks for another one', () => {
    const page = `${BASE}frame/impressum.html`;
    write(`<a href="#strategy-widget=project-mapp">Karte</a><br><a href="${page}">Impressum</a>`);
    start(true);
    expect(warnings.messages).to.deep.equal([
      `[strategy-widgets] unknown-widget: project-mapp (${name})`,
    ]);
  });

  it('leaves the link that is the content of a widget', () => {
    write(`<strategy-${name}><a href="${address()}">Karte</a></strategy-${name}>`);
    start();
    expect(main.querySelectorAll(`strategy-${name}`).length).to.equal(1);
  });
});
