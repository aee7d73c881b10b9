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
    ['"Smart"', '„Smart“ wird die Region'],
    ['„Smart“', 'Smart Region'],
    ['»Smart Region«', '"Smart Region"'],
    ['«smart»', '‹Smart›'],
    ['E-Government', 'E\u2011Government'],
    ['E–Government', 'E-Government'],
    ['E\u2010Government', 'E\u2212Government'],
    ['2026-2030', '2026–2030'],
    ['2026-2030', '2026\u00a0–\u00a02030'],
    ['2026 - 2030', '2026—2030'],
    ['2026 – 2030', '2026 bis 2030'],
    ['Energie & Umwelt', 'Energie und Umwelt'],
    ["Mach's", 'Mach’s einfach'],
    ['Mach’s', "Mach's einfach"],
    ['Mach´s', 'Mach`s einfach'],
    ['Machs', 'Mach‚s'],
    ['Пам’ять', 'пам\u02bcять'],
    ['Rathaus', 'Rat\u00adhaus'],
    ['Rathaus', 'Rat\u200bhaus'],
    ['Rathaus', 'Rat\u001fhaus'],
    ['E-Government', 'E\u001eGovernment'],
    ['Bad Salzuflen', 'Bad\u202fSalzuflen'],
    ['CO2', 'CO₂ sparen'],
    ['CO₂', 'CO2 sparen'],
    ['m2', '30\u2009m²'],
    ['1/2', '½ Stelle'],
    ['24/7', '24⁄7'],
    ['usw...', 'usw…'],
    ['3x4', '3×4'],
    ['Seyðisfjörður', 'Seydisfjordur'],
    ['**', 'ein ** Stern'],
    ['Bürgerinnen', 'Bürger*innen'],
    ['Bürger*innen', 'Bürger:innen'],
    ['Bürger_innen', 'Bürger/-innen'],
    ['Nutzer:in', 'Nutzerin'],
    ['und/inklusive', 'und/inklusive'],
  ];
  for (const [query, text] of hits) {
    it(`finds „${text}“ by „${query}“`, () => {
      expect(finds(query, text)).to.equal(true);
    });
  }

  it('leaves the words of a folded text apart', () => {
    expect(fold('a\u00a0–\u2009b „c“')).to.equal('a - b c');
    expect(finds('Stadtpark', 'Stadt – Park')).to.equal(false);
    expect(finds('**', 'kein Stern')).to.equal(false);
  });

  it('asks for every word of the query', () => {
    expect(finds('Bürger Bus', 'Bürgerportal')).to.equal(false);
    expect(finds('Bus Bürger', 'Bürgerbus')).to.equal(true);
  });
});

describe('plainText', () => {
  it('takes the marks of the Markdown subset away', () => {
    const text =
      '## Ein **Portal**\n\n- für [alle](https://lippe.example/a_b)\n• und *jede*\n> Zitat `x`';
    expect(plainText(text)).to.equal('Ein Portal für alle und jede Zitat x');
    expect(plainText('\n–\tZehntens\n-   weit *gerückt* \n')).to.equal('Zehntens weit gerückt');
    expect(plainText('[Fluss](https://a.example/L_(Fluss)) 2\\*3')).to.equal('Fluss 2*3');
  });

  it('leaves what may be meant: numbers, signs within a word', () => {
    for (const text of ['1. Mai', '3. Oktober', 'Bürger*innen und Nutzer*innen', 'datei_name.pdf'])
      expect(plainText(text)).to.equal(text);
    expect(plainText('> 50 Jahre')).to.equal('> 50 Jahre');
  });

  it('leaves dashes, brackets and numbers of a sentence alone', () => {
    expect(plainText('2026 - 2027 [sic] (siehe 3.)')).to.equal('2026 - 2027 [sic] (siehe 3.)');
  });
});
