/** Packet filters that throw packets away: which rule, whose it is, and what is said where nobody could read them. */
import { describe, expect, it } from 'vitest';
import { overlayFilters } from '../../../shared/check/workstation/overlay-filters.ts';
import { winnersOf } from '../../../shared/check/targets.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API_NAME,
  factsWith,
  filters,
  GATEWAY,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  trace,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST, SECOND] = RESOLVERS;
const COMPUTER = ip('172.16.0.11');
const base = [
  ...without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']),
  ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
];
const tailscale = seen('adapters', '', [
  adapter(),
  adapter({ name: 'tun7', kind: 'tunnel', addresses: [{ address: ip('10.7.0.1'), prefixLength: 24 }] }),
  adapter({
    name: 'tailscale0',
    kind: 'tunnel',
    addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }],
  }),
]);
const rules = (...list: readonly string[]): Observation => seen('filters', '', filters(...list));
const alive = (...targets: readonly (typeof FIRST)[]) =>
  targets.map((target) => seen('ping', `${target}/icmp`, ping(target)));

function judged(
  more: readonly Observation[],
  around: { readonly platform?: Platform; readonly profile?: Parameters<typeof profileWith>[0] } = {},
) {
  const facts = factsWith(more, around.platform ?? 'linux', base);
  const context = { profile: profileWith(around.profile ?? {}), facts };
  return overlayFilters(winnersOf(context), context);
}

const DROP_REPLIES = '-A INPUT -s 100.64.0.0/10 ! -i tailscale0 -j DROP';
const IN_CHAIN = ['-A INPUT -j ts-input', '-A ts-input -s 100.64.0.0/10 -j DROP'];
const NOTHING = { findings: [], sent: null, gap: null };

describe('a rule that throws replies away', () => {
  it('is told once, with all its targets', () => {
    expect(judged([tailscale, rules(DROP_REPLIES)]).findings).toMatchObject([
      {
        code: 'workstation.overlay-filter',
        subjects: RESOLVERS,
        args: { targets: RESOLVERS, rule: DROP_REPLIES, product: 'Tailscale', interface: 'tailscale0' },
      },
    ]);
  });

  it.each<readonly [string, readonly string[], string, string]>([
    ['by its adapter', [DROP_REPLIES], 'Tailscale', 'tailscale0'],
    ['by its chain', IN_CHAIN, 'Tailscale', 'tailscale0'],
    ['not without either', ['-A INPUT -s 100.64.0.0/10 -j DROP'], 'packet filter', ''],
  ])('is a product’s: %s', (_what, list, product, name) => {
    expect(judged([tailscale, rules(...list)]).findings).toMatchObject([
      { args: { product, interface: name } },
    ]);
  });

  it('is nobody’s known where the product is not here', () => {
    expect(judged([rules(...IN_CHAIN)]).findings).toMatchObject([
      { args: { product: 'packet filter', interface: '' } },
    ]);
  });

  it.each<readonly [string, readonly Observation[], Platform]>([
    ['they answer', alive(...RESOLVERS), 'linux'],
    [
      'nobody asked them',
      RESOLVERS.map((server) => unseen('dns', `${server}:53/udp/${API_NAME}/A`)),
      'linux',
    ],
    ['the system is another', [], 'darwin'],
    [
      'they go through a tunnel',
      RESOLVERS.map((target) =>
        seen('winner', target, winner(target, { interface: 'tailscale0', gateway: null })),
      ),
      'linux',
    ],
    [
      'no route leads to them',
      RESOLVERS.map((target) =>
        seen(
          'winner',
          target,
          winner(target, { kind: 'none', interface: null, gateway: null, prefix: null }),
        ),
      ),
      'linux',
    ],
  ])('is not told where %s', (_what, more, platform) => {
    expect(judged([tailscale, rules(DROP_REPLIES), ...more], { platform })).toEqual(NOTHING);
  });

  it('is told of those alone that are silent', () => {
    expect(judged([tailscale, rules(DROP_REPLIES), ...alive(SECOND)]).findings).toMatchObject([
      { args: { targets: [FIRST] } },
    ]);
  });

  it('is no reason where it lets one of the questions through', () => {
    const pinged = seen('ping', `${FIRST}/icmp`, silentPing(FIRST));
    const udp = '-A INPUT -s 100.64.0.0/10 -p udp -j DROP';
    expect(judged([rules(udp), ...alive(SECOND)]).findings).toMatchObject([{ args: { targets: [FIRST] } }]);
    expect(judged([rules(udp), pinged, ...alive(SECOND)])).toEqual(NOTHING);
  });
});

