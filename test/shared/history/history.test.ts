import { describe, expect, it } from 'vitest';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { compareRuns, lastGood } from '../../../shared/history/compare.ts';
import { digestOf, digestSchema, type RunDigest } from '../../../shared/history/digest.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { rememberedFor } from '../../../shared/history/worked.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { addTargets } from '../../../shared/profile/add-targets.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import { profileTemplate } from '../../../shared/profile/template.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { API, API_NAME, healthy, lookup, seen, tcp, tls, unseen } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

function run(id: string, changes: readonly Observation[] = []): RunDigest {
  const observations = [
    ...healthy().filter(
      (one) => !changes.some((other) => other.kind === one.kind && other.subject === one.subject),
    ),
    ...changes,
  ];
  const diagnosis = diagnose(
    judgeChecks(CHECKS, { profile: profileWith(), facts: factsOf(observations, 'linux') }),
  );
  return digestOf({
    id,
    createdAt: '2026-11-23T10:00:00.000Z',
    region: 'cn-hangzhou',
    totalMs: 900,
    platform: 'linux',
    diagnosis,
    observations,
  });
}
const resolver = (server: string): Observation =>
  seen('resolvers', '', [{ interface: null, servers: [server], domains: [], scope: 'default' }]);

describe('the history', () => {
  it('keeps a run in a form that it reads again', () => {
    expect(digestSchema.parse(JSON.parse(JSON.stringify(run('a'))))).toEqual(run('a'));
  });

  it('names what changed, and nothing else', () => {
    expect(compareRuns(run('a'), run('b', [resolver('8.8.8.8')]))).toEqual([
      { fact: 'resolvers', before: ['192.168.1.53'], after: ['8.8.8.8'] },
    ]);
    expect(compareRuns(run('a'), run('b'))).toEqual([]);
    expect(compareRuns(run('a'), { ...run('b'), region: 'cn-beijing' })).toEqual([
      { fact: 'region', before: ['cn-hangzhou'], after: ['cn-beijing'] },
    ]);
  });

  it('does not compare what is unknown', () => {
    expect(compareRuns(run('a'), run('b', [unseen('resolvers')]))).toEqual([]);
  });

  it('finds the newest good run before one', () => {
    const bad = { ...run('c'), state: 'not-ready' as const };
    expect(lastGood([bad, { ...bad, id: 'b' }, run('a'), run('z')], 'c')?.id).toBe('a');
    expect(lastGood([run('b'), bad], 'c')).toBeNull();
    expect(lastGood([run('a')], 'unknown')).toBeNull();
  });
});

describe('cloud computers from a list', () => {
  it('come into the profile and leave its comments', () => {
    const before = profileTemplate('cn-hangzhou', 'en');
    const { text, problems, computers } = addTargets(
      before,
      'address,ports,name\n172.16.0.5,443 8443,desk 1\n172.16.0.6\n',
    );
    expect([problems, computers]).toEqual([[], 2]);
    expect(text.startsWith(before.slice(0, 60))).toBe(true);
    const result = readProfile(text);
    expect(result.ok && result.profile.cloudComputers).toEqual([
      { name: 'desk 1', address: '172.16.0.5', ports: [443, 8443] },
      { address: '172.16.0.6', ports: [] },
    ]);
    expect(addTargets(text, '172.16.0.5,22\n').computers).toBe(2);
  });

  it('are added but for those with a mistake, which are left with their lines', () => {
    expect(addTargets('', '172.16.0.5\nno address\n')).toEqual({
      text: 'cloudComputers:\n  - 172.16.0.5\n',
      computers: 1,
      added: 1,
      left: 'no address\n',
      problems: [expect.objectContaining({ line: 1 })],
      more: 0,
    });
  });

  it('change nothing where none of them or the profile cannot be read', () => {
    expect(addTargets('', 'no address\n')).toMatchObject({
      text: '',
      computers: 0,
      added: 0,
      left: 'no address\n',
      problems: [{ line: 1 }],
    });
    expect(addTargets('regoin: x', '172.16.0.5\n')).toMatchObject({ text: 'regoin: x', computers: 0 });
  });
});

describe('what worked', () => {
  const good = run('a');
  const at = good.at;

  it('is kept with a good run: names and the addresses that proved themselves', () => {
    expect(good.worked).toEqual([{ name: API_NAME, addresses: [API] }]);
    expect(run('b', [seen('tls', `${API}:443/${API_NAME}`, tls({ trust: 'none' }))]).worked).toEqual([]);
  });

  it('keeps a gateway that was connected to, under its name', () => {
    const gateway = ip('172.16.0.9');
    const seenGateway = [
      seen('lookup', 'gw.example', lookup([gateway], { name: 'gw.example' })),
      seen('tcp', `${gateway}:443`, tcp(gateway, 443, { role: 'gateway-host' })),
    ];
    expect(run('a', seenGateway).worked).toContainEqual({ name: 'gw.example', addresses: [gateway] });
  });

  it.each([
    [
      'the newest good run counts',
      [{ ...good, id: 'x', state: 'not-ready' as const, worked: [] }, good],
      [{ name: API_NAME, addresses: [API], at }],
    ],
    ['a bad run leaves nothing', [{ ...good, state: 'not-ready' as const }], []],
    ['nor does one of another region', [{ ...good, region: 'cn-beijing' }], []],
    [
      'an address outside the ranges of the profile is not contacted',
      [{ ...good, worked: [{ name: API_NAME, addresses: ['8.8.4.4'] }] }],
      [],
    ],
    [
      "a name that the profile does not have is nobody's",
      [{ ...good, worked: [{ name: 'other.example', addresses: [API] }] }],
      [],
    ],
    ['a run of an older version has no such list', [withoutWorked(good)], []],
    [
      'an older good run helps where the newest kept nothing',
      [{ ...good, worked: [] }, good],
      [{ name: API_NAME, addresses: [API], at }],
    ],
  ])('%s', (_name, runs, expected) => {
    expect(rememberedFor(runs, profileWith())).toEqual(expected);
  });

  it('is read from a file of an older version', () => {
    expect(digestSchema.parse(withoutWorked(good))).not.toHaveProperty('worked');
  });

  it('is bounded', () => {
    const many = {
      ...good,
      worked: [
        { name: API_NAME, addresses: Array.from({ length: 5 }, (_, index) => `100.64.0.${index + 1}`) },
      ],
    };
    expect(digestSchema.safeParse(many).success).toBe(false);
  });
});

function withoutWorked({ worked: _worked, ...rest }: RunDigest): RunDigest {
  return rest;
}
