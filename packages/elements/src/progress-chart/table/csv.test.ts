import { expect } from '@open-wc/testing';
import { downloadCsv, neutralise, toCsv } from './csv.ts';

/** What a spreadsheet program reads back. */
function read(csv: string): string[][] {
  const text = csv.replace(/^\ufeff/, '').trimEnd();
  return text
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) =>
        (quoted ?? plain ?? '').replaceAll('""', '"'),
      ),
    );
}

describe('CSV', () => {
  it('S-15: starts no text with what a program would run', () => {
    const starts = [...Array.from('=+-@|%＝＋－＠｜％'), '\t', '\r', '\n'];
    for (const start of starts) {
      for (const before of ['', ' ', '"', "'", ' "']) {
        const text = neutralise(`${before}${start}1+1`);
        expect(text, JSON.stringify(before + start)).to.match(/^'/);
        expect(text).not.to.match(/[\t\r\n]/);
      }
    }
  });

  it('S-15: leaves ordinary texts and numbers as they are, and reads back the same', () => {
    const rows = [
      ['Feld; „Ziel“', 'Zahl'],
      ['Er sagte "ja"', -3],
      ['Straße & Weg', 1.5],
    ];
    expect(read(toCsv(rows))).to.deep.equal(rows.map((row) => row.map(String)));
  });

  it('opens in German Excel: byte order mark, semicolons, CRLF', () => {
    expect(toCsv([['ä', 1]])).to.equal('\ufeff"ä";1\r\n');
  });

  it('hands over a file only when asked, and lets its address go', () => {
    const made: string[] = [];
    const listen = (event: Event) => {
      event.preventDefault();
      made.push((event.target as HTMLAnchorElement).download);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      document.body.append(this);
      document.addEventListener('click', listen, { once: true });
      click.call(this);
      this.remove();
    };
    downloadCsv('plan-field', [['a', 1]]);
    HTMLAnchorElement.prototype.click = click;
    expect(made).to.deep.equal(['plan-field.csv']);
  });
});
