/**
 * Bindings of attributes, properties and event listeners.
 *
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
export const nothing = Symbol.for('lit-nothing');
export const isObject = (value) => typeof value === 'object' && value !== null;

class AttributePart {
  committed = nothing;

  constructor(element, name, statics, options) {
    Object.assign(this, { element, name, statics, options });
  }

  /** One value as it is, or the attribute's text with every gap filled. */
  set(values) {
    const { statics } = this;
    const isWhole = values.length === 1 && !statics[0] && !statics[1];
    const filled = () => statics.reduce((text, next, at) => text + (values[at - 1] ?? '') + next);
    const value = isWhole || values.includes(nothing) ? values.at(-1) : filled();
    if (value === this.committed && !isObject(value)) return;
    this.committed = value;
    this.commit(value);
  }

  commit(value) {
    if (value === nothing) this.element.removeAttribute(this.name);
    else this.element.setAttribute(this.name, value ?? '');
  }
}

class PropertyPart extends AttributePart {
  commit(value) {
    this.element[this.name] = value === nothing ? undefined : value;
  }
}

class BooleanPart extends AttributePart {
  commit(value) {
    this.element.toggleAttribute(this.name, Boolean(value) && value !== nothing);
  }
}

/** Keeps listening once it has a listener and asks at each event what to call. */
class EventPart extends AttributePart {
  set([listener]) {
    if (listener && listener !== nothing && !this.isListening) {
      // A listener may carry its options, such as `capture`.
      this.element.addEventListener(this.name, this, listener);
      this.isListening = true;
    }
    this.committed = listener;
  }

  handleEvent(event) {
    const call = this.committed?.handleEvent ?? this.committed;
    call?.call?.(this.options.host, event);
  }
}

const KINDS = { '.': PropertyPart, '?': BooleanPart, '@': EventPart };

/** The part for an attribute of a template, by the sign its name starts with. */
export function partOf(element, name, statics, options) {
  const kind = KINDS[name[0]];
  return kind
    ? new kind(element, name.slice(1), statics, options)
    : new AttributePart(element, name, statics, options);
}
