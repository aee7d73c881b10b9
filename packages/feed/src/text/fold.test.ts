import { expect } from '@open-wc/testing';
import { fold, holdsTerms, plainText, searchTerms } from './fold.ts';

const finds = (query: string, text: string) => holdsTerms(fold(text), searchTerms(query));

describe('searching by folded text', () => {
  const hits: [string, string][] = [
    ['Burger', 'Bürgerservice'],
    ['Buerger', 'Bürgerservice'],
    ['bürger', 'BÜRGERSERVICE'],
    ['Strasse', 'Hauptstraße'],
    ['Straße', 'Hauptstrasse'],
    ['STRASSE', 'Straße'],
    ['rad', 'Fahrradweg'],
    ['Müller', 'Mueller'],
    ['Mueller', 'Müller'],
    ['Muller', 'Müller'],
    ['Energie', 'Bauenergie'],
    ['entwicklung', 'Neuentwicklung'],
    ['digitalisierung', 'Digitali\u00adsierung'],
    ['cafe', 'Café'],
    ['Café', 'Cafe\u0301'],
    ['Soren', 'Søren'],
    ['aero', 'Ærø'],
    ['Lodz', 'Łódź'],
    ['Dordevic', 'Đorđević'],
    ['coeur', 'cœur'],
    ['Thor', 'Þór'],
    ['isik', 'Işık'],
    ['bürger portal', 'Das Portal für Bürgerinnen'],
    ['  portal   ', 'Portal'],
    ['', 'irgendetwas'],
    ['e-mail', 'E-Mail-Adresse'],
    ['ІНТЕРНЕТ', 'інтернет'],
  ];
  for (const [query, text] of hits) {
    it(`finds „${text}“ by „${query}“`, () => {
      expect(finds(query, text)).to.equal(true);
    });
  }

  it('asks for every word of the query', () => {
    expect(finds('Bürger Bus', 'Bürgerportal')).to.equal(false);
    expect(finds('Bus Bürger', 'Bürgerbus')).to.equal(true);
  });
});

describe('plainText', () => {
  it('takes the marks of the Markdown subset away', () => {
    const text =
      '## Ein **Portal**\n\n- für [alle](https://lippe.example/a_b)\n1. und *jede*\n> Zitat `x`';
    expect(plainText(text)).to.equal('Ein Portal für alle und jede Zitat x');
    expect(plainText('\n10. Zehntens\n-   weit *gerückt* \n')).to.equal('Zehntens weit gerückt');
  });

  it('leaves dashes, brackets and numbers of a sentence alone', () => {
    expect(plainText('2026 - 2027 [sic] (siehe 3.)')).to.equal('2026 - 2027 [sic] (siehe 3.)');
  });
});
