const TEMPLATE = /\bcss`((?:[^`\\]|\\.)*)`/g;
const INTERPOLATION = /(\$\{[^}]*\})/;

const squeezePart = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/(?<=\() | (?=\))/g, '')
    .replace(/: /g, ':')
    .replace(/(?<=[:,( ])0(?=\.\d)/g, '')
    .replace(/;\}/g, '}');

/** A style sheet without comments and needless space; `${…}` and the space inside values stay. */
export function squeezeCss(text) {
  const parts = text.replace(/\/\*[^]*?\*\//g, '').split(INTERPOLATION);
  return parts
    .map((part) => (INTERPOLATION.test(part) ? part : squeezePart(part)))
    .join('')
    .trim();
}

/** Squeezes the style sheets of `*.styles.ts` (about 200 bytes a widget after gzip). */
export function minifyStyles() {
  return {
    name: 'minify-styles',
    transform(code, id) {
      if (!/\.styles\.ts$/.test(id)) return null;
      return {
        code: code.replace(TEMPLATE, (all, text) => `css\`${squeezeCss(text)}\``),
        map: null,
      };
    },
  };
}
