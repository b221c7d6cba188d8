// A folder as a zip: the same bytes for the same files, whenever it is made.
import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { filesIn } from './folder.mjs';

const WHEN = new Date('2000-01-01T00:00:00Z');

/** Everything in it lies below `name`. */
export async function zipFolder(folder, name, file) {
  const zip = new ZipFile();
  for (const path of filesIn(folder)) {
    const isProgram =
      /^(?:runtime\/node|vpc-doctor)/.test(path) || (statSync(join(folder, path)).mode & 0o100) !== 0;
    zip.addFile(join(folder, path), `${name}/${path}`, {
      mtime: WHEN,
      mode: isProgram ? 0o100755 : 0o100644,
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
