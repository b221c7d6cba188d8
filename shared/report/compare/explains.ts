/** Which differences can explain a finding that came, as data. Another person's network explains more than this. */
import { pluck } from '../../check/gather.ts';
import { DECLARED_FINDINGS } from '../../check/registry.ts';
import type { Explains } from '../../diagnosis/definitions/definition.ts';
import type { FindingCode } from '../../diagnosis/finding-args.ts';
import type { ComparedFact } from '../../history/compared-facts.ts';
import type { Profile } from '../../profile/profile.ts';

const WAY = ['ways', 'gateways', 'adapters', 'addresses', 'tunnels'] as const;
const NAMES = ['resolvers', 'nameRules', 'tunnels'] as const;
const ASKED_NAMES = ['apiHosts', 'region', 'cloudServices'] as const;
const API_PLACE = ['apiHosts', 'apiPort', 'region'] as const;

const link = of(['adapters', 'addresses']);
const unreachable = of([...WAY, 'routers', 'filters'], 'cloudServices', 'resolvers');
const resolver = of([...WAY, 'routers', 'filters'], 'resolvers');
const names = of([...NAMES, 'hosts', 'answers'], ...ASKED_NAMES);
const connection = of([...WAY, 'answers', 'routers', 'filters', 'proxies'], ...API_PLACE);
const certificate = of(['certificates', 'answers', 'proxies', 'tunnels'], ...API_PLACE, 'trustedCa');

export const EXPLAINS: Readonly<Record<FindingCode, Explains>> = {
  ...pluck(DECLARED_FINDINGS, 'explains'),
  'workstation.no-link': link,
  'workstation.no-address': link,
  'workstation.address-conflict': link,
  'workstation.no-default-route': of(['gateways', 'adapters', 'addresses']),
  'workstation.gateway-silent': of(['gateways', 'adapters', 'addresses']),
  'workstation.off-network': of([...WAY, 'resolvers', 'routers'], 'lan', 'cloudServices', 'resolvers'),
  'workstation.no-resolver': of(['resolvers', 'adapters']),
  'workstation.lan-overlap': of(
    ['addresses', 'adapters', 'ways', 'tunnels'],
    'officeNetwork',
    'cloudServices',
    'lan',
    'cloudComputers',
  ),
  'workstation.overlay-route': of(
    ['tunnels', 'ways', 'adapters'],
    'officeNetwork',
    'cloudServices',
    'cloudComputers',
  ),
  'workstation.overlay-filter': of(['tunnels', 'filters', 'adapters']),
  'workstation.fake-ip': of(['tunnels', 'adapters', 'resolvers', 'answers', 'proxies']),
  'workstation.hosts-override': of(['hosts', 'answers'], ...ASKED_NAMES),
  'workstation.local-block-route': of(['ways'], 'officeNetwork', 'cloudServices', 'cloudComputers'),
  'workstation.wrong-route': of(WAY, 'officeNetwork', 'cloudServices', 'cloudComputers'),
  'workstation.routes-disagree': of(['ways', 'tunnels', 'adapters']),
  'workstation.proxy': of(['proxies'], 'apiHosts', 'region'),
  'workstation.local-block': of(['filters', 'tunnels', 'adapters']),
  'workstation.slow': of([]),

  'dns.server-silent': resolver,
  'dns.server-refused': resolver,
  'dns.system-silent': of([...NAMES, ...WAY, 'filters']),
  'dns.udp-blocked': of([...WAY, 'routers', 'filters'], 'resolvers'),
  'dns.hijacked': of([...NAMES, 'ways', 'routers', 'answers'], 'resolvers', ...ASKED_NAMES),
  'dns.forwarder-missing': names,
  'dns.rebind-filtered': names,
  'dns.public-answer': names,
  'dns.unexpected-answer': names,
  'dns.no-ipv4-answer': names,
  'dns.stale-policy': names,
  'dns.other-resolver': of([...NAMES, ...WAY, 'hosts', 'answers'], ...ASKED_NAMES, 'lan'),
  'dns.first-server-dead': of([...NAMES, ...WAY, 'filters']),
  'dns.system-differs': names,
  'dns.stale-record': names,
  'dns.flapping': of([...NAMES, 'answers'], ...ASKED_NAMES),
  'dns.system-slow': of([...NAMES, ...WAY]),
  'dns.slow': resolver,
  'dns.name-unknown': of(['answers'], 'resolvers', 'apiHosts', 'region'),

  'route.cloud-services-missing': unreachable,
  'route.cloud-services-unreachable': unreachable,
  'route.cloud-services-silent': unreachable,
  'route.office-network-missing': of([...WAY, 'routers', 'filters'], 'cloudComputers', 'officeNetwork'),
  'route.private-link-down': of([...WAY, 'routers'], 'cloudServices', 'officeNetwork'),
  'route.return-path': of(['addresses', 'ways', 'gateways', 'adapters', 'tunnels']),

  'path.loss': of([...WAY, 'routers']),
  'path.latency': of([...WAY, 'routers']),
  'path.on-standby': of(['routers', 'ways'], 'path'),
  'path.asymmetric': of(['routers', 'ways']),

  'api.filtered': connection,
  'api.refused': connection,
  'api.tls-silent': of([...connection.facts, 'packetSizes'], ...connection.profile),
  'api.tls-reset': connection,
  'api.tls-intercepted': certificate,
  'api.certificate-expired': certificate,
  'api.certificate-name': certificate,
  'api.whitelist': of(['answers', 'addresses'], ...API_PLACE),
  'api.certificate-refused': certificate,
  'api.http-error': of(['answers', 'proxies', 'certificates'], ...API_PLACE),
};

function of(facts: readonly ComparedFact[], ...profile: readonly (keyof Profile)[]): Explains {
  return { facts: [...new Set(facts)], profile: [...new Set(profile)] };
}
