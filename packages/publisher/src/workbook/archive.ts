import { BookRefused } from './book.ts';

/** An entry of a ZIP archive, as its central directory names it. */
interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  /** Where its local header starts. */
  readonly at: number;
}

/** Bytes that all entries together may unpack to: a workbook of 160,000 rows needs two thirds of it, and no other reads more than 1 GB of memory. */
const MOST_UNPACKED = 200_000_000;
const MOST_ENTRIES = 5000;

/** Above so many bytes they may be so many times as large as the file: sheets that people fill stay below 30. */
const SMALL = 50_000_000;
const MOST_TIMES = 100;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Fixed part of the last record, and the longest comment behind it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

const broken = (): BookRefused =>
  new BookRefused(
    'broken-archive',
    'Die Datei ist beschädigt. Öffnen Sie die Mappe und speichern Sie sie noch einmal.',
  );

const tooLarge = (): BookRefused =>
  new BookRefused(
    'unpacks-too-large',
    'Die Datei ist entpackt viel zu groß und wurde nicht gelesen. Löschen Sie leere Zeilen und Bilder, oder teilen Sie die Mappe auf.',
  );

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** Where the last record of the archive starts. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw broken();
}

function* entriesIn(bytes: Uint8Array): Generator<Entry> {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw tooLarge();
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The content of an entry, piece by piece; no more than the directory says. */
async function* unpack(
  bytes: Uint8Array,
  { at, packed, unpacked, method }: Entry,
): AsyncGenerator<Uint8Array, undefined> {
  const view = viewOf(bytes);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw broken();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const body = bytes.slice(start, start + packed);
  const blob = new Blob([body]).stream();
  if (method !== 0 && method !== 8) throw broken();
  const stream = method ? blob.pipeThrough(new DecompressionStream('deflate-raw')) : blob;
  const reader = stream.getReader();
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > unpacked) break;
      yield part.value;
    }
  } catch (cause) {
    throw cause instanceof BookRefused ? cause : broken();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (length !== unpacked) throw broken();
}

/** A ZIP archive that was measured. */
export interface Archive {
  readonly names: readonly string[];
  /** The text of an entry, piece by piece; none of one that is not there. */
  readonly text: (name: string) => AsyncIterable<string>;
}

/**
 * Opens a ZIP archive after what it unpacks to was measured: first by its central directory, then entry by
 * entry without keeping anything, so that no reader unpacks what would not fit.
 *
 * @throws BookRefused where it is broken, lies about its sizes or would be too large
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const entries = [...entriesIn(bytes)];
  const sum = entries.reduce((total, { unpacked }) => total + unpacked, 0);
  if (sum > MOST_UNPACKED || (sum > SMALL && sum > MOST_TIMES * bytes.length)) throw tooLarge();
  for (const entry of entries) for await (const _piece of unpack(bytes, entry));
  return {
    names: entries.map(({ name }) => name),
    text: async function* (wanted) {
      const decoder = new TextDecoder();
      for (const entry of entries.filter(({ name }) => name === wanted))
        for await (const piece of unpack(bytes, entry))
          yield decoder.decode(piece, { stream: true });
    },
  };
}
