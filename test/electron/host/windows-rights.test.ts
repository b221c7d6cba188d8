/** Who could have written a file on Windows, by the descriptors that Windows and its administrators really leave. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MANAGED_RIGHTS } from '../../../build/msi/tables.mjs';
import { remembered } from '../../../electron/host/rights/remembered.ts';
import type { Doubt } from '../../../electron/host/rights/objection.ts';
import { readSddl } from '../../../electron/host/rights/sddl.ts';
import { windowsRights } from '../../../electron/host/rights/windows.ts';
import { startNodeNative } from '../../../electron/windows-native/node-process.ts';

const scripts = mkdtempSync(join(tmpdir(), 'vd-rights-'));
afterAll(() => {
  rmSync(scripts, { recursive: true });
});

const FILE = 'C:\\ProgramData\\VPC Doctor\\profile.yaml';
const FOLDER = 'C:\\ProgramData\\VPC Doctor';
const USER = 'S-1-5-21-1004336348-1177238915-682003330-1001';
const INSTALLER = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
/** As a fresh Windows has them, and as the MSI leaves the folder. */
const GOOD: Readonly<Record<string, string>> = {
  'C:\\': `O:${INSTALLER}G:${INSTALLER}D:PAI(A;;LC;;;AU)(A;OICIIO;SDGXGWGR;;;AU)(A;;FA;;;SY)(A;OICIIO;GA;;;SY)(A;OICIIO;GA;;;BA)(A;;FA;;;BA)(A;OICI;0x1200a9;;;BU)`,
  'C:\\ProgramData':
    'O:SYG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICIIO;GA;;;CO)(A;OICI;0x1200a9;;;BU)(A;CI;DCLCRPCR;;;BU)',
  [FOLDER]: MANAGED_RIGHTS,
  [FILE]: 'O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)S:AI(ML;;NW;;;HI)',
};
/** A folder that an administrator made by hand takes over what ProgramData lets users do. */
const BY_HAND =
  'O:BAG:S-1-5-21-1004336348-1177238915-682003330-513D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)';

/** A native process that knows these descriptors. */
function answering(changes: Readonly<Record<string, string>>): () => ReturnType<typeof startNodeNative> {
  const path = join(scripts, `${Math.random().toString(36).slice(2)}.cjs`);
  const known = JSON.stringify({ ...GOOD, ...changes });
  writeFileSync(
    path,
    `process.on('message', ({ id, question }) => process.send({ id, text: JSON.stringify({ rows: [{ Sddl: ${known}[question.path] }] }) }));
     process.send({ ready: true });`,
  );
  return () => startNodeNative(path);
}
const objectionWith = (changes: Readonly<Record<string, string>>): Promise<Doubt | null> =>
  windowsRights({ startNative: answering(changes) })(FILE);

