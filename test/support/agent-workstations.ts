/** Workstations with an access agent that answers for the API with an address of its own network. Rows of surrounding-workstations.ts. */
import { block, ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Adapter } from '../../shared/observation/workstation.ts';
import type { Row } from './workstation-row.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  http,
  lookup,
  RESOLVERS,
  route,
  seen,
  tcp,
  tls,
  winner,
  without,
} from './facts.ts';
import { tunnel, asks, says, address } from './surrounding-facts.ts';

/** A healthy workstation of which nothing at the API's own address is known. */
const beforeApi = (): Observation[] =>
  without(['tcp', 'tls', 'http', 'mtu']).filter(
    ({ subject }) => subject !== API && subject !== `${API}/icmp`,
  );

interface Agent {
  readonly tunnel: Adapter;
  readonly network: string;
  readonly answer: Ipv4;
}

/** agent answers for the API with an address of its own network, and takes what is sent there. */
function agent({ tunnel: own, network, answer }: Agent): Observation[] {
  const way = { interface: own.name, gateway: null, prefix: block(network) };
  return [
    seen('adapters', '', [adapter(), own]),
    seen('routes', '', {
      routes: [route('0.0.0.0/0'), route(network, { interface: own.name, gateway: null })],
      rules: [],
    }),
    seen('winner', answer, winner(answer, way)),
    asks('192.168.1.53'),
    says('192.168.1.53', address(answer)),
    seen('lookup', API_NAME, lookup([answer])),
  ];
}

const OWN = ip('100.64.1.7');
const ZSCALER: Agent = {
  tunnel: tunnel('Zscaler', '100.64.0.1', 16),
  network: '100.64.0.0/16',
  answer: OWN,
};

const TOKEN = ip('100.80.3.4');
const WARP: Agent = {
  tunnel: tunnel('CloudflareWARP', '100.96.0.9'),
  network: '100.80.0.0/16',
  answer: TOKEN,
};

const PEER = ip('100.92.40.1');
const PEERS: Agent = { tunnel: tunnel('wt0', '100.92.7.9', 16), network: '100.92.0.0/16', answer: PEER };
const at = (target: Ipv4): { target: { address: Ipv4; port: number } } => ({
  target: { address: target, port: 443 },
});

const connected = (target: Ipv4): Observation => seen('tcp', `${target}:443`, tcp(target, 443));
const unanswered = (target: Ipv4): Observation =>
  seen('tcp', `${target}:443`, tcp(target, 443, { outcome: 'timed-out', connectMs: null }));
const cutOff = (target: Ipv4): Observation =>
  seen(
    'tls',
    `${target}:443/${API_NAME}`,
    tls({ ...at(target), outcome: 'reset', chain: [], trust: 'none', nameMatches: null, handshakeMs: null }),
  );
const through = (target: Ipv4): Observation[] => [
  connected(target),
  seen('tls', `${target}:443/${API_NAME}`, tls(at(target))),
  seen('http', `${target}:443/${API_NAME}`, http(at(target))),
];

const direct = (data: Ipv4): Observation[] =>
  RESOLVERS.flatMap((server) =>
    (['udp', 'tcp'] as const).map((transport) =>
      seen('dns', `${server}:53/${transport}/${API_NAME}/A`, dns(server, { transport, ...address(data) })),
    ),
  );
const FAKE = ['workstation.fake-ip'] as const;

export const AGENTS: readonly Row[] = [
  {
    name: 'an access agent that passes the API on from an address of its own',
    base: beforeApi(),
    seen: [...agent(ZSCALER), ...through(OWN)],
    steps: [],
    state: 'ready',
  },
  {
    name: 'an access agent that accepts the connection itself and has no certificate',
    base: beforeApi(),
    seen: [...agent(ZSCALER), connected(OWN), cutOff(OWN)],
    steps: FAKE,
    state: 'not-ready',
  },
  {
    name: 'an access agent behind whose address nobody accepts',
    base: beforeApi(),
    seen: [...agent(ZSCALER), unanswered(OWN)],
    steps: FAKE,
    state: 'not-ready',
  },
  {
    name: 'an access agent that answers in the VPC resolvers’ place as well',
    base: beforeApi(),
    seen: [...agent(ZSCALER), ...direct(OWN), unanswered(OWN)],
    steps: FAKE,
    state: 'not-ready',
  },
  {
    name: 'the token address of a tunnel whose adapter lies elsewhere',
    base: beforeApi(),
    seen: [...agent(WARP), unanswered(TOKEN)],
    steps: FAKE,
    state: 'not-ready',
  },
  {
    name: 'an address of a member of an overlay, which makes up none',
    base: beforeApi(),
    seen: [...agent(PEERS), unanswered(PEER)],
    steps: ['workstation.overlay-route'],
    state: 'not-ready',
  },
  {
    name: 'an API that the VPC resolvers themselves name in a network of peers',
    base: beforeApi(),
    seen: [...agent(PEERS), ...direct(PEER), unanswered(PEER)],
    steps: ['workstation.overlay-route'],
    state: 'not-ready',
  },
];
