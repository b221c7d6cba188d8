/** What the checks of overlays and overlaps say, case by case: which tunnel is in the way, and which is innocent. */
import { describe } from 'vitest';
import { overlapCheck } from '../../../shared/check/workstation/overlap.ts';
import { overlayCheck } from '../../../shared/check/workstation/overlay.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { adapter, RESOLVERS, seen, unseen, winner, without } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { silent } from './workstation-facts.ts';

const tunnel = (name: string) =>
  adapter({ name, kind: 'tunnel', addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }] });

describe('checks of the workstation', () => {
  table(overlayCheck, [
    { name: 'nothing of that kind', says: 'pass overlay-none' },
    {
      name: 'a tunnel that takes nothing',
      says: 'pass overlay-innocent',
      seen: [seen('adapters', '', [adapter(), tunnel('tailscale0')])],
    },
    {
      name: 'a tunnel that carries and delivers',
      says: 'pass overlay-innocent',
      seen: [
        seen('adapters', '', [adapter(), tunnel('tailscale0')]),
        ...RESOLVERS.map((target) =>
          seen('winner', target, winner(target, { interface: 'tailscale0', gateway: null })),
        ),
      ],
    },
    {
      name: 'a tunnel that carries and loses',
      says: 'fail workstation.overlay-route',
      base: silent,
      seen: [
        seen('adapters', '', [adapter(), tunnel('tailscale0')]),
        ...RESOLVERS.map((target) =>
          seen('winner', target, winner(target, { interface: 'tailscale0', gateway: null })),
        ),
      ],
    },
    ...(['blackhole', 'unreachable', 'prohibit'] as const).map((kind) => ({
      name: `a ${kind} route`,
      says: 'fail workstation.local-block-route',
      seen: [seen('winner', RESOLVERS[0], winner(RESOLVERS[0], { kind, interface: null, gateway: null }))],
    })),
    {
      name: 'a route for the whole range over a living router',
      says: 'pass overlay-none',
      base: silent,
      seen: RESOLVERS.map((target) =>
        seen(
          'winner',
          target,
          winner(target, { gateway: ip('192.168.1.2'), prefix: block('100.64.0.0/10') }),
        ),
      ),
    },
    {
      name: 'routes are unknown',
      says: 'inconclusive unknown',
      base: without(['winner']),
      seen: [unseen('winner', RESOLVERS[0], 'tool-missing')],
    },
  ]);

  table(overlapCheck, [
    { name: 'the LAN is elsewhere', says: 'pass overlap-none' },
    {
      name: 'a bridge in the office network, with no computer named',
      says: 'warn workstation.lan-overlap',
      profile: { officeNetwork: [block('172.16.0.0/12')] },
      seen: [
        seen('adapters', '', [
          adapter(),
          adapter({
            name: 'docker0',
            kind: 'bridge',
            addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }],
          }),
        ]),
      ],
    },
    {
      name: 'a bridge that is down',
      says: 'pass overlap-none',
      profile: { officeNetwork: [block('172.16.0.0/12')] },
      seen: [
        seen('adapters', '', [
          adapter(),
          adapter({
            name: 'docker0',
            up: false,
            kind: 'bridge',
            addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }],
          }),
        ]),
      ],
    },
    { name: 'adapters are unknown', says: 'inconclusive unknown', seen: [unseen('adapters')] },
  ]);
});
