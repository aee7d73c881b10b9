const asComment = (text = '', indent = '  ') =>
  `${indent}/** ${text.replace(/\s+/g, ' ').trim()} */`;

const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/** Every attribute by its own name, and by its property's where that is another. */
const namesOf = ({ name, fieldName = name }) => [...new Set([name, fieldName])];

const attributeLines = (widget) =>
  widget.attributes.flatMap((attribute) =>
    namesOf(attribute).flatMap((name) => [
      asComment(attribute.description),
      `  ${quoted(name)}?: ${widget.name}['${attribute.fieldName ?? attribute.name}'] | undefined;`,
    ]),
  );

const eventLines = (widget) =>
  widget.events.flatMap(({ name, description }) => [
    asComment(description),
    `  'on${name}'?: ((event: StrategyEvent<'${name}', ${widget.name}>) => void) | undefined;`,
  ]);

const propsOf = (widget) => `${widget.name}Props`;

const interfaceOf = (widget) =>
  [
    asComment(widget.description, ''),
    `export interface ${propsOf(widget)} {`,
    ...attributeLines(widget),
    ...eventLines(widget),
    '}',
  ].join('\n');

/**
 * Declarations for templates that are checked by TypeScript: what each element takes, whatever the
 * framework. Events are named as React 19 and Preact listen to them.
 *
 * @param manifest - as published
 */
export function jsxTypes({ modules }) {
  const widgets = modules.flatMap(({ path, declarations = [] }) =>
    declarations.map((widget) => ({ ...widget, path: path.replace(/^dist\//, './') })),
  );
  const byTag = (type) =>
    widgets.map((widget) => `  '${widget.tagName}': ${type(widget)};`).join('\n');
  return `${widgets.map(({ name, path }) => `import type { ${name} } from '${path}';`).join('\n')}
import type { StrategyEvents } from './shared/widget/events.js';

/** An event of a widget, told by \`currentTarget\`. */
export type StrategyEvent<Name extends keyof StrategyEvents, Widget> = CustomEvent<
  StrategyEvents[Name]
> & { readonly currentTarget: Widget };

${widgets.map(interfaceOf).join('\n\n')}

/** Tag → what it takes beside what every element of a framework takes. */
export interface StrategyElementProps {
${byTag(propsOf)}
}

/** Tag → its class. */
export interface StrategyElements {
${byTag(({ name }) => name)}
}
`;
}

/** Makes React 19 know the elements, with its own \`ref\`, \`className\`, \`children\` and events. */
export const reactTypes = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { StrategyElementProps, StrategyElements } from './jsx.js';

type Widgets = {
  [Tag in keyof StrategyElementProps]: StrategyElementProps[Tag] &
    Omit<
      DetailedHTMLProps<HTMLAttributes<StrategyElements[Tag]>, StrategyElements[Tag]>,
      keyof StrategyElementProps[Tag]
    >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Widgets {}
  }
}
`;
