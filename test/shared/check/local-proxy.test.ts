/** A proxy on this workstation: its pings, its delay and the connections that it accepts say nothing of the way. */
import { describe } from 'vitest';
import { reachableCheck } from '../../../shared/check/computer/reachable.ts';
import { qualityCheck } from '../../../shared/check/path/quality.ts';
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import {
  adapter,
  API,
  API_NAME,
  ping,
  RESOLVERS,
  seen,
  tcp,
  tls,
  winner,
  without,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';

describe('a proxy on this workstation', () => {
  const COMPUTER = ip('172.16.0.11');
  const office = {
    officeNetwork: [block('172.16.0.0/12')],
    cloudComputers: [{ address: COMPUTER, ports: [443] }],
  };
  const tunnel = (name: string, address: Ipv4): readonly Observation[] => [
    seen('adapters', '', [
      adapter(),
      adapter({ name, kind: 'tunnel', addresses: [{ address, prefixLength: 30 }] }),
    ]),
    ...[...RESOLVERS, API, COMPUTER].map((target) =>
      seen('winner', target, winner(target, { interface: name, gateway: null })),
    ),
  ];
  const connected = seen('tcp', `${COMPUTER}:443`, tcp(COMPUTER, 443, { role: 'computer' }));
  const silentPort = seen(
    'tcp',
    `${COMPUTER}:443`,
    tcp(COMPUTER, 443, { role: 'computer', outcome: 'timed-out', connectMs: null }),
  );
  const unasked = without(['tcp', 'tls', 'http', 'lookup', 'dns', 'trace']);
  const proxied = [...tunnel('Meta', ip('198.18.0.1')), connected];
  const company = [...tunnel('tun0', ip('10.8.0.7')), connected];
  const shaken = seen('tls', `${API}:443/${API_NAME}`, tls());
  table(cloudServicesCheck, [
    { name: 'its pings are no way', says: 'inconclusive route-unsure', base: unasked, seen: proxied },
    {
      name: 'a certificate shows the way',
      says: 'pass route-alive',
      base: unasked,
      seen: [...proxied, shaken],
    },
    { name: 'pings over a VPN are a way', says: 'pass route-alive', base: unasked, seen: company },
  ]);

  table(qualityCheck, [
    {
      name: 'its delay is not that of the network',
      says: 'inconclusive quality-behind-proxy',
      base: unasked,
      seen: proxied,
    },
    { name: 'a VPN has a delay', says: 'pass quality-good', base: unasked, seen: company },
  ]);

  table(reachableCheck, [
    {
      name: 'it accepts connections by itself',
      says: 'inconclusive computer-behind-proxy',
      profile: office,
      base: unasked,
      seen: proxied,
    },
    {
      name: 'it answers pings by itself, which shows no computer behind a silent port',
      says: 'fail computer.all-unreachable',
      profile: office,
      base: unasked,
      seen: [
        ...tunnel('Meta', ip('198.18.0.1')),
        silentPort,
        seen('ping', `${COMPUTER}/icmp`, ping(COMPUTER)),
      ],
    },
    {
      name: 'pings over a VPN show a computer behind a silent port',
      says: 'fail computer.port-filtered',
      profile: office,
      base: unasked,
      seen: [...tunnel('tun0', ip('10.8.0.7')), silentPort, seen('ping', `${COMPUTER}/icmp`, ping(COMPUTER))],
    },
    {
      name: 'one target behind it is proven',
      says: 'pass computer-connected',
      profile: office,
      base: unasked,
      seen: [...proxied, shaken],
    },
    {
      name: 'a VPN does not',
      says: 'pass computer-connected',
      profile: office,
      base: unasked,
      seen: company,
    },
  ]);
});
