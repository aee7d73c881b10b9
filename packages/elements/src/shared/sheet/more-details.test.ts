import { expect } from '@open-wc/testing';
import { violations } from '../../testing/axe.ts';
import { rootOf, tidy, until } from '../../testing/mount.ts';
import { openedSheet, townFeed } from '../../testing/drivers/sheet-driver.ts';

const image = (url: string) => ({
  url,
  alt: 'Zwei vor dem Rathaus',
  credit: 'Foto: Stadt',
  licence: 'CC0',
  focalPoint: [0.2, 0.75],
});
const measures = [
  {
    id: 'a',
    title: 'Haltestellen',
    related: [{ measure: 'b', type: 'dependsOn' }],
    images: [image('/packages/a.svg'), image('https://bilder.example/b.jpg')],
    lighthouse: true,
  },
  { id: 'b', title: 'Verträge', parent: 'a' },
];

const disclosure = (sheet: Element) => rootOf(sheet).querySelector('details') as HTMLDetailsElement;
const more = (sheet: Element) =>
  rootOf(sheet).querySelector('strategy-measure-more')?.shadowRoot ?? undefined;

async function opened(id: string) {
  const sheet = await openedSheet(townFeed({ measures }), id);
  rootOf(sheet).querySelector('summary')?.click();
  await until(() => Boolean(more(sheet)?.querySelector('dl')));
  return sheet;
}

describe('„Mehr Angaben“', () => {
  afterEach(tidy);

  it('A-01: are no fault to axe, closed or open', async () => {
    const sheet = await openedSheet(townFeed({ measures }), 'a');
    expect(await violations(sheet)).to.deep.equal([]);
    rootOf(sheet).querySelector('summary')?.click();
    await until(() => Boolean(more(sheet)?.querySelector('dl')));
    expect(await violations(sheet)).to.deep.equal([]);
  });

  it('A-30: stand open on paper, and as before afterwards', async () => {
    const sheet = await opened('a');
    disclosure(sheet).open = false;
    dispatchEvent(new Event('beforeprint'));
    expect(disclosure(sheet).open).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(disclosure(sheet).open).to.equal(false);
  });

  it('P-01: show a picture of the own host, cropped around what must stay in sight, and link to others', async () => {
    const root = more(await opened('a'));
    const pictures = [...(root?.querySelectorAll('img') ?? [])];
    expect(pictures.map(({ src }) => new URL(src).pathname)).to.deep.equal(['/packages/a.svg']);
    expect(pictures[0]?.style.objectPosition).to.equal('20% 75%');
    const links = [...(root?.querySelectorAll('a') ?? [])].map(({ href }) => href);
    expect(links).to.contain('https://bilder.example/b.jpg');
  });

  it('lead to a related measure, whose sheet begins at its top with the focus in it', async () => {
    const sheet = await opened('a');
    const dialog = rootOf(sheet).querySelector('dialog') as HTMLDialogElement;
    const link = [...(more(sheet)?.querySelectorAll('a') ?? [])].find((found) =>
      found.textContent.includes('Verträge'),
    );
    link?.focus();
    link?.click();
    await until(() => rootOf(sheet).querySelector('#title')?.textContent.trim() === 'Verträge');
    await until(() => dialog.scrollTop === 0 && dialog.contains(rootOf(sheet).activeElement));
    expect(rootOf(sheet).activeElement?.textContent.trim()).to.equal('Schließen');
  });
});
