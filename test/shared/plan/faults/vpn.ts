/** Faults of the VPN gateway. */
import { type PlanMutation, m } from './fault.ts';

export const VPN: readonly PlanMutation[] = [
  m('weight', 'weight: 100', 'weight: 50', 'plan.vpn-weight', 'vpnGateway.routes[0].weight'),
  m('standby alone', 'weight: 100', 'weight: 0', 'plan.vpn-pair', 'vpnGateway.routes[0].weight'),
  m(
    'a pair with one connection',
    '  publishedToCen',
    '    - {destination: 10.20.0.0/16, connection: standby, weight: 0}\n  publishedToCen',
    'plan.vpn-pair',
    'vpnGateway.routes[1].connection',
  ),
  m(
    'a route of nobody',
    'connection: standby',
    'connection: stanby',
    'plan.vpn-connection-unknown',
    'vpnGateway.routes[0].connection',
  ),
  m(
    'no route back',
    'destination: 10.20.0.0/16',
    'destination: 10.20.0.0/17',
    'plan.vpn-route-missing',
    'vpnGateway.routes',
  ),
  m(
    'not advertised',
    'advertise: true',
    'advertise: false',
    'plan.vpn-advertise',
    'vpnGateway.routes[0].advertise',
  ),
  m(
    'not published',
    'publishedToCen: true',
    'publishedToCen: false',
    'plan.vpn-cen-publish',
    'vpnGateway.publishedToCen',
  ),
  m(
    'publishing not told',
    '  publishedToCen: true\n',
    '',
    'plan.vpn-cen-publish-open',
    'vpnGateway.publishedToCen',
  ),
  m(
    'selector without services',
    'local: [172.16.0.0/12, 100.64.0.0/10]',
    'local: [172.16.0.0/12]',
    'plan.selectors',
    'vpnGateway.connections[0]',
  ),
  m(
    'selector of another site',
    'remote: [10.20.0.0/16]',
    'remote: [10.21.0.0/16]',
    'plan.selectors',
    'vpnGateway.connections[0]',
  ),
  m(
    'tunnel addresses',
    '      ike: ikev2\n',
    '      ike: ikev2\n      tunnel: {cloudAddress: 169.254.8.1/29, gatewayAddress: 169.254.8.2/29}\n',
    'plan.tunnel-block',
    'vpnGateway.connections[0].tunnel',
  ),
  m(
    'key too long',
    '      ike: ikev2\n',
    '      ike: ikev2\n      keyLength: 101\n',
    'plan.psk-length',
    'vpnGateway.connections[0].keyLength',
  ),
  m(
    'two regions',
    '  routing: static',
    '  customerGatewayRegion: cn-beijing\n  routing: static',
    'plan.vpn-region',
    'vpnGateway.customerGatewayRegion',
  ),
];
