/** What proves that this workstation itself did not send: the error, the platform, the route and the link together. */
import { describe, expect, it } from 'vitest';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { isBlockedHere, isPingUsable, sendingOf } from '../../../shared/check/sending.ts';
import { liveness } from '../../../shared/check/liveness.ts';
import type { Finding } from '../../../shared/diagnosis/finding.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import {
  companySays,
  deniedApi,
  mute,
  noLookup,
  questions,
  unsentPing,
} from '../../support/blocked-workstations.ts';
import {
  adapter,
  API,
  API_NAME,
  control,
  GATEWAY,
  ping,
  RESOLVERS,
  route,
  seen,
  silentPing,
  tcp,
  trace,
  unseen,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST] = RESOLVERS;
const COMPUTER = ip('172.16.0.11');
const pings = [...RESOLVERS, API].map(unsentPing);
const everyPing = [...pings, unsentPing(GATEWAY)];
const everySocket = (errno: string): Observation[] => [
  ...questions({ outcome: 'error', errno }),
  companySays({ outcome: 'error', errno }),
];
const winners = (changes: Parameters<typeof winner>[1]): Observation[] =>
  [...RESOLVERS, API].map((target) => seen('winner', target, winner(target, changes)));
const arp = (state: 'reachable' | 'failed' | 'incomplete'): Observation =>
  seen('neighbors', '', [
    {
      address: GATEWAY,
      interface: 'eth0',
      state,
      ...(state === 'reachable' ? { mac: '02:00:00:00:00:01' } : {}),
    },
  ]);

interface Case {
  readonly name: string;
  readonly platform: Platform;
  readonly seen: readonly Observation[];
  /** What was denied, sorted; absent: this workstation is not to blame. */
  readonly what?: readonly string[];
  readonly everything?: boolean;
  readonly control?: 'passed' | 'denied' | 'unknown';
}

