/**
 * LitElement and the ReactiveElement below it in one class, as far as our widgets use them.
 *
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
import { render } from './lit-html.mjs';

const fromAttribute = (value, type) => {
  if (type === Boolean) return value !== null;
  return type === Number && value !== null ? Number(value) : value;
};

function defineProperty(prototype, name) {
  const key = Symbol();
  Object.defineProperty(prototype, name, {
    get() {
      return this[key];
    },
    set(value) {
      const changed = !Object.is(value, this[key]);
      this[key] = value;
      if (changed) this.requestUpdate();
    },
    configurable: true,
    enumerable: true,
  });
}

export class LitElement extends HTMLElement {
  /** The browser asks once, when the element is defined. */
  static get observedAttributes() {
    this.fromAttributes = new Map();
    for (const [name, { attribute, state, type }] of Object.entries(this.properties)) {
      defineProperty(this.prototype, name);
      if (attribute === false || state) continue;
      this.fromAttributes.set(attribute ?? name.toLowerCase(), [name, type]);
    }
    return [...this.fromAttributes.keys()];
  }

  #controllers = new Set();
  #enable;
  #isPending = false;
  /** What was set before the element was upgraded. */
  #early = [];

  constructor() {
    super();
    for (const name of Object.keys(this.constructor.properties)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.push([name, this[name]]);
      delete this[name];
    }
    this.updateComplete = new Promise((resolve) => (this.#enable = resolve));
    this.requestUpdate();
  }

  addController(controller) {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback() {
    this.#prepare();
    this.#enable();
    this.#controllers.forEach((controller) => controller.hostConnected?.());
  }

  disconnectedCallback() {
    this.#controllers.forEach((controller) => controller.hostDisconnected?.());
  }

  attributeChangedCallback(attribute, _old, value) {
    const [name, type] = this.constructor.fromAttributes.get(attribute);
    this[name] = fromAttribute(value, type);
  }

  requestUpdate() {
    if (!this.#isPending) this.updateComplete = this.#enqueue();
  }

  #prepare() {
    if (this.renderRoot) return;
    this.renderRoot = this.attachShadow({ mode: 'open' });
    this.renderRoot.adoptedStyleSheets = this.constructor.styles.flat(Infinity);
  }

  async #enqueue() {
    this.#isPending = true;
    try {
      await this.updateComplete;
    } catch (error) {
      // Tells of it outside this update, which goes on.
      Promise.reject(error);
    }
    this.#update();
  }

  #update() {
    this.#early.splice(0).forEach(([name, value]) => {
      this[name] = value;
    });
    try {
      this.#controllers.forEach((controller) => controller.hostUpdate?.());
      const content = this.render();
      this.#isPending = false;
      render(content, this.renderRoot, { host: this });
    } catch (error) {
      this.#isPending = false;
      throw error;
    }
    this.#controllers.forEach((controller) => controller.hostUpdated?.());
    this.updated?.();
  }
}
