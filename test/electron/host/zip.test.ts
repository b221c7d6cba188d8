import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromBuffer, type Entry } from 'yauzl';
import { zipBytes } from '../../../electron/host/zip.ts';

const MTIME = new Date(2026, 0, 2, 3, 4, 6);

function entriesOf(zip: Uint8Array): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(zip), (error, file) => {
      if (error) {
        reject(error);
        return;
      }
      const entries: Entry[] = [];
      file
        .on('entry', (entry: Entry) => entries.push(entry))
        .on('end', () => {
          resolve(entries);
        });
    });
  });
}

describe('zipBytes', () => {
  it('gives back what went in, whatever the names and the bytes are', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .filter((text) => text !== '__proto__');
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.nat(100_000).map((size) => new Uint8Array(size).fill(7)),
    );
    fc.assert(
      fc.property(fc.dictionary(name, content, { maxKeys: 8, noNullPrototype: true }), (files) => {
        const again = unzipSync(zipBytes(new Map(Object.entries(files)), MTIME));
        expect(Object.keys(again).sort()).toEqual(Object.keys(files).sort());
        for (const [key, bytes] of Object.entries(files))
          expect(Buffer.compare(again[key] ?? new Uint8Array([1]), bytes)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('lets the user alone read what is unpacked, tells the time, and deflates what is worth it', async () => {
    const entries = await entriesOf(
      zipBytes(
        new Map([
          ['small', Buffer.from('x')],
          ['large', Buffer.alloc(100_000, 'x')],
        ]),
        MTIME,
      ),
    );
    expect(entries.map(({ fileName, compressionMethod }) => [fileName, compressionMethod])).toEqual([
      ['small', 0],
      ['large', 8],
    ]);
    expect(entries.map(({ externalFileAttributes }) => externalFileAttributes >>> 16)).toEqual([
      0o600, 0o600,
    ]);
    expect(entries.map((entry) => entry.getLastModDate().getTime())).toEqual([
      MTIME.getTime(),
      MTIME.getTime(),
    ]);
    expect(entries[1]?.compressedSize).toBeLessThan(1000);
  });
});