const CASES: readonly Case[] = [
  {
    name: 'Windows: General failure, a route, a link',
    platform: 'win32',
    seen: [...everyPing, ...questions({})],
    what: ['ping'],
    everything: true,
    control: 'passed',
  },
  {
    name: 'Windows: General failure towards the cloud alone; the own link was not asked',
    platform: 'win32',
    seen: [...pings, ...questions({})],
    what: ['ping'],
    everything: false,
  },
  {
    name: 'Windows: the same, and nobody tried the loopback',
    platform: 'win32',
    seen: [...everyPing, ...questions({}), unseen('control')],
    what: ['ping'],
    everything: true,
    control: 'unknown',
  },
  {
    name: 'Windows: General failure with the cable out',
    platform: 'win32',
    seen: [...pings, seen('adapters', '', [adapter({ up: false })])],
  },
  {
    name: 'Windows: General failure without a route',
    platform: 'win32',
    seen: [...pings, ...winners({ kind: 'none', interface: null, gateway: null })],
  },
  {
    name: 'Windows: General failure, and the loopback fails as well: ping is broken',
    platform: 'win32',
    seen: [...pings, seen('control', '', control({ ping: 'denied', startMs: null }))],
  },
  {
    name: 'Windows: EACCES on UDP and TCP',
    platform: 'win32',
    seen: everySocket('EACCES'),
    what: ['TCP 53', 'UDP 53'],
    everything: true,
  },
  {
    name: 'Windows: EACCES even on the loopback',
    platform: 'win32',
    seen: [
      ...questions({ outcome: 'error', errno: 'EACCES' }),
      seen('control', '', control({ udp: 'denied', tcp: 'denied' })),
    ],
    what: ['TCP 53', 'UDP 53'],
    control: 'denied',
  },
  {
    name: 'Windows: the socket says that there is no route',
    platform: 'win32',
    seen: questions({ outcome: 'unreachable', errno: 'ENETUNREACH' }),
  },
  {
    name: 'Linux: sendmsg not permitted, the gateway answers',
    platform: 'linux',
    seen: [
      ...pings,
      seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY)),
      ...questions({ outcome: 'error', errno: 'EPERM' }, RESOLVERS, ['udp']),
    ],
    what: ['UDP 53', 'ping'],
    everything: false,
  },
  {
    name: 'Linux: a rule of this machine rejects in its own name',
    platform: 'linux',
    seen: RESOLVERS.map((target) =>
      seen(
        'ping',
        `${target}/icmp`,
        silentPing(target, { errors: [{ from: ip('192.168.1.10'), kind: 'port-unreachable' }] }),
      ),
    ),
    what: ['ping'],
    everything: false,
  },
  {
    name: 'Linux: a router rejects, which is no rule of this machine',
    platform: 'linux',
    seen: RESOLVERS.map((target) =>
      seen('ping', `${target}/icmp`, silentPing(target, { errors: [{ from: GATEWAY, kind: 'prohibited' }] })),
    ),
  },
  {
    name: 'Linux: a prohibit route says EACCES',
    platform: 'linux',
    seen: [
      ...questions({ outcome: 'error', errno: 'EACCES' }),
      ...winners({ kind: 'prohibit', interface: null, gateway: null }),
    ],
  },
  {
    name: 'Linux: a blackhole route refuses pings',
    platform: 'linux',
    seen: [...pings, ...winners({ kind: 'blackhole', interface: null, gateway: null })],
  },
  {
    name: 'Linux: ARP failed, ping speaks of the own address',
    platform: 'linux',
    seen: [
      ...RESOLVERS.map((target) =>
        seen(
          'ping',
          `${target}/icmp`,
          silentPing(target, { errors: [{ from: ip('192.168.1.10'), kind: 'host-unreachable' }] }),
        ),
      ),
      ...questions({ outcome: 'unreachable', errno: 'EHOSTUNREACH' }),
    ],
  },
  {
    name: 'macOS: pf blocks; sendto finds no route although the gateway answers ARP',
    platform: 'darwin',
    seen: [...everyPing, arp('reachable'), ...questions({ outcome: 'unreachable', errno: 'EHOSTUNREACH' })],
    what: ['ping'],
    everything: true,
  },
  {
    name: 'macOS: sendto finds no route since the gateway does not answer ARP',
    platform: 'darwin',
    seen: [...pings, arp('failed'), ...questions({ outcome: 'unreachable', errno: 'EHOSTUNREACH' })],
  },
  {
    name: 'macOS: nothing is known of the gateway',
    platform: 'darwin',
    seen: [...pings, seen('neighbors', '', [])],
  },
  {
    name: 'macOS: a content filter denies the sockets',
    platform: 'darwin',
    seen: [seen('neighbors', '', []), ...everySocket('EPERM'), deniedApi],
    what: ['TCP 53', 'UDP 53'],
    everything: true,
  },
  {
    name: 'macOS: Local Network privacy hides the own link from us, and ping works',
    platform: 'darwin',
    seen: [
      seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY)),
      unseen('dns', `${FIRST}:53/udp/${API_NAME}/A`, 'not-permitted'),
    ],
  },
  {
    name: 'a silent network is no denial',
    platform: 'linux',
    seen: [
      ...RESOLVERS.map((target) => seen('ping', `${target}/icmp`, silentPing(target))),
      ...questions({}),
      arp('reachable'),
    ],
  },
];

const blockOf = (one: Case): Finding | undefined => {
  const facts = factsOf([...mute(), noLookup, companySays({}), ...one.seen], one.platform);
  return judgeChecks(CHECKS, { profile: profileWith(), facts })
    .flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'workstation.local-block');
};

