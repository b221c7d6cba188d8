import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('the command line', () => {
  it.each([
    [['--no-such\u001b]0;x\u0007\u009b2J']],
    [['che\u001b[2Jck']],
    [['check', '--only', 'x\u001b[2J\u009d']],
    [['check', '--target', '\u001b[2J\u202e']],
    [['check', '--budget', '\u001b[2J']],
    [['check', '--region', '\u001b[2J']],
    [['report', '/no/\u001b[2Jfile']],
    [['explain', '\u001b[2J']],
    [['demo', '\u001b[2J']],
    [['serve', '--port', '\u001b[2J']],
    [['check', '--format', '\u001b[2J']],
    [['check', '--lang', '\u001b[2J']],
    [['profile', 'validate', '/no/\u001b[2J']],
  ])('echoes options without their control characters: %j', async (args) => {
    const { stderr, exitCode } = await cli(args);
    expect(exitCode).not.toBe(0);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(CONTROL);
  });
});

describe.skipIf(!existsSync('/dev/full'))('a device that is full behind standard output', () => {
  it('is told in one sentence', () => {
    const full = openSync('/dev/full', 'w');
    try {
      const program = resolve(import.meta.dirname, '../../dist/cli/vpc-doctor.js');
      const { status, stderr } = spawnSync(process.execPath, [program, 'explain', 'dns.forwarder-missing'], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([1, 'vpc-doctor: cannot write the result: ENOSPC\n']);
    } finally {
      closeSync(full);
    }
  });
});
