import { registry, type TemplatePolicy, warnOnce } from '@strategy-widgets/feed/registry';

interface PolicyFactory {
  createPolicy(name: string, rules: TemplatePolicy): TemplatePolicy;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;

/**
 * The one policy of a page, `strategy-widgets`, kept in the registry for every bundle. The build puts
 * it in the place of Lit's own. Templates are constant text of this code; data never gets there.
 *
 * @returns undefined where the engine has no Trusted Types or the page's CSP refuses the name
 */
export function templatePolicy(): TemplatePolicy | undefined {
  const shared = registry();
  try {
    shared.policy ??= factory?.createPolicy('strategy-widgets', { createHTML: (text) => text });
  } catch {
    // The CSP allows other names only, or somebody else took this one.
  }
  return shared.policy;
}

/** XHTML reads templates as XML, which they are not. */
const isHtml = () => document.contentType === 'text/html';

const knowsFeed = ({
  observedAttributes,
}: CustomElementConstructor & { observedAttributes?: readonly string[] }): boolean =>
  Boolean(observedAttributes?.includes('feed'));

/** False where the page enforces Trusted Types and refuses the policy: then Lit cannot render. */
function mayRender(): boolean {
  if (!factory || templatePolicy()) return true;
  try {
    new DOMParser().parseFromString('', 'text/html');
    return true;
  } catch {
    return false;
  }
}

/**
 * Registers an element unless another copy of the code already did: two builds, or the lazy and the
 * self-contained form, may meet on one page, and the first one wins (H-04).
 *
 * Where the page's policy or its type forbids Lit's templates nothing is registered, so that the fallback
 * content in the page stays visible (S-05). Where a stranger has the name, the console tells. A framework
 * that renders on its server imports this there too, without a page: the fallback content is its answer.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!(globalThis as { document?: Document }).document) return;
  const other = customElements.get(tag);
  if (other) {
    if (knowsFeed(element) && !knowsFeed(other)) warnOnce('element-taken', tag);
    return;
  }
  if (!isHtml()) {
    warnOnce('page-not-html', document.contentType);
    return;
  }
  if (!mayRender()) {
    warnOnce('trusted-types-blocked', tag);
    return;
  }
  customElements.define(tag, element);
}
