/**
 * Loaded before everything else: an older Node would stop at what it does not understand, in English. So this
 * has to be understood by all of them.
 */
const NEEDED = 24;
const [major] = process.versions.node.split('.');

if (Number(major) < NEEDED) {
  console.error(
    `strategy-feed braucht Node.js ${NEEDED} oder neuer; hier läuft ${process.version} (${process.execPath}). ` +
      'Installieren Sie es von https://nodejs.org oder bitten Sie Ihre IT darum.',
  );
  // As for any call that cannot be answered, see `strategy-feed help`.
  process.exit(2);
}
