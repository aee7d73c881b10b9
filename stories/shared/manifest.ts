import type { ArgTypes } from '@storybook/web-components-vite';

/** As much of a custom-elements manifest as the stories read. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

interface Declaration {
  readonly members?: readonly Item[];
  readonly events?: readonly Item[];
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

/** The names of all events that the widgets fire. */
export function eventsIn({ modules }: Manifest): readonly string[] {
  const declarations = modules.flatMap((module) => module.declarations);
  const names = declarations.flatMap(({ events = [] }) => events.map(({ name }) => name));
  return [...new Set(names)];
}

function controlOf(argType: ArgTypes[string]): Partial<ArgTypes[string]> {
  const { category, type } = argType.table ?? {};
  if (category !== 'attributes') return { control: false };
  const text: unknown = type?.summary;
  if (typeof text !== 'string' || !LITERALS.test(text)) return {};
  const options = text.split(' | ').map((literal) => literal.slice(1, -1));
  return { control: { type: 'select' }, options };
}

/** What can be written in HTML can be tried out; an attribute of a few words becomes a choice. */
export function withControls(argTypes: ArgTypes): ArgTypes {
  const entries = Object.entries(argTypes).map(([name, argType]) => [
    name,
    { ...argType, ...controlOf(argType) },
  ]);
  return Object.fromEntries(entries) as ArgTypes;
}
