/** Bundles from strangers: whatever is in them, the answer is a reason in words, and nothing outside is read. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { loadBundle } from '../../../electron/host/load-bundle.ts';

const root = mkdtempSync(join(tmpdir(), 'vpc-doctor-hostile-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let folders = 0;
function folderWith(files: Readonly<Record<string, string>>): string {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function zipWith(
  files: readonly (readonly [string, string])[],
  change: (bytes: Buffer) => Buffer = (bytes) => bytes,
): Promise<string> {
  const zip = new ZipFile();
  for (const [name, text] of files) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  folders += 1;
  const path = join(root, `${folders}.zip`);
  writeFileSync(path, change(Buffer.concat(chunks)));
  return path;
}

const entry = (changes: object = {}): string =>
  JSON.stringify([{ id: 'a', command: 'ip -j rule', platform: 'linux', ...changes }]);
const renamed =
  (from: string, to: string) =>
  (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');

describe('bundles', () => {
  it('reads a folder and a zip alike, with the index at the top or under evidence/', async () => {
    const files = [
      ['evidence/index.json', entry()],
      ['evidence/a.txt', '[]'],
    ] as const;
    const fromZip = await loadBundle(await zipWith(files));
    const fromFolder = await loadBundle(folderWith({ 'index.json': entry(), 'a.txt': '[]' }));
    expect(fromZip.evidence.map(({ text }) => text)).toEqual(['[]']);
    expect(fromFolder.evidence.map(({ text }) => text)).toEqual(['[]']);
  });

  it('leaves a file that is missing unknown', async () => {
    const bundle = await loadBundle(
      folderWith({
        'index.json': JSON.stringify([
          { id: 'a', command: 'ip -j rule', platform: 'linux' },
          { id: 'b', command: 'ip -j route', platform: 'linux' },
        ]),
        'b.txt': '[]',
      }),
    );
    expect(bundle.evidence.map(({ id }) => id)).toEqual(['b']);
  });

  it.each([
    ['a name that leads out', entry({ file: '../secret.txt' }), 'leads out'],
    ['an absolute name', entry({ file: '/etc/passwd' }), 'leads out'],
    ['a name with a drive', entry({ file: 'C:\\secret.txt' }), 'leads out'],
    [
      'two systems',
      JSON.stringify([
        { id: 'a', command: 'x', platform: 'linux' },
        { id: 'b', command: 'y', platform: 'win32' },
      ]),
      'several systems',
    ],
    ['an unknown system', entry({ platform: 'beos' }), 'platform'],
    ['no list', '{}', 'damaged'],
    ['no JSON', '[{', 'damaged'],
    ['nothing', '[]', 'no output'],
  ])('refuses an index with %s', async (_what, index, why) => {
    await expect(loadBundle(folderWith({ 'index.json': index, 'a.txt': '', 'b.txt': '' }))).rejects.toThrow(
      why,
    );
  });

  it.skipIf(process.platform === 'win32')('follows no link out of the folder', async () => {
    const folder = folderWith({ 'index.json': entry() });
    symlinkSync('/etc/passwd', join(folder, 'a.txt'));
    await expect(loadBundle(folder)).rejects.toThrow('no output');
  });

  it.each([
    ['leads out', renamed('evidence/a.txt', '../dence/a.txt')],
    ['stands there twice', renamed('evidence/a.txt', 'evidence/b.txt')],
    [
      'is longer than it says',
      (bytes: Buffer): Buffer => {
        bytes.writeUInt32LE(1, bytes.lastIndexOf('PK\x01\x02') + 24);
        return bytes;
      },
    ],
    ['was cut', (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 30)],
  ])('refuses a zip with an entry that %s', async (_what, change) => {
    const path = await zipWith(
      [
        ['evidence/index.json', entry()],
        ['evidence/a.txt', 'x'.repeat(5000)],
        ['evidence/b.txt', 'y'.repeat(5000)],
      ],
      change,
    );
    await expect(loadBundle(path)).rejects.toThrow(/zip|twice/);
  });

  it('refuses a report that is none', async () => {
    await expect(
      loadBundle(folderWith({ 'index.json': entry(), 'a.txt': '[]', 'report.json': '{"schema":"other@1"}' })),
    ).rejects.toThrow('report.json');
  });
});
