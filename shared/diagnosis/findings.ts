/**
 * Findings as data, to be read from top to bottom like documentation.
 * `explainedBy` is the cause graph: a finding with an open cause is folded under it and leaves the checklist.
 */
import type { Stage } from '../check/ids.ts';
import type { FindingArgs } from './finding-args.ts';
import type { Owner, Severity } from './finding.ts';

export type FindingCode = keyof FindingArgs;

export interface FindingDefinition {
  readonly stage: Stage;
  readonly severity: Severity;
  readonly owner: Owner;
  readonly explainedBy: readonly FindingCode[];
  /** A warning explains warnings only, unless the trouble that it names is known to cause errors. */
  readonly explainsErrors?: true;
}

const NO_NETWORK = ['workstation.no-link', 'workstation.no-address', 'workstation.address-conflict', 'workstation.no-default-route'] as const;
/** What this workstation does not send gets no answer, whoever is asked. */
const WAY_OUT = [...NO_NETWORK, 'workstation.local-block', 'workstation.gateway-silent'] as const;
/** What can make packets to any private target go astray on the workstation itself. */
const LOCAL_ROUTES = [
  ...WAY_OUT,
  'workstation.off-network',
  'workstation.local-block-route',
  'workstation.overlay-route',
  'workstation.overlay-filter',
  'workstation.lan-overlap',
  'workstation.wrong-route',
] as const;
const CLOUD_SERVICES_DEAD = [
  ...LOCAL_ROUTES,
  'route.private-link-down',
  'route.cloud-services-missing',
  'route.cloud-services-unreachable',
  'route.cloud-services-silent',
  'route.return-path',
] as const;
const OFFICE_DEAD = [
  ...LOCAL_ROUTES,
  'route.private-link-down',
  'route.office-network-missing',
  'route.return-path',
] as const;
const BOTH_RESOLVERS = ['dns.server-silent', 'dns.server-refused'] as const;
/** Who is asked in place of the company's DNS explains what comes back. */
const WHO_IS_ASKED = ['workstation.off-network', 'dns.other-resolver', 'dns.stale-policy', 'dns.system-differs'] as const;
/** What keeps any forwarder from its answer. */
const NO_FORWARDER_KNOWS = [...NO_NETWORK, 'workstation.off-network', 'workstation.gateway-silent', ...BOTH_RESOLVERS, 'dns.udp-blocked', 'dns.name-unknown', 'workstation.no-resolver', 'workstation.fake-ip'] as const;
/**
 * Connections are tried only where the API is expected, at the VPC resolvers' word as well. So a wrong or
 * missing name does not explain that they fail; only a hosts file can send them to a wrong place of that range.
 */
const API_UNREACHED = [...CLOUD_SERVICES_DEAD, 'workstation.hosts-override'] as const;
const API_TLS = [...API_UNREACHED, 'api.filtered', 'api.refused'] as const;

