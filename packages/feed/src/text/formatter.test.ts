import { expect } from '@open-wc/testing';
import { formatNumber, formatter, languageName } from './formatter.ts';

describe('formatters of the engine', () => {
  it('are made once for kind, language and options', () => {
    const first = formatter(Intl.NumberFormat, 'de', { minimumFractionDigits: 1 });
    expect(formatter(Intl.NumberFormat, 'de', { minimumFractionDigits: 1 })).to.equal(first);
    expect(formatter(Intl.NumberFormat, 'de')).not.to.equal(first);
    expect(formatter(Intl.NumberFormat, 'en', { minimumFractionDigits: 1 })).not.to.equal(first);
    expect(formatter(Intl.ListFormat, 'de')).to.be.instanceOf(Intl.ListFormat);
  });

  it('write as readers do, and German where the language is none', () => {
    expect(formatNumber(1234.5, 'de')).to.equal('1.234,5');
    expect(formatNumber(1234.5, 'en')).to.equal('1,234.5');
    expect(formatNumber(1234.5, 'not_a-language!')).to.equal('1.234,5');
    expect(formatNumber(0.256, 'de', { style: 'percent' }).replace(/\s/, ' ')).to.equal('26 %');
  });

  it('name a language, and give the tag where it is none to them', () => {
    expect(languageName('en', 'de')).to.equal('Englisch');
    expect(languageName('de-simple', 'en')).to.equal('Leichte Sprache');
    for (const tag of ['en-a', 'de-x-abc', '', 'x'.repeat(300), '\0'])
      expect(languageName(tag, 'de')).to.equal(tag);
    expect(languageName('en', 'not_a-language!')).to.equal('Englisch');
  });
});
