import type { MarkdownLine } from '../text/markdown-blocks.ts';

/** What readers see of a line of Markdown, written short. */
export const markdownLineText = (line: MarkdownLine): string =>
  line
    .map(({ text, strong, em, address }) => {
      const words = address === undefined ? text : `[${text}](${address})`;
      const light = em ? `<em>${words}</em>` : words;
      return strong ? `<b>${light}</b>` : light;
    })
    .join('');
