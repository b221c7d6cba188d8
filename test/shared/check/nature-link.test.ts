/** What virtual networks and tunnels are worth as a link, and for the gateway. */
import { describe } from 'vitest';
import { sign } from '../../../shared/adapter/nature.ts';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { linkCheck } from '../../../shared/check/workstation/link.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { adapter, API_NAME, lookup, RESOLVERS, seen } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { VIA, leaving, beside, vpn, odd, soft, bridge } from './nature-facts.ts';
import { unasked, silent } from './workstation-facts.ts';

describe('tunnels, and what may be one', () => {
  table(linkCheck, [
    {
      name: 'the card is down, Docker is up',
      says: 'fail workstation.no-link',
      base: unasked,
      seen: [seen('adapters', '', [adapter({ up: false }), { ...bridge, up: true }])],
    },
    {
      name: 'the card is down, a tunnel still has its address',
      says: 'fail workstation.no-link',
      base: silent,
      seen: [seen('adapters', '', [adapter({ up: false }), vpn])],
    },
    {
      name: 'the card is down, and the targets answer all the same',
      says: 'pass link-up',
      seen: [seen('adapters', '', [adapter({ up: false }), vpn])],
    },
    {
      name: 'a tunnel alone is listed, unasked',
      says: 'inconclusive link-virtual',
      base: unasked,
      seen: [seen('adapters', '', [vpn])],
    },
    {
      name: 'an adapter of unknown kind',
      says: 'pass link-up',
      base: unasked,
      seen: [seen('adapters', '', [odd])],
    },
    {
      name: 'an empty device of a program, the card unplugged',
      says: 'fail workstation.no-link',
      base: unasked,
      seen: [seen('adapters', '', [adapter({ up: false }), soft])],
    },
    {
      name: 'mobile broadband',
      says: 'pass link-up',
      base: unasked,
      seen: [
        seen('adapters', '', [adapter({ kind: 'other', signs: [sign('device', ['cellular'], 'modem')] })]),
      ],
    },
  ]);

  table(gatewayCheck, [
    {
      name: 'a tunnel claims the Internet on its link, unasked',
      says: 'inconclusive gateway-not-needed',
      base: unasked,
      seen: [
        beside(vpn),
        seen('routes', '', { routes: [], rules: [] }),
        ...leaving({ ...VIA, prefix: block('0.0.0.0/0') }),
      ],
    },
    {
      name: 'a tunnel claims it, and delivers',
      says: 'pass gateway-not-needed',
      seen: [
        beside(vpn),
        seen('routes', '', { routes: [], rules: [] }),
        ...leaving({ ...VIA, prefix: block('0.0.0.0/0') }),
      ],
    },
    {
      name: 'targets in the own network, unasked',
      says: 'pass gateway-not-needed',
      base: unasked,
      seen: [
        seen('adapters', '', [adapter({ addresses: [{ address: ip('100.100.1.1'), prefixLength: 16 }] })]),
        seen('routes', '', { routes: [], rules: [] }),
        seen('lookup', API_NAME, lookup([])),
        ...leaving({ gateway: null, prefix: block('100.100.0.0/16') }, RESOLVERS),
      ],
    },
  ]);
});
