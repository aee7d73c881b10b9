import { replaceRanges, walk } from './syntax.mjs';

const OWN_SOURCE = /[\\/]elements[\\/]src[\\/].+\.ts$/;
const MARKUP_TAGS = new Set(['html', 'svg']);

/** Elements that no style of the widgets puts into a line of text: space beside their tags never shows. */
const BLOCKS = 'div|section|ul|ol|li|p|table|caption|thead|tbody|tr|th|td|form|fieldset|legend';

const BESIDE_BLOCKS = new RegExp(
  ` (?=</?(?:${BLOCKS})\\b)|(?<=<(?:${BLOCKS})(?: [\\w-]+="[^"]*")*>|</(?:${BLOCKS})>) `,
  'g',
);

const squeezed = (text) => text.replace(/\s+/g, ' ').replace(BESIDE_BLOCKS, '');

/** The fixed texts of `html` and `svg` templates, with what they become. */
export function squeezedTexts(program) {
  const ranges = [];
  walk(program, ({ type, tag, quasi }) => {
    if (type !== 'TaggedTemplateExpression' || !MARKUP_TAGS.has(tag.name)) return;
    for (const { start, end, value } of quasi.quasis) {
      ranges.push({ start, end, by: squeezed(value.raw) });
    }
  });
  return ranges;
}

/**
 * One space where a template has line breaks and indentation, which a browser shows as one space
 * anyway: no style of the widgets keeps space. None beside the tags of blocks.
 */
export function squeezeTemplates() {
  return {
    name: 'squeeze-templates',
    transform: {
      order: 'post',
      handler(code, id) {
        if (!OWN_SOURCE.test(id) || !/\b(html|svg)`/.test(code)) return null;
        return { code: replaceRanges(code, squeezedTexts(this.parse(code))), map: null };
      },
    },
  };
}