export const FINDINGS = {
  'workstation.no-link': { stage: 'adapter', severity: 'error', owner: 'you', explainedBy: [] },
  'workstation.no-address': { stage: 'adapter', severity: 'error', owner: 'it', explainedBy: ['workstation.no-link'] },
  'workstation.address-conflict': { stage: 'adapter', severity: 'error', owner: 'it', explainedBy: ['workstation.no-link'] },
  'workstation.no-default-route': {
    stage: 'gateway', severity: 'error', owner: 'it', explainedBy: ['workstation.no-link', 'workstation.no-address', 'workstation.address-conflict'],
  },
  'workstation.gateway-silent': { stage: 'gateway', severity: 'error', owner: 'network', explainedBy: [...NO_NETWORK, 'workstation.local-block'] },
  'workstation.off-network': {
    stage: 'route', severity: 'error', owner: 'you',
    explainedBy: [...WAY_OUT, 'workstation.local-block-route', 'workstation.overlay-route', 'workstation.overlay-filter', 'workstation.wrong-route'],
  },
  'workstation.no-resolver': {
    stage: 'dns-server', severity: 'error', owner: 'it', explainedBy: ['workstation.no-link', 'workstation.no-address', 'workstation.address-conflict'],
  },
  'workstation.lan-overlap': { stage: 'route', severity: 'error', owner: 'network', explainedBy: ['workstation.no-link', 'workstation.local-block'] },
  'workstation.overlay-route': { stage: 'route', severity: 'error', owner: 'it', explainedBy: ['workstation.local-block'] },
  'workstation.overlay-filter': { stage: 'route', severity: 'error', owner: 'it', explainedBy: ['workstation.overlay-route', ...WAY_OUT] },
  'workstation.fake-ip': { stage: 'dns-answer', severity: 'error', owner: 'you', explainedBy: [] },
  'workstation.hosts-override': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: [] },
  'workstation.local-block-route': { stage: 'route', severity: 'error', owner: 'it', explainedBy: [] },
  'workstation.local-block': { stage: 'gateway', severity: 'error', owner: 'you', explainedBy: [...NO_NETWORK, 'workstation.local-block-route'] },
  'workstation.wrong-route': { stage: 'route', severity: 'error', owner: 'it', explainedBy: [...WAY_OUT] },
  'workstation.routes-disagree': { stage: 'route', severity: 'note', owner: 'it', explainedBy: [] },
  'workstation.proxy': { stage: 'api-tcp', severity: 'warning', owner: 'it', explainedBy: [], explainsErrors: true },
  'workstation.clock-skew': { stage: 'api-tls', severity: 'warning', owner: 'you', explainedBy: [], explainsErrors: true },
  'workstation.small-mtu': { stage: 'api-tls', severity: 'warning', owner: 'it', explainedBy: [], explainsErrors: true },
  'workstation.slow': { stage: 'adapter', severity: 'note', owner: 'you', explainedBy: [] },
  'workstation.client-missing': { stage: 'computer', severity: 'note', owner: 'you', explainedBy: [] },

  'dns.server-silent': { stage: 'dns-server', severity: 'error', owner: 'network', explainedBy: [...CLOUD_SERVICES_DEAD] },
  'dns.server-refused': { stage: 'dns-server', severity: 'error', owner: 'cloud', explainedBy: [...CLOUD_SERVICES_DEAD] },
  'dns.system-silent': { stage: 'dns-server', severity: 'error', owner: 'it', explainedBy: [...WAY_OUT, 'workstation.off-network', 'workstation.no-resolver', ...BOTH_RESOLVERS, 'dns.udp-blocked'] },
  'dns.udp-blocked': { stage: 'dns-server', severity: 'error', owner: 'network', explainedBy: [...CLOUD_SERVICES_DEAD] },
  'dns.hijacked': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: ['workstation.fake-ip'] },
  'dns.forwarder-missing': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: [...NO_FORWARDER_KNOWS, 'dns.flapping'] },
  'dns.rebind-filtered': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: ['workstation.fake-ip', 'workstation.no-resolver', 'dns.flapping', ...WHO_IS_ASKED] },
  'dns.public-answer': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: ['workstation.hosts-override', 'workstation.fake-ip', 'dns.flapping', ...WHO_IS_ASKED] },
  'dns.unexpected-answer': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: ['workstation.hosts-override', 'workstation.fake-ip', 'dns.flapping', ...WHO_IS_ASKED] },
  'dns.no-ipv4-answer': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: ['workstation.fake-ip', 'dns.flapping', ...WHO_IS_ASKED] },
  'dns.stale-policy': { stage: 'dns-server', severity: 'error', owner: 'it', explainedBy: [...NO_FORWARDER_KNOWS] },
  'dns.other-resolver': { stage: 'dns-server', severity: 'error', owner: 'it', explainedBy: [...NO_FORWARDER_KNOWS] },
  'dns.first-server-dead': { stage: 'dns-server', severity: 'error', owner: 'it', explainedBy: [...WAY_OUT] },
  'dns.system-differs': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: ['workstation.fake-ip', 'dns.name-unknown', 'dns.flapping', ...BOTH_RESOLVERS, 'dns.udp-blocked'] },
  'dns.stale-record': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: ['workstation.hosts-override', 'workstation.fake-ip'] },
  'dns.flapping': { stage: 'dns-answer', severity: 'error', owner: 'it', explainedBy: ['dns.other-resolver'] },
  'dns.system-slow': { stage: 'dns-server', severity: 'warning', owner: 'it', explainedBy: ['path.loss', 'path.latency', 'dns.slow', 'dns.flapping', 'dns.other-resolver', ...BOTH_RESOLVERS, 'dns.udp-blocked'] },
  'dns.slow': { stage: 'dns-server', severity: 'warning', owner: 'it', explainedBy: ['path.loss', 'path.latency'] },
  'dns.name-unknown': { stage: 'dns-answer', severity: 'error', owner: 'cloud', explainedBy: ['dns.hijacked', 'workstation.fake-ip', 'workstation.off-network'] },

  'route.cloud-services-missing': { stage: 'route', severity: 'error', owner: 'network', explainedBy: [...LOCAL_ROUTES, 'route.private-link-down', 'route.return-path'] },
  'route.cloud-services-unreachable': { stage: 'route', severity: 'error', owner: 'network', explainedBy: [...LOCAL_ROUTES, 'route.private-link-down', 'route.return-path', 'route.cloud-services-missing'] },
  'route.cloud-services-silent': { stage: 'route', severity: 'error', owner: 'cloud', explainedBy: [...LOCAL_ROUTES, 'route.private-link-down', 'route.return-path'] },
  'route.office-network-missing': { stage: 'route', severity: 'error', owner: 'cloud', explainedBy: [...LOCAL_ROUTES, 'route.private-link-down', 'route.return-path'] },
  'route.private-link-down': { stage: 'route', severity: 'error', owner: 'network', explainedBy: [...LOCAL_ROUTES] },
  'route.return-path': { stage: 'route', severity: 'error', owner: 'cloud', explainedBy: [...LOCAL_ROUTES, 'route.private-link-down'] },

  'path.mtu-blackhole': { stage: 'api-tls', severity: 'error', owner: 'network', explainedBy: ['workstation.small-mtu', ...CLOUD_SERVICES_DEAD] },
  'path.loss': { stage: 'route', severity: 'warning', owner: 'network', explainedBy: [...CLOUD_SERVICES_DEAD] },
  'path.latency': { stage: 'route', severity: 'warning', owner: 'network', explainedBy: [] },
  'path.on-standby': { stage: 'route', severity: 'note', owner: 'network', explainedBy: [] },
  'path.asymmetric': { stage: 'route', severity: 'note', owner: 'network', explainedBy: [] },

  'api.filtered': { stage: 'api-tcp', severity: 'error', owner: 'network', explainedBy: [...API_UNREACHED] },
  'api.refused': { stage: 'api-tcp', severity: 'error', owner: 'network', explainedBy: [...API_UNREACHED] },
  'api.tls-silent': { stage: 'api-tls', severity: 'error', owner: 'network', explainedBy: [...API_TLS, 'path.mtu-blackhole', 'workstation.small-mtu'] },
  'api.tls-reset': { stage: 'api-tls', severity: 'error', owner: 'network', explainedBy: [...API_TLS] },
  'api.tls-intercepted': { stage: 'api-tls', severity: 'error', owner: 'it', explainedBy: [...API_TLS, 'workstation.proxy'] },
  'api.certificate-expired': { stage: 'api-tls', severity: 'error', owner: 'vendor', explainedBy: [...API_TLS, 'workstation.clock-skew', 'api.tls-intercepted'] },
  'api.certificate-name': { stage: 'api-tls', severity: 'error', owner: 'vendor', explainedBy: [...API_TLS, 'api.tls-intercepted'] },
  'api.certificate-refused': { stage: 'api-tls', severity: 'error', owner: 'it', explainedBy: [...API_TLS, 'workstation.proxy'] },
  'api.http-error': { stage: 'api-http', severity: 'error', owner: 'vendor', explainedBy: [...API_TLS, 'api.tls-silent', 'api.tls-reset', 'api.tls-intercepted', 'api.certificate-expired', 'api.certificate-name', 'api.certificate-refused'] },
  'api.whitelist': { stage: 'api-http', severity: 'note', owner: 'cloud', explainedBy: [] },

  'computer.unreachable': { stage: 'computer', severity: 'warning', owner: 'cloud', explainedBy: [...OFFICE_DEAD, 'computer.all-unreachable'] },
  'computer.all-unreachable': { stage: 'computer', severity: 'error', owner: 'cloud', explainedBy: [...OFFICE_DEAD] },
  'computer.port-refused': { stage: 'computer', severity: 'warning', owner: 'cloud', explainedBy: [...OFFICE_DEAD] },
  'computer.icmp-filtered': { stage: 'computer', severity: 'note', owner: 'network', explainedBy: [] },
} as const satisfies Record<FindingCode, FindingDefinition>;

/** definitionOf gives the data of a finding code. */
export function definitionOf(code: FindingCode): FindingDefinition {
  return FINDINGS[code];
}

export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

/** isFindingCode says whether the text is a code of this version. */
export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(FINDINGS, text);
}
