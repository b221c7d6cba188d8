/** `npm run new:check` in a copy of what it needs: what it writes has right types, fails its tests, and is all or nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const NEEDED = ['shared', 'electron', 'build', 'test', 'package.json', 'tsconfig.json'];
const HEAVY = /[\\/]test[\\/](?:evidence|stories|e2e|windows|bench|powershell)(?:[\\/]|$)/;
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'vpc-doctor-new-check-'));
  for (const name of NEEDED)
    cpSync(join(ROOT, name), join(copy, name), {
      recursive: true,
      filter: (path) => !HEAVY.test(path.slice(ROOT.length)),
    });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function run(
  script: string,
  ...args: readonly string[]
): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, script), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, CI: '', UPDATE: '' },
  });
  return { code: status, said: stdout + stderr };
}

const newCheck = (...args: readonly string[]): ReturnType<typeof run> =>
  run('build/new-check/index.mjs', ...args);
const LISTS = ['shared/check/registry.ts', 'shared/advice/checks.ts'];
const lists = (): readonly string[] => LISTS.map((path) => readFileSync(join(copy, path), 'utf8'));

describe('a wrong or taken name', () => {
  it.each([
    [[], 'Name one check'],
    [['workstation.one', 'workstation.two'], 'Name one check'],
    [['thing'], 'is named like workstation.thing'],
    [['Workstation.Thing'], 'is named like workstation.thing'],
    [['workstation.-thing'], 'is named like workstation.thing'],
    [['workstation.thing--two'], 'is named like workstation.thing'],
    [['workstation.../../thing'], 'is named like workstation.thing'],
    [["workstation.a'b"], 'is named like workstation.thing'],
    [[`workstation.${'a'.repeat(80)}`], 'is named like workstation.thing'],
    [['printer.thing'], 'belongs to one of'],
    [['workstation.clock'], 'There is a file shared/check/workstation/clock.ts already'],
    [['workstation.winners'], 'There is a file shared/check/workstation/winners.ts already'],
    [['path.clock'], 'A check of another family is called clock already'],
    [['workstation.thing', '--finding', 'dns.slow'], 'There is a finding dns.slow already'],
    [
      ['workstation.thing', '--finding', 'path.mtu-blackhole'],
      'There is a finding path.mtu-blackhole already',
    ],
    [['workstation.thing', '--finding', 'workstation.thing'], 'needs another name than the check'],
    [['workstation.thing', '--force'], '--force'],
  ])('%j is refused in one sentence, and nothing is written', (args, said) => {
    const before = lists();
    const refused = newCheck(...args);
    expect(refused.said).toContain(said);
    expect(refused.said.trimEnd().split('\n')).toHaveLength(1);
    expect(refused.code).toBe(2);
    expect(lists()).toEqual(before);
    expect(existsSync(join(copy, 'shared/check/workstation/thing.ts'))).toBe(false);
  });

  it('elsewhere than in the folder of VPC Doctor is refused as well', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'build/new-check/index.mjs'), 'workstation.thing'],
      { cwd: tmpdir(), encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('run this in the folder of VPC Doctor')]);
  });
});

describe('a new check', () => {
  const written = [
    'shared/check/workstation/big-thing.ts',
    'shared/check/workstation/big-thing.en.ts',
    'shared/check/workstation/big-thing.zh-CN.ts',
    'test/support/checks/workstation.big-thing.ts',
  ];

  it('is laid out in files of its own, and in two lists', () => {
    expect(newCheck('workstation.big-thing', '--finding', 'workstation.thing-lost', '--lab')).toMatchObject({
      code: 0,
    });
    for (const path of written) expect(existsSync(join(copy, path)), path).toBe(true);
    for (const list of lists()) expect(list).toContain('big-thing');
    // With its fault in a real network, a check is six files.
    expect(written.length + lists().length).toBe(6);
    expect(newCheck('workstation.big-thing').said).toContain('already: choose another name.');
  });

  it('has right types', () => {
    writeFileSync(
      join(copy, 'tsconfig.json'),
      readFileSync(join(copy, 'tsconfig.json'), 'utf8').replace(
        '"include": ["shared", "electron", "build", "test"]',
        `"files": ${JSON.stringify(['shared/advice/checks.ts', 'test/support/check-cases.ts', ...written])}`,
      ),
    );
    const { code, said } = run('node_modules/typescript-native/bin/tsc', '--noEmit', '-p', '.');
    expect([code, said]).toEqual([0, '']);
    // The compiler reads all of shared/.
  }, 120_000);

  it('fails its tests until it judges something', () => {
    const { code, said } = run(
      'node_modules/vitest/vitest.mjs',
      'run',
      '-c',
      'build/vitest.config.ts',
      'test/shared/check/declared.test.ts',
      'test/shared/check/pass-needs-facts.test.ts',
      '-t',
      'leave nothing to do|workstation.big-thing|passes with all facts',
    );
    expect(code).not.toBe(0);
    for (const path of written) expect(said).toContain(path);
    expect(said).toMatch(/workstation\.big-thing.*passes with all facts/);
  });
});
