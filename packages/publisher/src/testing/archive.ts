import { deflateRawSync } from 'node:zlib';

/** An entry of an archive. */
interface Packed {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the directory says, where that is not the truth. */
  readonly claimed?: number;
}

/** A ZIP archive made by hand, so that it may lie. */
export function archive(entries: readonly Packed[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimed = content.length } of entries) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    entry.write(name, 46);
    bodies.push(local, packed);
    directory.push(entry);
    at += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** Archives of a few hundred kilobytes that unpack to 600 MB: one says so, the other one does not. */
export function* bombs(): Generator<Uint8Array> {
  const content = Buffer.alloc(200_000_000);
  const packed = ['a', 'b', 'c'].map((name) => ({ name: `xl/${name}.xml`, content }));
  yield archive(packed);
  yield archive(packed.map((entry) => ({ ...entry, claimed: 1000 })));
}
