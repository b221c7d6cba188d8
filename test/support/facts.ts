/** Builders of facts for table tests: a healthy workstation, and small ways to break it. */
import { factsOf, type Facts } from '../../shared/observation/facts.ts';
import type { Observation, ObservationKind } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { ip } from '../../shared/net/ipv4.ts';
import { API_NAME, API, RESOLVERS, GATEWAY, seen } from './seen.ts';
import { adapter, route, winner, load, cable, filters } from './workstation-facts.ts';
import { dns, lookup, tcp, tls, http, ping, control, trace } from './exchange-facts.ts';

export { API_NAME, API, RESOLVERS, GATEWAY, seen, unseen } from './seen.ts';
export { adapter, route, winner, load, cable, filters } from './workstation-facts.ts';
export {
  dns,
  silentDns,
  lookup,
  tcp,
  tls,
  http,
  ping,
  control,
  silentPing,
  trace,
} from './exchange-facts.ts';

/** healthy is what a workstation sees when everything works. */
export function healthy(): Observation[] {
  const targets = [...RESOLVERS, API];
  return [
    seen('adapters', '', [adapter()]),
    seen('routes', '', {
      routes: [route('0.0.0.0/0'), route('192.168.1.0/24', { gateway: null })],
      rules: [],
    }),
    seen('resolvers', '', [{ interface: null, servers: ['192.168.1.53'], domains: [], scope: 'default' }]),
    seen('hosts', '', [{ address: '127.0.0.1', names: ['localhost'], line: 1 }]),
    seen('nrpt', '', []),
    seen('neighbors', '', [
      { address: GATEWAY, interface: 'eth0', mac: '02:00:00:00:00:01', state: 'reachable' },
    ]),
    seen('proxies', '', []),
    seen('filters', '', filters()),
    seen('control', '', control()),
    seen('load', '', load()),
    seen('links', '', [cable()]),
    seen('client', '', { installed: true, name: 'Alibaba Cloud Workspace', version: '7.2.2' }),
    ...targets.map((target) => seen('winner', target, winner(target))),
    ...RESOLVERS.flatMap((server) =>
      (['udp', 'tcp'] as const).map((transport) =>
        seen('dns', `${server}:53/${transport}/${API_NAME}/A`, dns(server, { transport })),
      ),
    ),
    seen('dns', `192.168.1.53:53/udp/${API_NAME}/A`, dns(ip('192.168.1.53'), { role: 'configured' })),
    seen('lookup', API_NAME, lookup([API])),
    seen('tcp', `${API}:443`, tcp(API, 443)),
    seen('tls', `${API}:443/${API_NAME}`, tls()),
    seen('http', `${API}:443/${API_NAME}`, http()),
    ...targets.map((target) => seen('ping', `${target}/icmp`, ping(target))),
    ...targets.map((target) => seen('trace', target, trace(target, [GATEWAY, ip('10.0.0.1'), target]))),
    seen('mtu', API, {
      target: API,
      sizes: [
        { bytes: 1280, outcome: 'passed' },
        { bytes: 1500, outcome: 'passed' },
      ],
    }),
  ];
}

/** factsWith is the healthy view with observations replaced (same kind and subject) or added. */
export function factsWith(
  changes: readonly Observation[],
  platform: Platform = 'linux',
  base = healthy(),
): Facts {
  return factsOf([...base, ...changes], platform);
}

/** without leaves the kinds out, as if no probe had reported them. */
export function without(kinds: readonly ObservationKind[], base = healthy()): Observation[] {
  return base.filter((observation) => !kinds.includes(observation.kind));
}

/** nothingKnown leaves of a healthy workstation what needs no network. */
export function nothingKnown(): Observation[] {
  return without([
    'tcp',
    'tls',
    'http',
    'lookup',
    'trace',
    'mtu',
    'ping',
    'dns',
    'winner',
    'adapters',
    'routes',
    'neighbors',
  ]);
}