describe('a rule that keeps questions from leaving', () => {
  const out = '-A OUTPUT -d 100.64.0.0/10 -j DROP';
  it('is told as such, and nothing of replies that cannot come', () => {
    expect(judged([tailscale, rules(out, DROP_REPLIES)])).toMatchObject({
      findings: [],
      sent: out,
      gap: null,
    });
  });
});

describe('rules that could not be read', () => {
  it('leave it open, with what is missing', () => {
    expect(judged([unseen('filters', '', 'not-permitted')])).toMatchObject({
      findings: [],
      gap: { known: false, reason: 'not-permitted' },
    });
    const odd = '-A INPUT -s 100.64.0.0/10 -m nobody-knows-this --x 1 -j DROP';
    expect(judged([rules(odd)]).gap).toMatchObject({ known: false, reason: 'unparsable' });
  });

  it('are no matter where nobody was asked', () => {
    const none = RESOLVERS.map((server) => unseen('dns', `${server}:53/udp/${API_NAME}/A`));
    expect(judged([unseen('filters', '', 'not-permitted'), ...none])).toEqual(NOTHING);
  });

  it('for one of two questions leave it open, though the other’s reply is dropped', () => {
    const udp = '-A INPUT -s 100.64.0.0/10 -p udp -j DROP';
    const odd = '-A INPUT -s 100.64.0.0/10 -p icmp -m nobody-knows-this --x 1 -j DROP';
    const pinged = RESOLVERS.map((target) => seen('ping', `${target}/icmp`, silentPing(target)));
    expect(judged([rules(udp, odd)]).findings.length).toBe(1);
    expect(judged([rules(udp, odd), ...pinged])).toMatchObject({
      findings: [],
      gap: { known: false, reason: 'unparsable' },
    });
  });

  it('in part leave open what the others let through', () => {
    const part = { ...filters(), unseen: [{ what: 'nftables', reason: 'not-permitted' }] } as never;
    expect(judged([seen('filters', '', part)]).gap).toMatchObject({ known: false });
  });

  const unread = unseen('filters', '', 'not-permitted');
  const beyond = seen('trace', FIRST, trace(FIRST, [GATEWAY, ip('10.50.0.1')]));
  const office = {
    cloudComputers: [
      { address: COMPUTER, ports: [443] },
      { address: ip('172.16.0.12'), ports: [443] },
    ],
  };
  const reached = [
    seen('winner', COMPUTER, winner(COMPUTER)),
    seen('tcp', `${COMPUTER}:443`, tcp(COMPUTER, 443, { role: 'computer' })),
  ];

  it('make it possible that Tailscale does, where the way out is seen', () => {
    expect(judged([tailscale, unread, beyond]).findings).toMatchObject([
      {
        subjects: RESOLVERS,
        confidence: 'low',
        alternatives: ['route.cloud-services-unreachable'],
        args: { targets: RESOLVERS, product: 'Tailscale', interface: 'tailscale0', rule: null },
      },
    ]);
    expect(judged([tailscale, unread, ...reached], { profile: office }).findings).toMatchObject([
      { args: { targets: RESOLVERS } },
    ]);
  });

  it.each<readonly [string, readonly Observation[]]>([
    ['it is not here', [unread, beyond]],
    ['nothing beyond the LAN is seen', [tailscale, unread]],
    ['the gateway alone is seen', [tailscale, unread, seen('trace', FIRST, trace(FIRST, [GATEWAY]))]],
    [
      'a cloud computer is silent as well',
      [
        tailscale,
        unread,
        seen('winner', COMPUTER, winner(COMPUTER)),
        seen(
          'tcp',
          `${COMPUTER}:443`,
          tcp(COMPUTER, 443, { role: 'computer', outcome: 'timed-out', connectMs: null }),
        ),
      ],
    ],
    [
      'nobody is known to be dead',
      [
        tailscale,
        unread,
        beyond,
        ...RESOLVERS.map((server) =>
          seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server, { outcome: 'malformed' })),
        ),
      ],
    ],
  ])('say nothing where %s', (_what, more) => {
    expect(judged(more, { profile: office }).findings).toEqual([]);
  });

  it('say nothing of a silent computer of the office', () => {
    const silent = seen(
      'tcp',
      `${COMPUTER}:443`,
      tcp(COMPUTER, 443, { role: 'computer', outcome: 'timed-out', connectMs: null }),
    );
    const more = [tailscale, unread, beyond, seen('winner', COMPUTER, winner(COMPUTER)), silent];
    const profile = { ...office, officeNetwork: [block('172.16.0.0/12')] };
    expect(judged(more, { profile }).findings).toMatchObject([{ args: { targets: RESOLVERS } }]);
    expect(judged([...more, ...alive(...RESOLVERS)], { profile }).findings).toEqual([]);
  });
});
