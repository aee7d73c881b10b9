/** Calls back for every node of a syntax tree. */
export function walk(node, visit) {
  if (!node || typeof node !== 'object') return;
  if (node.type) visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.forEach((item) => walk(item, visit));
    else if (value?.type) walk(value, visit);
  }
}

/** Text with ranges replaced. */
export function replaceRanges(code, ranges) {
  const fromBehind = [...ranges].sort((a, b) => b.start - a.start);
  return fromBehind.reduce(
    (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end),
    code,
  );
}