describe("the rights of the administrator's profile on Windows", () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['what the MSI leaves', {}],
    ['a folder made by hand', { [FOLDER]: BY_HAND }],
    ['the built-in administrator as its owner', { [FILE]: 'O:LAG:SYD:(A;;FA;;;SY)(A;;FR;;;WD)' }],
    [
      'an administrator of the domain as its owner',
      { [FILE]: 'O:S-1-5-21-1-2-3-512G:SYD:(A;;FA;;;S-1-5-21-1-2-3-512)(A;;FR;;;AU)' },
    ],
    ['users who are denied to write', { [FILE]: 'O:BAG:SYD:(D;;FW;;;BU)(A;;FA;;;BA)(A;;FR;;;BU)' }],
    ['the rights of its owner named', { [FILE]: 'O:BAG:SYD:(A;;FA;;;OW)(A;;FR;;;BU)' }],
    ['nobody let in', { [FILE]: 'O:BAG:SYD:P' }],
  ])('leave it to administrators: %s', async (_name, changes) => {
    expect(await objectionWith(changes)).toBeNull();
  });

  it.each<[string, Readonly<Record<string, string>>, Doubt]>([
    [
      'a user who owns the file',
      { [FILE]: `O:${USER}G:SYD:(A;;FA;;;SY)` },
      { kind: 'other-owner', place: FILE },
    ],
    [
      'a user who made the folder before the administrator did',
      { [FOLDER]: BY_HAND.replace('O:BA', `O:${USER}`) },
      { kind: 'other-owner', place: FOLDER },
    ],
    [
      'users who may write',
      { [FILE]: 'O:BAG:SYD:(A;;FA;;;BA)(A;;0x1301bf;;;BU)' },
      { kind: 'writable', place: FILE },
    ],
    ['everybody, by letters', { [FILE]: 'O:BAG:SYD:(A;;FRFW;;;WD)' }, { kind: 'writable', place: FILE }],
    ['one user, by number', { [FILE]: `O:BAG:SYD:(A;;DC;;;${USER})` }, { kind: 'writable', place: FILE }],
    [
      'users who may change its rights',
      { [FILE]: 'O:BAG:SYD:(A;;FRWD;;;BU)' },
      { kind: 'writable', place: FILE },
    ],
    ['users who may take it', { [FILE]: 'O:BAG:SYD:(A;;FRWO;;;BU)' }, { kind: 'writable', place: FILE }],
    ['users who may delete it', { [FILE]: 'O:BAG:SYD:(A;;FRSD;;;BU)' }, { kind: 'writable', place: FILE }],
    ['a generic right', { [FILE]: 'O:BAG:SYD:(A;;GA;;;IU)' }, { kind: 'writable', place: FILE }],
    [
      'a right under a condition',
      { [FILE]: 'O:BAG:SYD:(XA;;FA;;;WD;(Member_of {SID(BA)} && (1 == 1)))' },
      { kind: 'writable', place: FILE },
    ],
    [
      'users who may delete what lies in the folder',
      { [FOLDER]: 'O:BAG:SYD:(A;OICI;FA;;;BA)(A;;0x1201ff;;;BU)' },
      { kind: 'writable', place: FOLDER },
    ],
    [
      'a folder further up that users may change the rights of',
      { 'C:\\ProgramData': 'O:SYG:SYD:(A;;FRWD;;;BU)' },
      { kind: 'writable', place: 'C:\\ProgramData' },
    ],
    [
      'no list of rights at all',
      { [FILE]: 'O:BAG:SYD:NO_ACCESS_CONTROL' },
      { kind: 'not-understood', place: FILE },
    ],
    ['no owner', { [FILE]: 'D:(A;;FA;;;BA)' }, { kind: 'not-understood', place: FILE }],
    [
      'half a descriptor',
      { [FILE]: 'O:BAG:SYD:(A;;FA;;;BA)(A;;FR;;;B' },
      { kind: 'not-understood', place: FILE },
    ],
    [
      'a right that nobody knows',
      { [FILE]: 'O:BAG:SYD:(A;;ZZ;;;BU)' },
      { kind: 'not-understood', place: FILE },
    ],
    [
      'a kind of entry that nobody knows',
      { [FILE]: 'O:BAG:SYD:(ZA;;FR;;;BU)' },
      { kind: 'not-understood', place: FILE },
    ],
  ])('do not: %s', async (_name, changes, why) => {
    expect(await objectionWith(changes)).toEqual(why);
  });

  it('that cannot be read let nothing count', async () => {
    const dead = join(scripts, 'dead.cjs');
    writeFileSync(
      dead,
      `process.send({ ready: false, failure: { reason: 'tool-missing', detail: 'no koffi' } });`,
    );
    expect(await windowsRights({ startNative: () => startNodeNative(dead) })(FILE)).toEqual({
      kind: 'unreadable',
      place: FILE,
      detail: expect.stringMatching(/^no koffi; PowerShell: /) as string,
    });
  });

  it('of a place that is on no drive are not asked for', async () => {
    expect(await windowsRights({})('\\\\server\\share\\profile.yaml')).toMatchObject({
      kind: 'not-on-a-drive',
    });
  });
});

describe('a security descriptor', () => {
  it('is read to its end, with letters and numbers for the same right', () => {
    const letters = readSddl('O:SYG:SYD:P(A;OICIIO;FRFW;;;BU)(D;;0x2;;;S-1-1-0)');
    expect(letters).toEqual({
      owner: 'SY',
      entries: [
        { kind: 'allow', isForChildrenOnly: true, rights: 0x12_0089 | 0x12_0116, who: 'BU' },
        { kind: 'deny', isForChildrenOnly: false, rights: 0x2, who: 'S-1-1-0' },
      ],
    });
  });

  it('that never closes its brackets is not understood, however long it is', () => {
    for (const list of ['('.repeat(500_000), `(A;;FA;;;BA${';('.repeat(300_000)}`])
      expect(readSddl(`O:BAG:SYD:${list}`)).toBeNull();
  });
});

describe('rights that were read', () => {
  function asking(...answers: readonly (Doubt | null)[]): {
    ask: () => Promise<Doubt | null>;
    asked: () => number;
  } {
    let asked = 0;
    const objection = remembered(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return answers[(asked += 1) - 1] ?? null;
    });
    return { ask: () => objection(path), asked: () => asked };
  }
  const path = join(scripts, 'profile.yaml');
  const changed: Doubt = { kind: 'writable', place: path };
  writeFileSync(path, '');

  it('are asked for once, also by two at a time, until the file changes', async () => {
    const { ask, asked } = asking(null, changed);
    expect(await Promise.all([ask(), ask()])).toEqual([null, null]);
    expect([await ask(), asked()]).toEqual([null, 1]);
    chmodSync(path, 0o600);
    expect([await ask(), asked()]).toEqual([changed, 2]);
  });

  it('are asked for again where they were not found good', async () => {
    const { ask, asked } = asking(changed, null);
    expect([await ask(), await ask(), await ask()]).toEqual([changed, null, null]);
    expect(asked()).toBe(2);
  });
});
