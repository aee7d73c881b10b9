import type { ArgTypes } from '@storybook/web-components-vite';

/** As much of a custom-elements manifest as the stories read. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

interface Declaration {
  readonly members?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssProperties?: readonly Item[];
}

interface Item {
  readonly name: string;
  readonly description?: string;
  readonly attribute?: string;
}

const LITERALS = /^'[^']*'( \| '[^']*')*$/;

/**
 * The manifest as Storybook's tables need it: the default slot has a name, and what can be written
 * as an attribute stands there only, under the name it has in HTML.
 */
export function forTables(manifest: Manifest): Manifest {
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((declaration) => ({
      ...declaration,
      members: declaration.members?.filter(({ attribute }) => !attribute),
      slots: declaration.slots?.map((slot) => ({ ...slot, name: slot.name || 'default' })),
    })),
  }));
  return { ...manifest, modules };
}

/** Attributes that take one of a few words become a choice; the rest of a type's text is a text field. */
export function withChoices(argTypes: ArgTypes): ArgTypes {
  const entries = Object.entries(argTypes).map(([name, argType]) => {
    const type: unknown = argType.table?.type?.summary;
    if (typeof type !== 'string' || !LITERALS.test(type)) return [name, argType];
    const options = type.split(' | ').map((literal) => literal.slice(1, -1));
    return [name, { ...argType, control: { type: 'select' }, options }];
  });
  return Object.fromEntries(entries) as ArgTypes;
}
