import type { Severity } from '@strategy-widgets/feed';

/** The keywords of a JSON Schema that matter here. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly 'x-refersTo'?: string;
  /** Fields of an object by which it is told from others of its list. */
  readonly 'x-key'?: readonly string[];
}

function follow(root: SchemaNode, node: SchemaNode | undefined): SchemaNode {
  const name = node?.$ref?.split('/').pop();
  return (name === undefined ? node : root.$defs?.[name]) ?? {};
}

/**
 * How bad a fault at a pointer is: fatal as long as everything above is required, an error where an
 * item of a list goes with it, else a warning.
 */
export function severityAt(root: SchemaNode, pointer: string): Severity {
  let severity: Severity = 'fatal';
  let node = root;
  for (const key of pointer.split('/').slice(1)) {
    if (node.items) {
      node = follow(root, node.items);
      severity = node.properties ? 'error' : 'warning';
    } else {
      if (!node.required?.includes(key)) severity = 'warning';
      node = follow(root, node.properties?.[key]);
    }
  }
  return severity;
}

/** The items of lists that go with a fault in them. */
export const droppedBy = (
  faults: readonly { pointer: string; severity: Severity }[],
): Set<string> =>
  new Set(
    faults
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ pointer }) => /^.*\/\d+(?=\/|$)/.exec(pointer)?.[0] ?? []),
  );
