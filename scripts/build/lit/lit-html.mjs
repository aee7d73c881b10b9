/**
 * Lit's templates, as far as our widgets use them: bindings of text, attributes, properties and event
 * listeners, and directives of text. Names that start with `_$` are those of the published files,
 * whose directives are used as they are.
 *
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
import { isObject, nothing, partOf } from './attribute-parts.mjs';
import { templateOf, walker } from './template.mjs';

const tag =
  (type) =>
  (strings, ...values) => ({ _$litType$: type, strings, values });

export const html = tag(1);
export const svg = tag(2);
export { nothing };
export const noChange = Symbol.for('lit-noChange');

const createMarker = () => document.createComment('');

/** A template in the page: a copy of its markup and a part for each gap. */
class TemplateInstance {
  parts = [];

  constructor(template, options) {
    this.template = template;
    this.fragment = document.importNode(template.element.content, true);
    walker.currentNode = this.fragment;
    let at = -1;
    let node;
    for (const { index, name, statics } of template.places) {
      for (; at < index; at++) node = walker.nextNode();
      this.parts.push(
        statics
          ? partOf(node, name, statics, options)
          : new ChildPart(node, node.nextSibling, this, options),
      );
    }
    walker.currentNode = document;
  }

  update(values) {
    let at = 0;
    for (const part of this.parts) {
      if (part.statics) part.set(values.slice(at, (at += part.statics.length - 1)));
      else part._$AI(values[at++]);
    }
  }
}

class ChildPart {
  type = 2;
  _$AH = nothing;

  constructor(start, end, parent, options) {
    this._$AA = start;
    this._$AB = end;
    this._$AM = parent;
    this.options = options;
  }

  _$AI(given) {
    const value = this.#resolve(given);
    if (value === nothing || value === undefined || value === null || value === '') {
      if (this._$AH !== nothing) this._$AR();
      this._$AH = nothing;
    } else if (!isObject(value)) {
      if (value !== this._$AH && value !== noChange) this.#commitText(value);
    } else if (value._$litType$) {
      this.#commitTemplate(value);
    } else {
      this.#commitList(value);
    }
  }

  #resolve(value) {
    const kind = isObject(value) ? value._$litDirective$ : undefined;
    if (this.directive?.constructor !== kind) this.directive = kind && new kind(this);
    return kind ? this.directive._$AS(this, value.values) : value;
  }

  #insert(node) {
    return this._$AA.parentNode.insertBefore(node, this._$AB);
  }

  #commitText(value) {
    if (this._$AH !== nothing && !isObject(this._$AH)) {
      this._$AA.nextSibling.data = value;
    } else {
      this._$AR();
      this.#insert(document.createTextNode(value));
    }
    this._$AH = value;
  }

  #commitTemplate(result) {
    const template = templateOf(result);
    if (this._$AH.template === template) return this._$AH.update(result.values);
    const instance = new TemplateInstance(template, this.options);
    instance.update(result.values);
    this._$AR();
    this.#insert(instance.fragment);
    this._$AH = instance;
  }

  #commitList(values) {
    if (!Array.isArray(this._$AH)) {
      this._$AR();
      this._$AH = [];
    }
    const parts = this._$AH;
    let size = 0;
    for (const value of values) {
      parts[size] ??= this.#append();
      parts[size++]._$AI(value);
    }
    if (size < parts.length) this._$AR(parts[size]._$AA);
    parts.length = size;
  }

  #append() {
    const [start, end] = [createMarker(), createMarker()].map((node) => this.#insert(node));
    return new ChildPart(start, end, this, this.options);
  }

  /** Removes what stands between the part's markers, from a node on. */
  _$AR(from = this._$AA.nextSibling) {
    for (let node = from; node !== this._$AB;) {
      const next = node.nextSibling;
      node.remove();
      node = next;
    }
  }
}

/** What directives of Lit make themselves. */
export const _$LH = { I: ChildPart };

const roots = new WeakMap();

/** Renders a value into a container, at its end. */
export function render(value, container, options = {}) {
  let root = roots.get(container);
  if (!root) {
    root = new ChildPart(container.appendChild(createMarker()), null, undefined, options);
    roots.set(container, root);
  }
  root._$AI(value);
  return root;
}
