import { describe, expect, it } from 'vitest';
import { localText } from './local-text.ts';

describe('localText', () => {
  const plan = { de: 'Der Plan', 'de-simple': 'Was wir tun', en: 'The plan', ar: 'الخطة' };

  it('takes the wanted language', () => {
    expect(localText(plan, 'en', 'de')).to.deep.equal({
      text: 'The plan',
      lang: 'en',
      dir: 'ltr',
      fallback: false,
    });
    expect(localText(plan, 'de-simple', 'de')).to.include({ text: 'Was wir tun', fallback: false });
  });

  it('says which way a text runs', () => {
    expect(localText(plan, 'ar', 'de')?.dir).to.equal('rtl');
    expect(localText({ fa: 'x' }, 'fa-IR', 'de')?.dir).to.equal('rtl');
    for (const lang of ['arn', 'mar', 'kur']) {
      expect(localText({ [lang]: 'x' }, lang, 'de')?.dir, lang).to.equal('ltr');
    }
  });

  it('takes case for no difference, in a feed, a page or both', () => {
    const shouted = { DE: 'Der Plan', 'de-Simple': 'Was wir tun', EN: 'The plan', AR: 'الخطة' };
    for (const [lang, text] of [
      ['de', 'Der Plan'],
      ['DE-at', 'Der Plan'],
      ['DE-SIMPLE', 'Was wir tun'],
      ['de-simple', 'Was wir tun'],
      ['en-GB', 'The plan'],
    ] as const) {
      expect(localText(shouted, lang, 'de'), lang).to.include({ text, fallback: false });
      expect(localText(plan, lang, 'DE'), lang).to.include({ text, fallback: false });
    }
    expect(localText(shouted, 'ar', 'de')?.dir).to.equal('rtl');
    expect(localText(shouted, 'uk', 'de')).to.include({ text: 'Der Plan', fallback: true });
    expect(localText({ DE: 'Der Plan' }, 'de-Simple', 'de')).to.include({ fallback: true });
  });

  it('takes the base language of a region without calling it a fallback', () => {
    expect(localText(plan, 'de-AT', 'de')).to.include({
      text: 'Der Plan',
      lang: 'de',
      fallback: false,
    });
  });

  it('calls everyday German a fallback where Leichte Sprache was wanted, and the other way round', () => {
    expect(localText({ de: 'Der Plan' }, 'de-simple', 'de')).to.include({
      lang: 'de',
      fallback: true,
    });
    expect(localText({ 'de-simple': 'Was wir tun' }, 'de', 'de')).to.include({
      lang: 'de-simple',
      fallback: true,
    });
    expect(localText('Der Plan', 'de-simple', 'de')).to.include({ lang: 'de', fallback: true });
  });

  it('falls back to the default language, then to whatever there is, with the true language', () => {
    expect(localText(plan, 'uk', 'de')).to.include({ lang: 'de', fallback: true });
    expect(localText({ ar: 'الخطة' }, 'uk', 'de')).to.include({
      lang: 'ar',
      dir: 'rtl',
      fallback: true,
    });
    expect(localText('Der Plan', 'en', 'de')).to.include({
      text: 'Der Plan',
      lang: 'de',
      fallback: true,
    });
  });

  it('F-14: gives nothing for nothing', () => {
    for (const text of [undefined, '', {}]) expect(localText(text, 'de', 'de')).to.equal(undefined);
  });

  it('S-10: never takes an inherited property for a text', () => {
    expect(localText({ de: 'Ja' }, 'constructor', 'toString')).to.include({
      text: 'Ja',
      lang: 'de',
    });
  });
});
