/** Kinds of changes as changesets heads them, in the order of their weight → as people read them. */
const KINDS = {
  'Major Changes': 'Bricht mit Früherem',
  'Minor Changes': 'Neu',
  'Patch Changes': 'Verbessert',
};

/** That a sibling has the new number, too, is no news. */
const IS_SIBLING = /^- (?:Updated dependencies|@strategy-widgets\/\S+@)/;

/** The items of a section, each with the lines that belong to it, without the commit before it. */
const itemsOf = (section) =>
  section
    .split(/^(?=- )/m)
    .filter((item) => item.startsWith('- ') && !IS_SIBLING.test(item))
    .map((item) => item.trimEnd().replace(/^- [0-9a-f]{7,40}: /, '- '));

const afterHeading = (text, heading) =>
  text.split(/^(?=#{2,3} )/m).find((part) => part.startsWith(heading + '\n')) ?? '';

function sectionsOf(text, version) {
  const [, rest = ''] = text.split(`\n## ${version}\n`);
  const [own] = rest.split(/^## /m);
  return Object.fromEntries(
    Object.keys(KINDS).map((kind) => [kind, itemsOf(afterHeading(own, `### ${kind}`))]),
  );
}

/**
 * One changelog for all packages, which have one number, from those that changesets writes for each.
 *
 * @param changelog - so far, with a heading for each version, the newest first
 * @param texts - the changelogs of the packages
 * @returns it with a section for the version before all others
 */
export function mergeChangelogs(changelog, texts, version) {
  const found = texts.map((text) => sectionsOf(text, version));
  const parts = Object.entries(KINDS).flatMap(([kind, heading]) => {
    const items = new Set(found.flatMap((sections) => sections[kind]));
    return items.size ? [`### ${heading}\n\n${[...items].join('\n')}\n`] : [];
  });
  if (!parts.length) throw new Error(`No changeset tells what ${version} changes`);
  const at = changelog.indexOf('\n## ');
  const section = `\n## ${version}\n\n${parts.join('\n')}`;
  return changelog.slice(0, at) + section + changelog.slice(at);
}
