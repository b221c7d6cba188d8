/** What the check of the gateway says, case by case. */
import { describe } from 'vitest';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import {
  API,
  GATEWAY,
  ping,
  RESOLVERS,
  route,
  seen,
  silentPing,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { silent } from './workstation-facts.ts';

const dead = (state: 'failed' | 'incomplete') =>
  seen('neighbors', '', [{ address: GATEWAY, interface: 'eth0', state }]);

describe('checks of the workstation', () => {
  table(gatewayCheck, [
    {
      name: 'it answers ping',
      says: 'pass gateway-answers',
      seen: [seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY))],
    },
    {
      name: 'it drops ping and forwards',
      says: 'pass gateway-forwards',
      seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY))],
    },
    {
      name: 'it drops ping, and ARP knows it',
      says: 'pass gateway-in-arp',
      base: silent,
      seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY))],
    },
    {
      name: 'ARP failed',
      says: 'fail workstation.gateway-silent',
      base: silent,
      seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)), dead('failed')],
    },
    {
      name: 'ARP never finished',
      says: 'fail workstation.gateway-silent',
      base: silent,
      seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)), dead('incomplete')],
    },
    {
      name: 'ARP failed, and yet packets come back',
      says: 'pass gateway-forwards',
      seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)), dead('failed')],
    },
    {
      name: 'ping could not run',
      says: 'inconclusive unknown',
      base: silent,
      seen: [unseen('ping', `${GATEWAY}/icmp`, 'tool-missing'), seen('neighbors', '', [])],
    },
    {
      name: 'routes are unknown',
      says: 'inconclusive unknown',
      base: without(['winner', 'routes']),
      seen: [unseen('routes', '', 'tool-missing')],
    },
    {
      name: 'targets on the own link need none',
      says: 'pass gateway-not-needed',
      seen: [
        seen('routes', '', { routes: [], rules: [] }),
        ...[...RESOLVERS, API].map((target) => seen('winner', target, winner(target, { gateway: null }))),
      ],
    },
    {
      name: 'no default route, some targets without any',
      says: 'fail workstation.no-default-route',
      seen: [
        seen('routes', '', { routes: [], rules: [] }),
        seen(
          'winner',
          RESOLVERS[0],
          winner(RESOLVERS[0], { kind: 'none', interface: null, gateway: null, prefix: null }),
        ),
      ],
    },
  ]);

  table(gatewayCheck, [
    {
      name: 'the second default route is used when the first is not',
      says: 'pass gateway-answers',
      seen: [
        seen('routes', '', {
          routes: [route('0.0.0.0/0', { gateway: ip('10.0.0.9') }), route('0.0.0.0/0')],
          rules: [],
        }),
        seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY)),
      ],
    },
  ]);
});
