/** Icon containers around the PNG of the app, for converting one would need a tool that electron-builder downloads. */

/** iconIco wraps a PNG as the one picture of a Windows icon; a size of 0 means 256. */
export function iconIco(png: Buffer): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

/** iconIcns wraps a PNG of 1024 × 1024 as the one picture of a macOS icon. */
export function iconIcns(png: Buffer): Buffer {
  return chunk('icns', chunk('ic10', png));
}

function chunk(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
