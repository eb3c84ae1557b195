import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** The fields that a local header and a directory entry share: APPNOTE.TXT 4.4, nothing compressed, 1 January 1980. */
function fields(name: Buffer, bytes: Buffer): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x0800, 2);
  head.writeUInt16LE(0x21, 8);
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(bytes.length, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}

/** Packs a folder into a zip file without compression: enough for a browser that wants an archive. */
export function zipFolder(folder: string, to: string): void {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = Buffer.from(path.slice(folder.length).replace(/\\/g, '/').replace(/^\//, ''));
    const bytes = readFileSync(path);
    const shared = fields(name, bytes);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, name]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  writeFileSync(to, Buffer.concat([...parts, list, Buffer.from('PK\x05\x06', 'latin1'), end]));
}
