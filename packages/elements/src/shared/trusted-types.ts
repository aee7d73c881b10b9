import { registry, type TemplatePolicy } from '@strategy-widgets/feed/registry';

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

/** False where the page enforces Trusted Types and refuses the policy: then Lit cannot render. */
export function mayRender(): boolean {
  if (!factory || templatePolicy()) return true;
  try {
    new DOMParser().parseFromString('', 'text/html');
    return true;
  } catch {
    return false;
  }
}
