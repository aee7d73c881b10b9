/**
 * From the strings of a template to an element with marked places.
 *
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
import { templatePolicy } from '../../../packages/elements/src/shared/trusted-types.ts';

const policy = templatePolicy();
const mark = `lit$${Math.random().toFixed(9).slice(2)}$`;
const commentMark = `?${mark}`;
/** Of elements and comments. */
export const walker = document.createTreeWalker(document, 129);
const templates = new WeakMap();

const tagStart = /<\/?[a-zA-Z][^>\s]*/g;
const tagRest = /\s([^\s"'>=/]+)(\s*=\s*(?:[^\s"'`<>=]|(")|))|>/g;
const quote = /"/g;

/** The markup with a marker in each gap, and the names of bound attributes as they were written. */
function markUp(strings, isSvg) {
  // Only a template tag makes such an array; text that came as JSON is refused.
  if (!strings.raw) throw Error('invalid template strings array');
  const names = [];
  let state = tagStart;
  const gaps = strings.slice(0, -1).map((text) => {
    let name;
    let nameEnd = -1;
    let match;
    state.lastIndex = 0;
    while ((match = state.exec(text))) {
      const at = state.lastIndex;
      if (state !== tagRest) {
        state = tagRest;
      } else if (match[1]) {
        name = match[1];
        nameEnd = at - match[2].length;
        state = match[3] ? quote : tagRest;
      } else {
        nameEnd = -1;
        state = tagStart;
      }
      state.lastIndex = at;
    }
    if (state === tagStart) return `${text}<${commentMark}>`;
    if (nameEnd < 0) return text + mark;
    names.push(name);
    return `${text.slice(0, nameEnd)}$lit$${text.slice(nameEnd)}${mark}`;
  });
  const markup = gaps.join('') + (strings.at(-1) || '<?>');
  const whole = isSvg ? `<svg>${markup}</svg>` : markup;
  return [policy ? policy.createHTML(whole) : whole, names];
}

class Template {
  places = [];
  element = document.createElement('template');

  constructor({ strings, _$litType$: type }) {
    const [markup, names] = markUp(strings, type === 2);
    const { content } = this.element;
    this.element.innerHTML = markup;
    walker.currentNode = content;
    if (type === 2) content.firstChild.replaceWith(...content.firstChild.childNodes);
    let node;
    for (let index = 0; (node = walker.nextNode()); index++) {
      if (node.data === commentMark) this.places.push({ index });
      for (const attribute of node.getAttributeNames?.() ?? []) {
        if (!attribute.endsWith('$lit$')) continue;
        const statics = node.getAttribute(attribute).split(mark);
        this.places.push({ index, name: names.shift(), statics });
        node.removeAttribute(attribute);
      }
    }
  }
}

export const templateOf = (result) => {
  let template = templates.get(result.strings);
  if (!template) templates.set(result.strings, (template = new Template(result)));
  return template;
};