describe("errors of one's own machine", () => {
  it.each(CASES)('$name', (one) => {
    const found = blockOf(one);
    if (one.what === undefined) {
      expect(found).toBeUndefined();
      return;
    }
    expect(found?.args).toMatchObject({
      what: one.what,
      ...(one.everything === undefined ? {} : { everything: one.everything }),
      ...(one.control === undefined ? {} : { control: one.control }),
    });
    expect(found?.severity ?? 'error').toBe('error');
  });

  it.each(CASES.filter(({ what, everything }) => what !== undefined && everything === true))(
    '$name: nothing else is blamed',
    (one) => {
      const facts = factsOf([...mute(), noLookup, companySays({}), ...one.seen], one.platform);
      const codes = judgeChecks(CHECKS, { profile: profileWith(), facts }).flatMap(({ findings }) =>
        findings.map(({ code }) => code),
      );
      expect([...new Set(codes)]).toEqual(['workstation.local-block']);
    },
  );
});

describe('what silence is worth', () => {
  const profile = profileWith();

  it('nothing, where this workstation did not send', () => {
    const facts = factsOf([...mute(), ...pings, ...questions({})], 'win32');
    expect(RESOLVERS.map((target) => liveness({ facts, profile }, target))).toEqual(['unknown', 'unknown']);
    expect(isBlockedHere(facts, FIRST)).toBe(true);
    expect(isBlockedHere(facts, '127.0.0.1')).toBe(false);
  });

  it("nothing, where a rule of this machine refuses in the target's name", () => {
    const facts = factsOf(
      [
        ...mute(),
        ...questions({ outcome: 'error', errno: 'EPERM' }, RESOLVERS, ['udp']),
        ...questions({ outcome: 'refused', errno: 'ECONNREFUSED' }, RESOLVERS, ['tcp']),
      ],
      'linux',
    );
    expect(RESOLVERS.map((target) => liveness({ facts, profile }, target))).toEqual(['unknown', 'unknown']);
  });

  it('nothing, where ping cannot even reach the loopback', () => {
    const silent = [silentPing(FIRST), silentPing(API)].map((one) => seen('ping', `${one.target}/icmp`, one));
    const alive = seen('ping', `${COMPUTER}/icmp`, ping(COMPUTER));
    expect(liveness({ facts: factsOf([...mute(), ...silent, alive], 'linux'), profile }, FIRST)).toBe('dead');
    const broken = factsOf(
      [...mute(), ...silent, alive, seen('control', '', control({ ping: 'denied' }))],
      'linux',
    );
    expect([isPingUsable(broken), liveness({ facts: broken, profile }, FIRST)]).toEqual([false, 'unknown']);
  });

  it('the self-test is no sign that networks answer ping', () => {
    const own = seen('ping', '127.0.0.1/icmp', ping(ip('127.0.0.1')));
    expect(
      liveness(
        {
          facts: factsOf([...mute(), seen('ping', `${FIRST}/icmp`, silentPing(FIRST)), own], 'linux'),
          profile,
        },
        FIRST,
      ),
    ).toBe('unknown');
  });

  it('a trace that got out shows that not everything is blocked', () => {
    const facts = factsOf([...mute(), deniedApi, seen('trace', API, trace(API, [GATEWAY]))], 'win32');
    expect(sendingOf(facts)).toMatchObject({ nothingGotOut: false });
    expect([...sendingOf(facts).blocked]).toEqual([API]);
  });

  it('a denied port of one computer does not take the others along', () => {
    const other = ip('172.16.0.12');
    const facts = factsOf(
      [
        ...mute(),
        seen('routes', '', { routes: [route('0.0.0.0/0')], rules: [] }),
        seen(
          'tcp',
          `${COMPUTER}:443`,
          tcp(COMPUTER, 443, { role: 'computer', outcome: 'denied', errno: 'EACCES', connectMs: null }),
        ),
        seen('tcp', `${other}:443`, tcp(other, 443, { role: 'computer' })),
      ],
      'win32',
    );
    const profile = profileWith({
      cloudComputers: [
        { address: COMPUTER, ports: [443] },
        { address: other, ports: [443] },
      ],
    });
    const results = judgeChecks(CHECKS, { profile, facts }).filter(({ id }) => id === 'computer.reachable');
    expect(results.map(({ outcome, reason }) => `${outcome} ${reason.key}`)).toEqual([
      'inconclusive blocked',
      'pass computer-connected',
    ]);
  });
});
