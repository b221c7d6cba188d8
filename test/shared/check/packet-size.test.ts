/** What is said of packet sizes: where a hole is proven, and which numbers name it. */
import { describe, expect, it } from 'vitest';
import { mtuCheck } from '../../../shared/check/path/mtu.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { PathMtu } from '../../../shared/observation/exchange.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { adapter, API, API_NAME, lookup, RESOLVERS, seen, tls, winner } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [RESOLVER] = RESOLVERS;
const OTHER = ip('100.100.45.11');
type Outcome = PathMtu['sizes'][number]['outcome'];
const sizes = (target: Ipv4, ...list: readonly (readonly [number, Outcome])[]): Observation =>
  seen('mtu', target, { target, sizes: list.map(([bytes, outcome]) => ({ bytes, outcome })) });
const handshake = (address: Ipv4, changes: Parameters<typeof tls>[0] = {}): Observation =>
  seen('tls', `${address}:443/${API_NAME}`, tls({ target: { address, port: 443 }, ...changes }));
const stalled = handshake(API, {
  outcome: 'silent',
  chain: [],
  trust: 'unknown',
  nameMatches: null,
  dates: 'unknown',
});
const looked = seen('lookup', API_NAME, lookup([API]));

function judged(observations: readonly Observation[], profile: Partial<Profile> = {}) {
  const facts = factsOf([looked, ...observations], 'linux');
  return judgeOne(mtuCheck, { profile: profileWith(profile), facts }, () => 0)[0];
}
const full = [1500, 'passed'] as const;
const hole = [
  [1372, 'passed'],
  [1400, 'silent'],
] as const;

describe('a hole for large packets', () => {
  it('has the largest size that passes, the smallest that vanishes, and the API as its subject', () => {
    const measured = sizes(API, [1280, 'passed'], [1372, 'passed'], [1400, 'silent'], [1420, 'silent']);
    expect(judged([stalled, measured])?.findings).toMatchObject([
      {
        code: 'path.mtu-blackhole',
        subjects: [API],
        args: { target: `${API}:443`, passedBytes: 1372, lostBytes: 1400 },
      },
    ]);
  });

  it.each<readonly [string, readonly (readonly [number, Outcome])[]]>([
    [
      'a loss below a size that passes is chance',
      [
        [1280, 'silent'],
        [1372, 'passed'],
      ],
    ],
    [
      'the same size once lost and once passed is chance',
      [
        [1372, 'silent'],
        [1372, 'passed'],
      ],
    ],
    [
      'a limit that was reported explains its own size',
      [
        [1280, 'passed'],
        [1400, 'too-big-reported'],
        [1400, 'silent'],
      ],
    ],
    [
      'and the sizes above it',
      [
        [1280, 'passed'],
        [1400, 'too-big-here'],
        [1500, 'silent'],
      ],
    ],
  ])('is none: %s', (_name, list) => {
    expect(judged([stalled, sizes(API, ...list)])?.outcome).toBe('pass');
  });

  it('is that of the way to the API: what passes there clears it, whatever vanishes elsewhere', () => {
    const elsewhere = sizes(RESOLVER, ...hole);
    const own = sizes(API, full);
    expect(judged([stalled, own, elsewhere])?.outcome).toBe('pass');
    expect(judged([stalled, elsewhere, own])?.outcome).toBe('pass');
  });

  it('is told with the numbers of the API where there are others', () => {
    const other = sizes(RESOLVER, [576, 'passed'], [1280, 'silent']);
    const own = sizes(API, ...hole);
    for (const measured of [
      [own, other],
      [other, own],
    ])
      expect(judged([stalled, ...measured])?.findings[0]?.args).toMatchObject({
        passedBytes: 1372,
        lostBytes: 1400,
      });
  });

  it('shows on the way to others where pings to the API are filtered', () => {
    const filtered = sizes(API, [576, 'silent'], [1500, 'silent']);
    expect(judged([stalled, filtered, sizes(RESOLVER, full), sizes(OTHER, ...hole)])?.findings).toMatchObject(
      [{ code: 'path.mtu-blackhole', args: { target: `${API}:443`, passedBytes: 1372 } }],
    );
  });

  it('stalls a handshake: one that was cut off is another matter, and a good one ends the question', () => {
    const measured = sizes(API, ...hole);
    expect(judged([handshake(API, { outcome: 'reset' }), measured])?.outcome).toBe('pass');
    expect(judged([stalled, handshake(OTHER), measured])?.outcome).toBe('pass');
  });
});

describe('sizes that pass', () => {
  it('are told by the largest', () => {
    const measured = sizes(API, [1280, 'passed'], [1372, 'passed'], [1400, 'too-big-reported']);
    expect(judged([measured])?.reason).toEqual({ key: 'mtu-passes', args: { bytes: 1372 } });
  });

  it('on this machine show no way', () => {
    const own = sizes(ip('127.0.0.1'), [65_535, 'passed']);
    expect(judged([own])).toMatchObject({ outcome: 'inconclusive', reason: { key: 'unknown' } });
    const local = { resolvers: [{ address: ip('127.0.0.1'), port: 53 }] };
    const facts = factsOf([own], 'linux');
    expect(judgeOne(mtuCheck, { profile: profileWith(local), facts }, () => 0)[0]?.reason.key).toBe(
      'targets-local',
    );
  });
});

describe('an adapter with small packets', () => {
  const away = seen('winner', API, winner(API));
  const small = (changes: Parameters<typeof adapter>[0]) =>
    judged([away, sizes(API, full), seen('adapters', '', [adapter(changes)])])?.findings;

  it('counts where packets to the targets leave by it', () => {
    expect(small({ mtu: 1000 })).toMatchObject([
      { code: 'workstation.small-mtu', args: { interface: 'eth0', mtu: 1000 } },
    ]);
    expect(small({ name: 'eth1', mtu: 1000 })).toEqual([]);
    expect(small({ kind: 'loopback', mtu: 1000 })).toEqual([]);
  });
});
