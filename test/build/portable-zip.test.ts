/** The zip of the portable command line, and the packages that it is made of. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer, type Entry } from 'yauzl';
import manifest from '../../package.json' with { type: 'json' };
import { refuseOther } from '../../build/portable/registry.mjs';
import { SYSTEMS } from '../../build/portable/systems.mjs';
import { zipFolder } from '../../build/portable/zip.mjs';

let work = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'vpc-doctor-portable-'));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** The rights of each file of a zip, in octal. */
async function modes(bytes: Buffer): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  await new Promise<void>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: false }, (error, zip) => {
      if (error !== null) {
        reject(error);
        return;
      }
      zip.on('entry', (entry: Entry) => {
        found[entry.fileName] = (entry.externalFileAttributes >>> 16).toString(8);
      });
      zip.on('end', resolve);
      zip.on('error', reject);
    });
  });
  return found;
}

describe('the portable command line', () => {
  it('is a zip whose programs stay programs, and the same one each time', async () => {
    const small = mkdtempSync(join(work, 'small-'));
    for (const name of ['vpc-doctor', 'runtime/node', 'cli/vpc-doctor.js', 'licenses/node.txt']) {
      mkdirSync(dirname(join(small, name)), { recursive: true });
      copyFileSync('LICENSE', join(small, name));
    }
    await zipFolder(small, 'vpc-doctor-1-linux-x64', join(work, 'a.zip'));
    chmodSync(join(small, 'licenses/node.txt'), 0o600);
    await zipFolder(small, 'vpc-doctor-1-linux-x64', join(work, 'b.zip'));
    expect(readFileSync(join(work, 'a.zip')).equals(readFileSync(join(work, 'b.zip')))).toBe(true);
    expect(await modes(readFileSync(join(work, 'a.zip')))).toEqual({
      'vpc-doctor-1-linux-x64/cli/vpc-doctor.js': '100644',
      'vpc-doctor-1-linux-x64/licenses/node.txt': '100644',
      'vpc-doctor-1-linux-x64/runtime/node': '100755',
      'vpc-doctor-1-linux-x64/vpc-doctor': '100755',
    });
  });

  it('is made of packages of known digests, one per system, and refuses others', () => {
    expect(Object.keys(SYSTEMS)).toEqual([
      'win-x64',
      'win-arm64',
      'mac-x64',
      'mac-arm64',
      'linux-x64',
      'linux-arm64',
    ]);
    for (const [system, { node, native }] of Object.entries(SYSTEMS)) {
      expect(node.integrity, system).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
      expect(native?.version ?? null, system).toBe(
        system.startsWith('win-') ? manifest.optionalDependencies['@koromix/koffi-win32-x64'] : null,
      );
    }
    const file = join(work, 'package.tgz');
    writeFileSync(file, 'bytes');
    const digest = `sha512-${createHash('sha512').update('bytes').digest('base64')}`;
    refuseOther(file, digest, 'x');
    writeFileSync(file, 'Bytes');
    expect(() => {
      refuseOther(file, digest, 'x');
    }).toThrow(/is not what it was/);
  });
});
