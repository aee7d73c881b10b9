/** What stands below a block scalar (`>`) as one line. */
function folded(lines, from, indent) {
  const own = [];
  for (let at = from; at < lines.length; at++) {
    const depth = lines[at].search(/\S/);
    if (depth >= 0 && depth <= indent) break;
    own.push(lines[at].trim());
  }
  return own.filter(Boolean).join(' ');
}

/**
 * Values of a YAML file by their path (`contacts.0.name`): of maps, lists and folded text, all that such papers
 * have.
 */
export function valuesIn(yaml) {
  const lines = yaml.split('\n').filter((line) => !/^\s*#/.test(line));
  const values = new Map();
  const counts = new Map();
  /** Steps to where a line stands, each with its indentation. */
  let way = [];
  const pathTo = () => way.map(({ step }) => step).join('.');
  lines.forEach((line, index) => {
    const [, space, dash = '', key, rest] = /^( *)(- )?(?:([\w-]+):(?: |$))?(.*)$/.exec(line);
    if (!dash && !key) return;
    way = way.filter(({ depth }) => depth < space.length);
    if (dash) {
      const list = pathTo();
      const step = counts.get(list) ?? 0;
      counts.set(list, step + 1);
      way.push({ depth: space.length, step: String(step) });
    }
    if (key) way.push({ depth: space.length + dash.length, step: key });
    const value = /^[>|]-?$/.test(rest) ? folded(lines, index + 1, space.length) : rest;
    if (value) values.set(pathTo(), value.replace(/^(["'])(.*)\1$/, '$2'));
  });
  return values;
}

/** Whom and what licence REUSE.toml names for which paths. */
export const annotationsIn = (toml) =>
  toml
    .split('[[annotations]]')
    .slice(1)
    .map((text) => {
      const valueOf = (key) => new RegExp(`^${key} = (.*(?:\\n .*)*)`, 'm').exec(text)?.[1] ?? '';
      const strings = (key) => [...valueOf(key).matchAll(/"([^"]*)"/g)].map(([, found]) => found);
      const [owner] = strings('SPDX-FileCopyrightText');
      const [licence] = strings('SPDX-License-Identifier');
      return { paths: strings('path'), owner, licence };
    });
