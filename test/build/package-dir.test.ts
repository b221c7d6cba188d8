/** The unpacked apps, built as a release builds them but on a stand-in for Electron, and looked into. */
import { getRawHeader, listPackage } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, removePacked, whyNotPacked, type Packed, type System } from './pack.ts';
import { readWindowsExecutable } from './stand-in/windows-executable.mjs';
import { WANTED_FUSES } from './wanted-fuses.ts';

/** Code, page and guide; a runtime package in it by mistake would be several times this. */
const LARGEST_ASAR = 4_500_000;
const SYSTEMS: readonly System[] = ['linux', 'win', 'mac'];
/** Everything in a folder of the repository, as an archive names it: folders as well. */
function archived(folder: string): readonly string[] {
  return [
    `/${folder}`,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.join('/', folder, name.replaceAll('\\', '/')),
    ),
  ];
}

function headerDigest(asar: string): string {
  return createHash('sha256').update(getRawHeader(asar).headerString).digest('hex');
}

/** The text under a key of a property list in XML. */
function textUnder(key: string, list: string): string | undefined {
  return new RegExp(`<key>${key}</key>\\s*<string>([^<]*)</string>`).exec(list)?.[1];
}

for (const system of SYSTEMS) {
  const reason = whyNotPacked(system);
  if (reason !== null) console.log(`The app for ${system} is not built: ${reason}.`);

  describe.skipIf(reason !== null)(`the unpacked app for ${system}`, () => {
    let packed: Packed;
    beforeAll(() => {
      packed = pack(system);
    }, 120_000);
    afterAll(removePacked);

    it('holds the bundles, the page and its own description, and nothing else', () => {
      const entries = listPackage(packed.asar, { isPack: false }).map((entry) => entry.replaceAll('\\', '/'));
      const expected = ['/package.json', '/dist', ...archived('dist/electron'), ...archived('dist/renderer')];
      expect([...entries].sort()).toEqual([...expected].sort());
      expect(entries).toContain('/dist/electron/main.cjs');
    });

    it('is small without the runtime', () => {
      expect(statSync(packed.asar).size).toBeLessThanOrEqual(LARGEST_ASAR);
    });

    it('has every fuse as the security rules want it', async () => {
      expect(await getCurrentFuseWire(packed.executable)).toMatchObject(WANTED_FUSES);
    });

    it.runIf(system === 'win')('names itself, and knows the digest of its archive', () => {
      expect(readWindowsExecutable(readFileSync(packed.executable))).toEqual({
        productName: 'VPC Doctor',
        integrity: [{ file: 'resources\\app.asar', alg: 'SHA256', value: headerDigest(packed.asar) }],
      });
    });

    it.runIf(system === 'mac')(
      'explains the question about the local network, and knows the digest of its archive',
      () => {
        const list = readFileSync(join(packed.executable, 'Contents/Info.plist'), 'utf8');
        expect(textUnder('NSLocalNetworkUsageDescription', list)).toMatch(/router and the DNS servers/);
        expect(textUnder('CFBundleIdentifier', list)).toBe('com.vpc-doctor.desktop');
        expect(list).toContain('<key>Resources/app.asar</key>');
        expect(textUnder('hash', list)).toBe(headerDigest(packed.asar));
      },
    );
  });
}
