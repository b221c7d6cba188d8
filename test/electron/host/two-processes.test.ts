/** Other processes of the same user with the same folder: nothing that is kept is lost. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KeptFile } from '../../../electron/host/kept-file.ts';
import { writeFileAtomically } from '../../../electron/host/write-file.ts';

const isWindows = process.platform === 'win32';
if (isWindows) console.log('skipped on Windows: modes, owners, links and pipes');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-strangers-'));
});

const at = (...names: string[]): string => join(folder, ...names);
const names = z.array(z.string());

describe('two processes with one folder', () => {
  it('lose nothing that either adds', async () => {
    const [one, other] = await Promise.all([
      KeptFile.open(at('list.json'), names, []),
      KeptFile.open(at('list.json'), names, []),
    ]);
    await one.file.update((list) => [...list, 'a']);
    await other.file.update((list) => [...list, 'b']);
    await one.file.update((list) => [...list, 'c']);
    expect(await other.file.fresh()).toEqual(['a', 'b', 'c']);
    expect(JSON.parse(readFileSync(at('list.json'), 'utf8'))).toEqual(['a', 'b', 'c']);
  });

  it('lose nothing when both write at once, in processes of their own', async () => {
    const script = at('writer.ts');
    const kept = resolve('electron/host/kept-file.ts');
    writeFileSync(
      script,
      `
      import { z } from ${JSON.stringify(resolve('node_modules/zod/index.js'))};
      import { KeptFile } from ${JSON.stringify(kept)};
      const { file } = await KeptFile.open(process.argv.at(-2), z.array(z.string()), []);
      for (let i = 0; i < 10; i += 1) await file.update((list) => [...list, process.argv.at(-1) + i]);
    `,
    );
    const vite = resolve('node_modules/vite/dist/node/index.js');
    const run = `const { createServer } = await import(${JSON.stringify(vite)}); const server = await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true, hmr: false, ws: false }, optimizeDeps: { noDiscovery: true }, root: ${JSON.stringify(folder)} }); await server.ssrLoadModule(${JSON.stringify(script)}); await server.close();`;
    const writers = ['a', 'b', 'c'].map((name) =>
      spawn(process.execPath, ['--input-type=module', '-e', run, at('list.json'), name], {
        stdio: 'inherit',
      }),
    );
    const codes = await Promise.all(
      writers.map(async (writer) => ((await once(writer, 'exit')) as [number])[0]),
    );
    expect(codes).toEqual([0, 0, 0]);
    const list = JSON.parse(readFileSync(at('list.json'), 'utf8')) as string[];
    expect(list.sort()).toEqual(
      ['a', 'b', 'c'].flatMap((name) => Array.from({ length: 10 }, (_, i) => `${name}${i}`)),
    );
    expect(readdirSync(folder).sort()).toEqual(['list.json', 'writer.ts']);
  }, 120_000);

  it('a lock that an ended process left stops nobody for ever', async () => {
    writeFileSync(at('list.json.lock'), '');
    utimesSync(at('list.json.lock'), new Date(0), new Date(0));
    const { file } = await KeptFile.open(at('list.json'), names, []);
    await file.set(['a']);
    expect(readdirSync(folder)).toEqual(['list.json']);
  });

  it('clearing forgets what damage and ended processes left, and nothing of other files', async () => {
    writeFileSync(at('list.json'), '{');
    const { file } = await KeptFile.open(at('list.json'), names, []);
    writeFileSync(at('.list.json.0123456789ab.tmp'), 'left by an earlier version');
    utimesSync(at('.list.json.0123456789ab.tmp'), new Date(0), new Date(0));
    writeFileSync(at('.other.json.0123456789ab.tmp'), 'of another file');
    expect(existsSync(at('list.json.damaged'))).toBe(true);
    await file.clear();
    expect(readdirSync(folder).sort()).toEqual(['.other.json.0123456789ab.tmp', 'list.json']);
  });

  it('what an ended process left is removed at the next start', async () => {
    const writer = spawn(process.execPath, [
      '-e',
      `require('fs').writeFileSync(${JSON.stringify(at('x'))}, '')`,
    ]);
    await once(writer, 'exit');
    writeFileSync(at('.list.json.ba9876543210.tmp'), 'half');
    utimesSync(at('.list.json.ba9876543210.tmp'), new Date(0), new Date(0));
    await KeptFile.open(at('list.json'), names, []);
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it.skipIf(isWindows)('a kept file that the user linked elsewhere stays a link', async () => {
    mkdirSync(at('dotfiles'));
    writeFileSync(at('dotfiles', 'list.json'), '[]');
    symlinkSync(at('dotfiles', 'list.json'), at('list.json'));
    const { file } = await KeptFile.open(at('list.json'), names, []);
    await file.set(['a']);
    expect(JSON.parse(readFileSync(at('dotfiles', 'list.json'), 'utf8'))).toEqual(['a']);
    await expect(writeFileAtomically(at('list.json'), 'x', { overwrite: true })).rejects.toMatchObject({
      code: 'NOT-A-FILE',
    });
  });
});
