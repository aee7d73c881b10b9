const PREFIX = 'data-strategy-';

/** The attributes meant for us on a script or div: names without `data-strategy-`, and values. */
export function ownAttributes({ attributes }: Element): [string, string][] {
  return [...attributes].flatMap(({ name, value }) =>
    name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value] as [string, string]] : [],
  );
}
