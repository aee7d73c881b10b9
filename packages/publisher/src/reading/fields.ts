/** An object or list under construction. */
type Holder = Record<string, unknown> | unknown[];

const isIndex = (part: string | undefined): boolean => part !== undefined && /^\d$/.test(part);

function get(holder: Holder, part: string): unknown {
  return Array.isArray(holder)
    ? holder[Number(part)]
    : Object.hasOwn(holder, part)
      ? holder[part]
      : undefined;
}

function put(holder: Holder, part: string, value: unknown): void {
  if (!Array.isArray(holder)) {
    holder[part] = value;
    return;
  }
  // A pair of which one number is missing is no pair: null says so to whoever checks it.
  while (holder.length < Number(part)) holder.push(null);
  holder[Number(part)] = value;
}

/** Sets a field by its path; objects and pairs above it are made as they are needed. */
export function setField(item: Holder, path: string, value: unknown): void {
  const parts = path.split('/');
  let holder = item;
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (next === undefined) return put(holder, part, value);
    let child = get(holder, part);
    if (child === undefined || child === null) {
      child = isIndex(next) ? [] : {};
      put(holder, part, child);
    }
    holder = child as Holder;
  }
}

/** A field by its path; undefined where something above it is missing. */
export function fieldAt(item: unknown, path: string): unknown {
  if (path === '') return item;
  let value = item;
  for (const part of path.split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = get(value as Holder, part);
  }
  return value;
}
