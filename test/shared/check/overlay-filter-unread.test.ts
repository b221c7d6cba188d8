/** Packet filters that nobody could read, in whole or in part: what is said all the same. */
import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import {
  API_NAME,
  filters,
  GATEWAY,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  trace,
  unseen,
  winner,
} from '../../support/facts.ts';
import { tailscale, rules, alive, judged, NOTHING } from './overlay-filter-facts.ts';

const [FIRST] = RESOLVERS;
const COMPUTER = ip('172.16.0.11');

describe('rules that could not be read', () => {
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
