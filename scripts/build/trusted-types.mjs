/** The file of Lit that makes markup of templates, as the build replaces it. */
const TEMPLATES = /[\\/]build[\\/]lit[\\/]template\.mjs$/;

/** How often the code of a bundle creates a policy. */
export function countPolicies(bundle) {
  const codes = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : ''));
  return codes.join('\n').match(/createPolicy\b/g)?.length ?? 0;
}

/**
 * Fails the build unless a bundle that contains Lit creates exactly one policy, ours: a second copy of
 * Lit's own would ask for the same name again and be refused.
 */
export function trustedTypes() {
  let copies = 0;
  return {
    name: 'trusted-types',
    buildStart() {
      copies = 0;
    },
    transform(_code, id) {
      if (TEMPLATES.test(id)) copies += 1;
      return null;
    },
    generateBundle(options, bundle) {
      const policies = countPolicies(bundle);
      if (copies > 1) this.error(`Lit is in this bundle ${copies} times`);
      if (policies !== copies)
        this.error(`${policies} Trusted Types policies in a bundle, not ${copies}`);
    },
  };
}
