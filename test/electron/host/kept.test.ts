import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { dataFolder, managedProfilePath } from '../../../electron/host/data-folder.ts';
import type { CompletedRun } from '../../../electron/host/check-workstation.ts';
import { History } from '../../../electron/host/history.ts';
import { KeptFile } from '../../../electron/host/kept-file.ts';
import { unixRights } from '../../../electron/host/rights/unix.ts';
import { placesIn, Profiles } from '../../../electron/host/profiles.ts';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { API, API_NAME, healthy } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { settingsSchema } from '../../../shared/contract/settings-schema.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-kept-'));
});
const open = (path: string) => KeptFile.open(path, settingsSchema, DEFAULT_SETTINGS);

describe('a kept file', () => {
  it('starts with the fallback, and keeps what is set, in folders that do not exist yet', async () => {
    const path = join(folder, 'new', '设置', 'settings.json');
    const { file, replaced } = await open(path);
    expect([file.get(), replaced]).toEqual([DEFAULT_SETTINGS, false]);
    await file.set({ language: 'zh-CN', theme: 'dark' });
    expect((await open(path)).file.get()).toEqual({ language: 'zh-CN', theme: 'dark' });
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"language":"fr","theme":"dark"}',
    '{"language":"en","theme":"dark","extra":1}',
    '\u0000',
  ])('replaces a damaged one (%j), keeps it beside, and says so', async (text) => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, text);
    const { file, replaced } = await open(path);
    expect([file.get(), replaced]).toEqual([DEFAULT_SETTINGS, true]);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
  });

  it('keeps a value for the session when the disk refuses', async () => {
    writeFileSync(join(folder, 'blocked'), 'a file where a folder should be');
    const { file } = await open(join(folder, 'blocked', 'settings.json'));
    await expect(file.set({ language: 'en', theme: 'light' })).rejects.toThrow(/cannot write/);
    expect(file.get().theme).toBe('light');
  });

  it('says when all is written, also where the disk refused', async () => {
    const path = join(folder, 'settings.json');
    const { file } = await open(path);
    void file.set({ language: 'en', theme: 'dark' });
    await file.written();
    expect(readFileSync(path, 'utf8')).toContain('dark');
    writeFileSync(join(folder, 'blocked'), 'a file where a folder should be');
    const { file: refused } = await open(join(folder, 'blocked', 'settings.json'));
    refused.set({ language: 'en', theme: 'light' }).catch(() => undefined);
    await refused.written();
  });

  it('writes in the order of the calls', async () => {
    const { file } = await open(join(folder, 'settings.json'));
    await Promise.all(
      (['dark', 'light', 'system'] as const).map((theme) => file.set({ language: 'en', theme })),
    );
    expect((await open(join(folder, 'settings.json'))).file.get().theme).toBe('system');
  });
});

describe('the profile in force', () => {
  const profiles = (): Profiles =>
    new Profiles(placesIn(folder, join(folder, 'managed.yaml'), unixRights(process.getuid?.())));

  it("is the default, then the user's own, then the default again", async () => {
    expect((await profiles().view('zh-CN')).origin).toBe('default');
    expect((await profiles().save('region: cn-beijing\n', 'en')).origin).toBe('own');
    expect((await profiles().active()).profile.region).toBe('cn-beijing');
    expect((await profiles().reset('en')).origin).toBe('default');
    expect(existsSync(join(folder, 'profile.yaml'))).toBe(false);
  });

  it("is the administrator's where there is one, and then nobody changes it", async () => {
    await profiles().save('region: cn-beijing\n', 'en');
    writeFileSync(join(folder, 'managed.yaml'), 'region: cn-shenzhen\n');
    expect((await profiles().view('en')).origin).toBe('managed');
    expect((await profiles().active()).profile.region).toBe('cn-shenzhen');
    await expect(profiles().save('region: cn-beijing\n', 'en')).rejects.toMatchObject({ code: 'read-only' });
    await expect(profiles().reset('en')).rejects.toMatchObject({ code: 'read-only' });
  });

  it('that is wrong stops a run and shows its problems; it is never replaced in silence', async () => {
    writeFileSync(join(folder, 'managed.yaml'), 'regoin: x\n');
    expect((await profiles().view('en')).problems).toHaveLength(1);
    await expect(profiles().active()).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      new Profiles(placesIn(join(folder, 'other'), join(folder, 'none'), unixRights())).save(
        'regoin: x',
        'en',
      ),
    ).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('folders', () => {
  it.each([
    [
      'win32',
      { APPDATA: 'C:\\Users\\王\\AppData\\Roaming' },
      'C:\\Users\\王\\AppData\\Roaming\\VPC Doctor',
      'C:\\ProgramData\\VPC Doctor\\profile.yaml',
    ],
    [
      'darwin',
      {},
      '/home/x/Library/Application Support/VPC Doctor',
      '/Library/Application Support/VPC Doctor/profile.yaml',
    ],
    ['linux', { XDG_CONFIG_HOME: '/c' }, '/c/vpc-doctor', '/etc/vpc-doctor/profile.yaml'],
  ] as const)('of %s', (platform, env, data, managed) => {
    expect(dataFolder(platform, env, '/home/x')).toBe(data);
    expect(managedProfilePath(platform, env)).toBe(managed);
  });
});

describe('the history of runs', () => {
  const completed = (id: string): CompletedRun => {
    const observations = healthy();
    const diagnosis = diagnose(
      judgeChecks(CHECKS, { profile: profileWith(), facts: factsOf(observations, 'linux') }),
    );
    return {
      id,
      createdAt: '2026-11-23T10:00:00.000Z',
      version: '0',
      platform: 'linux',
      profile: profileWith(),
      diagnosis,
      observations,
      evidence: [],
      footprint: [],
      totalMs: 900,
      cancelled: false,
      partial: false,
    };
  };

  it('gives the next run the addresses that worked, from the same file, readable by this user alone', async () => {
    await (await History.open(folder)).remember(completed('a'));
    const next = await History.open(folder);
    expect(next.facts(profileWith())).toMatchObject([
      { kind: 'remembered', subject: API_NAME, fact: { value: { addresses: [API] } } },
    ]);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'history.json')).mode & 0o077).toBe(0);
  });

  it('keeps what another door has written meanwhile', async () => {
    const window = await History.open(folder);
    await (await History.open(folder)).remember(completed('by the command line'));
    await window.remember(completed('by the window'));
    expect((await History.open(folder)).runs().map(({ id }) => id)).toEqual([
      'by the window',
      'by the command line',
    ]);
  });

  it('forgets with the history', async () => {
    const history = await History.open(folder);
    await history.remember(completed('a'));
    await history.clear();
    expect((await History.open(folder)).facts(profileWith())).toEqual([]);
  });

  it('takes no verdict away when the disk refuses', async () => {
    writeFileSync(join(folder, 'blocked'), 'a file where a folder should be');
    const history = await History.open(join(folder, 'blocked', 'x'));
    await history.remember(completed('a'));
    expect(history.runs()).toHaveLength(1);
  });
});
