/** Policies, filters and BFD of Junos and FRR. */
import { SAMPLES } from '../../gateway/samples.ts';
import { type Case, type Change, casesOf } from './case.ts';

const junos = casesOf('junos-set');

const JUNOS =
  SAMPLES['junos-set'].split('\n').find((line) => line.startsWith('set routing-options static')) ?? '';

const more = (line: string): readonly Change[] => [[JUNOS, `${JUNOS}\n${line}`]];

/** Junos announces by a policy, which is asked in any case. */
const ASKED = 'plan.gateway-open';

export const JUNOS_CASES: readonly Case[] = [
  junos('the port of the unit is off', more('set interfaces ge-0/0/1 disable'), {
    says: [ASKED, 'plan.gateway-port-down'],
  }),
  junos('an import policy', more('set protocols bgp group CLOUD neighbor 10.0.0.1 import FROM-CLOUD'), {
    says: [ASKED, 'plan.gateway-policy-open'],
  }),
  junos(
    'IP monitoring',
    more('set services ip-monitoring policy P then preferred-route route 172.16.0.0/12 next-hop 10.0.0.1'),
    {
      says: [ASKED, 'plan.gateway-unread'],
    },
  ),
  junos(
    'a filter that sends elsewhere',
    more('set firewall family inet filter F term 1 then routing-instance OTHER'),
    {
      says: [ASKED, 'plan.gateway-policy-route'],
    },
  ),
  junos(
    'BFD of the route',
    more('set routing-options static route 172.16.0.0/12 bfd-liveness-detection minimum-interval 500'),
    {
      says: [ASKED, 'plan.gateway-watch-open'],
    },
  ),
  junos(
    'a route that is kept out of forwarding',
    more('set routing-options static route 172.16.0.0/12 no-install'),
    {
      says: [ASKED, 'plan.gateway-unread', 'plan.gateway-preference-open'],
    },
  ),
  junos(
    'a route that is not advertised again',
    more('set routing-options static route 172.16.0.0/12 no-readvertise'),
    {
      says: [ASKED],
    },
  ),
];

const frr = casesOf('frr');

export const FRR_CASES: readonly Case[] = [
  frr('a route map that denies', [['route-map TO-CLOUD permit 10', 'route-map TO-CLOUD deny 10']], {
    says: ['plan.gateway-policy-denies'],
  }),
  frr(
    'a route map that denies what comes',
    [['route-map FROM-CLOUD permit 10', 'route-map FROM-CLOUD deny 10']],
    {
      says: ['plan.gateway-policy-denies'],
      office: ['asymmetric', 'vpn'],
    },
  ),
  frr('a call', [['route-map TO-CLOUD permit 10\n', 'route-map TO-CLOUD permit 10\n call OTHER\n']], {
    says: ['plan.gateway-policy-open'],
  }),
  frr('BFD of the route', [['ip route 172.16.0.0/12 xfrm1 200', 'ip route 172.16.0.0/12 xfrm1 200 bfd']], {
    says: ['plan.gateway-watch-open'],
    office: ['circuit', 'open'],
  }),
];
