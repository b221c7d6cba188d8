/** A zip in memory. fflate writes the archive; Node's own deflate, ten times as fast on a large file, fills it. */
import { deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

const DEFLATE = 8;
/** Bytes; of ten thousand smaller files, setting up the deflate takes longer than all the rest. */
const LEAST_DEFLATED = 512;
/** Readable by the user alone, where it is unpacked on a system that knows such rights. */
const UNIX = { os: 3, attrs: 0o600 << 16 } as const;

class Deflated extends ZipPassThrough {
  override compression = DEFLATE;

  /** Each file comes as one piece. */
  protected override process(content: Uint8Array, final: boolean): void {
    this.ondata(null, deflateRawSync(content), final);
  }
}

/** zipBytes gives the archive of files by their names; all were changed at `mtime`, whose local time is what a zip keeps. */
export function zipBytes(files: ReadonlyMap<string, Uint8Array>, mtime: Date): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  for (const [name, content] of files) {
    const file = Object.assign(
      content.length < LEAST_DEFLATED ? new ZipPassThrough(name) : new Deflated(name),
      UNIX,
      { mtime },
    );
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  return Buffer.concat(parts);
}
