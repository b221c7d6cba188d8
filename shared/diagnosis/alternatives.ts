/**
 * Alternatives: findings that look the same from a workstation, as pairs. A check may name those of its finding only, and
 * the texts say for each pair, in one sentence, what would tell the two apart.
 */
import type { FindingCode } from './finding-args.ts';

export const ALTERNATIVES = {
  'workstation.gateway-silent': ['route.private-link-down'],
  'workstation.off-network': [
    'route.private-link-down',
    'route.cloud-services-missing',
    'route.cloud-services-unreachable',
    'route.cloud-services-silent',
  ],
  'workstation.overlay-route': ['route.cloud-services-silent'],
  'workstation.overlay-filter': ['route.cloud-services-unreachable'],
  'workstation.wrong-route': ['route.cloud-services-missing'],
  'dns.forwarder-missing': ['dns.rebind-filtered'],
  'dns.rebind-filtered': ['dns.forwarder-missing'],
  'dns.stale-record': ['api.filtered'],
  'route.cloud-services-silent': ['route.cloud-services-missing', 'route.return-path', 'dns.server-silent'],
  'route.cloud-services-missing': ['workstation.off-network'],
  'route.cloud-services-unreachable': [
    'route.private-link-down',
    'route.cloud-services-silent',
    'dns.server-silent',
    'workstation.off-network',
  ],
  'route.office-network-missing': ['computer.all-unreachable'],
  'route.private-link-down': ['route.return-path', 'route.cloud-services-missing', 'workstation.off-network'],
  'route.return-path': ['route.private-link-down'],
  'api.tls-silent': ['path.mtu-blackhole'],
  'computer.all-unreachable': ['route.office-network-missing'],
} as const satisfies { readonly [C in FindingCode]?: readonly FindingCode[] };

type Pairs = typeof ALTERNATIVES;

/** The alternatives that a finding of this code may name. */
export type AlternativeOf<C extends FindingCode> = C extends keyof Pairs ? Pairs[C][number] : never;

/** One sentence per pair. */
export type AlternativeTexts = { readonly [C in keyof Pairs]: { readonly [A in Pairs[C][number]]: string } };
