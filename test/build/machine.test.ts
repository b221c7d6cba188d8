/** The built reader of the computer: what of its library is in it, and that it sends nothing. Built by `npm run build`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMachine } from '../../electron/machine/client.ts';
import { startNodeMachine } from '../../electron/machine/node-process.ts';

const PROGRAM = resolve('dist/cli/machine.js');
const STRACE = '/usr/bin/strace';

describe.each([PROGRAM, resolve('dist/electron/machine.cjs')])('%s', (path) => {
  it('holds nothing that asks the network or looks for other networks', () => {
    const code = readFileSync(path, 'utf8');
    expect(code).toContain('dmidecode -t system');
    for (const part of [
      'hostname -f',
      'inetLatency',
      'checkSite',
      'docker.sock',
      'device wifi list 2>',
      'iwlist',
      'SPAirPortDataType',
      'netstat',
    ])
      expect(code).not.toContain(part);
  });
});

describe.skipIf(process.platform !== 'linux')('the reader on this computer', () => {
  it('tells every part, in the shape of its facts', async () => {
    const told = new Map<string, boolean>();
    await readMachine(
      () => startNodeMachine(PROGRAM),
      AbortSignal.timeout(30_000),
      (kind, text) => told.set(kind, text.known),
    );
    expect([...told]).toEqual([
      ['links', true],
      ['load', true],
      ['machine', true],
    ]);
  });

  it('tells the same to Electron, by the port of a utility process', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'utility-'));
    const program = join(folder, 'utility.cjs');
    writeFileSync(
      program,
      `process.parentPort = { postMessage: (message) => process.send(message) };
       require(${JSON.stringify(resolve('dist/electron/machine.cjs'))});`,
    );
    const told = new Map<string, boolean>();
    await readMachine(
      () => startNodeMachine(program),
      AbortSignal.timeout(30_000),
      (kind, text) => told.set(kind, text.known),
    );
    rmSync(folder, { recursive: true });
    expect([...told.values()]).toEqual([true, true, true]);
  });

  it.skipIf(!existsSync(STRACE))(
    `opens no socket to a network, nor do its programs (needs ${STRACE})`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'strace-'));
      const log = join(folder, 'log');
      const script = `const { fork } = require('node:child_process');
      const child = fork(${JSON.stringify(PROGRAM)}, [], { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } });
      child.on('message', (one) => { if (one.done) child.kill(); });`;
      const calls = 'trace=socket,connect,sendto,sendmsg,sendmmsg,execve';
      const { status } = spawnSync(
        STRACE,
        ['-f', '-qq', '-e', calls, '-o', log, process.execPath, '-e', script],
        { timeout: 60_000 },
      );
      const lines = readFileSync(log, 'utf8').split('\n');
      rmSync(folder, { recursive: true });
      expect(status).toBe(0);
      expect(lines.filter((line) => line.includes('execve(')).length).toBeGreaterThan(5);
      // Over the pair of sockets that Node made for it the reader answers its parent.
      expect(lines.filter((line) => /\bsocket\(AF_(?!UNIX)/.test(line))).toEqual([]);
      expect(
        lines.filter((line) => /\b(?:connect|sendto|sendmmsg)\(/.test(line) && !line.includes('AF_UNIX')),
      ).toEqual([]);
    },
  );
});
