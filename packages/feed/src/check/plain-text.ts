/** What exports of a CMS leave in fields that are no HTML: known tags only, „<5 %“ and „<info@…>“ are text. */
const MARKUP =
  /<\/?(?:(br|p|div|li|ul|ol|t[drh]|table|h[1-6])|a|b|i|u|em|strong|span|sub|sup|font|small|script)(?:[\s/][^<>]*)?>|&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

const NAMED =
  'amp& lt< gt> quot" apos\' nbsp\u00a0 shy\u00ad ndash– mdash— hellip… euro€ szligß bdquo„ ldquo“ rdquo” lsquo‘ rsquo’ sect§';

function namedLetter(name: string): string | undefined {
  const vowel = /^([aou])uml$/i.exec(name)?.[1];
  if (vowel) return `${vowel}\u0308`.normalize();
  return NAMED.split(' ')
    .find((word) => word.slice(0, -1) === name)
    ?.at(-1);
}

const isLetter = (code: number): boolean =>
  (code > 159 || (code > 31 && code < 127)) && code < 0x110000 && (code < 0xd800 || code > 0xdfff);

/** A text without tags and with the letters that entities stand for; the same text where it has neither. */
export function withoutMarkup(text: string): string {
  const plain = text.replace(
    MARKUP,
    (all, block?: string, decimal?: string, hex?: string, name?: string) => {
      if (name) return namedLetter(name) ?? all;
      const code = decimal ? +decimal : hex ? parseInt(hex, 16) : 0;
      if (code) return isLetter(code) ? String.fromCodePoint(code) : all;
      return block ? ' ' : all.startsWith('<') ? '' : all;
    },
  );
  return plain === text ? text : plain.replace(/ {2,}/g, ' ').trim();
}
