/**
 * Loaded before the receiver: an older Node would stop at its first file with an English sentence about file
 * extensions.
 */
const NEEDED = 24;
const [major] = process.versions.node.split('.');

if (Number(major) < NEEDED) {
  console.error(
    `Der Empfänger braucht Node.js ${NEEDED} oder neuer; hier läuft ${process.version} (${process.execPath}). ` +
      'Installieren Sie es von https://nodejs.org oder nennen Sie im Dienst den Pfad des neuen.',
  );
  process.exit(1);
}
