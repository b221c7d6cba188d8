/** Targets inside a network of this computer: Docker, the own LAN, a tunnel. */
import { describe } from 'vitest';
import { overlapCheck } from '../../../shared/check/workstation/overlap.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Winner } from '../../../shared/observation/workstation.ts';
import { adapter, ping, route, seen, unseen } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { leaving, beside, bridge, COMPUTER, office, computer } from './nature-facts.ts';

const DOCKER: Partial<Winner> = {
  interface: 'docker0',
  gateway: null,
  prefix: block('172.17.0.0/16'),
  source: ip('172.17.0.1'),
};

describe('tunnels, and what may be one', () => {
  table(overlapCheck, [
    {
      name: 'a cloud computer inside the network of Docker, without a carrier, unasked',
      says: 'inconclusive overlap-unproven',
      profile: office,
      seen: [
        beside(bridge),
        seen('routes', '', {
          routes: [route('0.0.0.0/0'), route('172.17.0.0/16', { interface: 'docker0', gateway: null })],
          rules: [],
        }),
        ...leaving(DOCKER, [COMPUTER]),
      ],
    },
    {
      name: 'the same, and silent',
      says: 'fail workstation.lan-overlap',
      profile: office,
      seen: [
        beside(bridge),
        seen('routes', '', {
          routes: [route('0.0.0.0/0'), route('172.17.0.0/16', { interface: 'docker0', gateway: null })],
          rules: [],
        }),
        ...leaving(DOCKER, [COMPUTER]),
        computer('timed-out'),
      ],
    },
    {
      name: 'Docker without a container in the office network, with no computer named',
      says: 'warn workstation.lan-overlap',
      profile: { officeNetwork: office.officeNetwork },
      seen: [
        beside(bridge),
        seen('routes', '', {
          routes: [route('0.0.0.0/0'), route('172.17.0.0/16', { interface: 'docker0', gateway: null })],
          rules: [],
        }),
      ],
    },
    {
      name: 'a target on the own LAN that answers',
      says: 'pass overlap-none',
      profile: { ...office, cloudComputers: [{ address: ip('192.168.1.77'), ports: [443] }] },
      seen: [
        ...leaving({ gateway: null, prefix: block('192.168.1.0/24') }, [ip('192.168.1.77')]),
        seen('ping', '192.168.1.77/icmp', ping(ip('192.168.1.77'))),
      ],
    },
    {
      name: 'a target on the own LAN that nobody asked',
      says: 'inconclusive overlap-unproven',
      profile: { cloudComputers: [{ address: ip('192.168.1.77'), ports: [443] }] },
      seen: leaving({ gateway: null, prefix: block('192.168.1.0/24') }, [ip('192.168.1.77')]),
    },
    {
      name: 'a host route leads out of the LAN',
      says: 'pass overlap-none',
      profile: { cloudComputers: [{ address: ip('192.168.1.77'), ports: [443] }] },
      seen: leaving({ gateway: ip('192.168.1.9'), prefix: block('192.168.1.77/32') }, [ip('192.168.1.77')]),
    },
    {
      name: 'the way to a target unknown',
      says: 'inconclusive unknown',
      profile: office,
      seen: [unseen('winner', COMPUTER, 'unparsable')],
    },
    {
      name: 'a tunnel whose network holds the targets is judged as an overlay',
      says: 'pass overlap-none',
      seen: [
        beside(
          adapter({
            name: 'ts0',
            kind: 'tunnel',
            addresses: [{ address: ip('100.96.0.1'), prefixLength: 10 }],
          }),
        ),
        ...leaving({ interface: 'ts0', gateway: null }),
      ],
    },
  ]);
});
