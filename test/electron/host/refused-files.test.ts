/** Files that somebody sent and that are refused: damaged, too large, bombs, links, names that lead out; never a crash. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openReportFile } from '../../../electron/host/open-report.ts';
import { bundleBytes, textEvidence } from '../../../electron/host/save-bundle.ts';
import type { ReportProblem } from '../../../shared/report/problem.ts';
import { renamed, zipOf } from '../../support/zip.ts';
import { report, text, index } from './report-to-open.ts';

async function problemOf(bytes: Uint8Array): Promise<ReportProblem> {
  const opened = await openReportFile(bytes, 'x');
  if (opened.ok) throw new Error('it was opened');
  return opened.problem;
}

describe('a file that is refused', () => {
  const patched = (bytes: Buffer, change: (copy: Buffer) => void): Buffer => {
    change(bytes);
    return bytes;
  };
  const saysLess = (zip: Uint8Array, size: number): Buffer =>
    patched(Buffer.from(zip), (bytes) => {
      bytes.writeUInt32LE(size, bytes.lastIndexOf('PK\x01\x02') + 24);
    });
  const pair = (): Promise<Buffer> =>
    zipOf([
      ['evidence/index.json', index],
      ['evidence/a.txt', 'x'.repeat(5000)],
      ['evidence/b.txt', 'y'.repeat(5000)],
    ]);
  const rows: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, object])[] = [
    ['is empty', () => new Uint8Array(), { code: 'empty' }],
    [
      'is a picture',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      { code: 'other-kind', kind: 'picture' },
    ],
    ['is cut', () => Buffer.from(text.slice(0, 5000)), { code: 'truncated' }],
    [
      'is cut UTF-16',
      () => iconv.encode(text, 'utf-16le', { addBOM: true }).subarray(0, 5001),
      { code: 'truncated' },
    ],
    ['is one text of 100 MB', () => Buffer.alloc(100 * 1024 * 1024, 'x'), { code: 'too-large' }],
    ['is an empty zip', () => zipOf([]), { code: 'not-a-bundle' }],
    ['is a zip of something else', () => zipOf([['photo.jpg', 'x']]), { code: 'not-a-bundle' }],
    ['is a zip that was cut', async () => (await pair()).subarray(0, -30), { code: 'not-a-zip' }],
    ['only begins like a zip', () => Buffer.from('PK\u0003\u0004 and more'), { code: 'not-a-zip' }],
    [
      'leads out of the zip',
      async () => renamed(await pair(), 'evidence/a.txt', '../dence/a.txt'),
      { code: 'not-a-zip' },
    ],
    [
      'names a file twice',
      async () => renamed(await pair(), 'evidence/a.txt', 'evidence/b.txt'),
      { code: 'twice', file: 'evidence/b.txt' },
    ],
    [
      'holds a link',
      () =>
        zipOf([
          ['evidence/index.json', index],
          ['evidence/a.txt', '/etc/passwd', 0o120777],
        ]),
      { code: 'link', file: 'evidence/a.txt' },
    ],
    [
      'unpacks to more than it says',
      async () =>
        patched(await pair(), (bytes) => {
          bytes.writeUInt32LE(1, bytes.lastIndexOf('PK\x01\x02') + 24);
        }),
      { code: 'not-a-zip' },
    ],
    [
      'says that it unpacks to 2 GB',
      async () =>
        patched(await pair(), (bytes) => {
          bytes.writeUInt32LE(2 ** 31, bytes.lastIndexOf('PK\x01\x02') + 24);
        }),
      { code: 'unpacks-too-large' },
    ],
    [
      'holds zeros and little else',
      () => zipSync({ 'report.json': new Uint8Array(32 * 1024 * 1024) }, { level: 1 }),
      { code: 'too-dense', file: 'report.json' },
    ],
    [
      'holds zeros that say they are few',
      () => saysLess(zipSync({ 'report.json': new Uint8Array(32 * 1024 * 1024) }, { level: 1 }), 1000),
      { code: 'not-a-zip' },
    ],
    [
      'holds a file that no report or output is as large as',
      () => zipSync({ 'evidence/a.txt': new Uint8Array(65 * 1024 * 1024) }, { level: 0 }),
      { code: 'bad-file', problem: { code: 'too-large' } },
    ],
    [
      'has an index that names one file thousands of times',
      () =>
        zipOf([
          [
            'evidence/index.json',
            JSON.stringify(
              Array.from({ length: 20_000 }, () => ({
                id: 'a',
                command: 'ip -j rule',
                platform: 'linux',
                file: 'a.txt',
              })),
            ),
          ],
          ['evidence/a.txt', 'x'.repeat(2 ** 20)],
        ]),
      { code: 'unpacks-too-large' },
    ],
    [
      'has too many entries',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`${at}`, new Uint8Array()]))),
      { code: 'too-many-files' },
    ],
    [
      'holds a report of another version',
      () => zipOf([['report.json', '{"schema":"vpc-doctor/report@2"}']]),
      { code: 'bad-file', file: 'report.json', problem: { code: 'newer-version' } },
    ],
    [
      'holds an index that leads out',
      () =>
        zipOf([['index.json', JSON.stringify([{ id: 'a', file: '../x', command: 'x', platform: 'linux' }])]]),
      { code: 'leads-out', id: 'a' },
    ],
    [
      'holds outputs of two systems',
      () =>
        zipOf([
          [
            'index.json',
            JSON.stringify([
              { id: 'a', command: 'x', platform: 'linux' },
              { id: 'b', command: 'x', platform: 'win32' },
            ]),
          ],
          ['a.txt', ''],
          ['b.txt', ''],
        ]),
      { code: 'several-systems' },
    ],
  ];

  it.each(rows)('since it %s', async (_why, make, problem) => {
    expect(await problemOf(await make())).toMatchObject(problem);
  });

  it('without unpacking anything, where its directory says enough', async () => {
    const small = { 'evidence/index.json': Buffer.from(index), 'evidence/a.txt': Buffer.alloc(1000, 'x') };
    const bomb = zipSync({ ...small, 'evidence/z.txt': new Uint8Array(32 * 1024 * 1024) }, { level: 1 });
    // What stands before it cannot be unpacked, so that unpacking would be told first.
    bomb.fill(0xff, 60, 70);
    expect(await problemOf(bomb)).toMatchObject({ code: 'too-dense', file: 'evidence/z.txt' });
  });

  it('or opened, but never crashes, whatever is done to its bytes', async () => {
    const base = bundleBytes(report, textEvidence(report));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(base.length),
        async (changes, cut) => {
          const bytes = Buffer.from(base);
          for (const [at, value] of changes) bytes[at] = value;
          for (const one of [bytes, bytes.subarray(0, cut)])
            expect(typeof (await openReportFile(one, 'x')).ok).toBe('boolean');
        },
      ),
      { numRuns: 60 },
    );
  });
});
