// Stands for a widget's chunk: registers the element that its address names.
const tag = new URL(import.meta.url).searchParams.get('tag');
customElements.define(
  tag,
  class extends HTMLElement {
    static observedAttributes = ['feed'];
  },
);
