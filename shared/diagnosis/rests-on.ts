/** Which entries of the ledger a finding rests on: were one of them wrong, the finding could be. */
import { pluck } from '../check/gather.ts';
import { DECLARED_FINDINGS } from '../check/registry.ts';
import type { FindingCode } from './finding-args.ts';
import type { LedgerKey } from '../ledger/ledger.ts';

const ANSWER = ['cloud-services', 'private-ranges', 'benchmark-range'] as const;

/** Absent: what the workstation itself says is all that it needs. */
const RESTS_ON: Partial<Readonly<Record<FindingCode, readonly LedgerKey[]>>> = {
  ...pluck(DECLARED_FINDINGS, 'restsOn'),
  'workstation.off-network': ['hotspots', 'private-ranges', 'shared-range'],
  'workstation.no-address': ['link-local'],
  'workstation.fake-ip': ['benchmark-range', 'warp-made-up'],
  'workstation.hosts-override': ['cloud-services'],
  'workstation.overlay-route': ['cloud-services'],
  'workstation.wrong-route': ['cloud-services'],
  'workstation.lan-overlap': ['cloud-services'],
  'workstation.local-block-route': ['cloud-services'],
  'workstation.slow': ['slow-start-ms'],
  'dns.server-silent': ['vpc-resolvers'],
  'dns.server-refused': ['vpc-resolvers'],
  'dns.udp-blocked': ['vpc-resolvers'],
  'dns.hijacked': ['vpc-resolvers'],
  'dns.name-unknown': ['vpc-resolvers', 'api-host'],
  'dns.slow': ['vpc-resolvers', 'slow-resolver-ms'],
  'dns.system-slow': ['slow-resolver-ms'],
  'dns.forwarder-missing': ['api-host', 'vpc-resolvers'],
  'dns.rebind-filtered': [...ANSWER, 'codes-of-filters'],
  'dns.public-answer': ANSWER,
  'dns.unexpected-answer': ANSWER,
  'dns.system-differs': ANSWER,
  'dns.flapping': ANSWER,
  'route.cloud-services-missing': ['cloud-services'],
  'route.cloud-services-unreachable': ['cloud-services'],
  'route.cloud-services-silent': ['cloud-services'],
  'route.private-link-down': ['cloud-services'],
  'route.return-path': ['cloud-services'],
  'path.loss': ['felt-loss-percent'],
  'path.latency': ['felt-delay-ms'],
  'path.asymmetric': ['initial-hop-limits'],
  'api.filtered': ['api-port'],
  'api.refused': ['api-port'],
};

/** restsOn lists them. */
export function restsOn(code: FindingCode): readonly LedgerKey[] {
  return RESTS_ON[code] ?? [];
}
