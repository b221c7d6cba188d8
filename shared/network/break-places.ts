/** Where each finding is in the picture: at a place, or on a way. What cannot be placed is not drawn as a break. */
import type { FindingCode } from '../diagnosis/finding-args.ts';
import type { Place } from './picture.ts';
import { hasKey } from '../values/keys.ts';

export type BreakPlace = Place | readonly [Place, Place];

const LINES: readonly BreakPlace[] = [
  ['company-gateway', 'express-connect'],
  ['company-gateway', 'ipsec-vpn'],
];

/** Absent: the finding does not say where, as with loss, or somebody unknown who answers in another's place. */
const AT: Partial<Readonly<Record<FindingCode, readonly BreakPlace[]>>> = {
  'workstation.gateway-silent': ['lan-gateway'],
  'workstation.off-network': [['lan-gateway', 'company-gateway']],
  'dns.other-resolver': ['workstation'],
  'dns.stale-policy': ['workstation'],
  'dns.system-differs': ['workstation'],
  'dns.system-silent': ['company-dns'],
  'dns.forwarder-missing': ['company-dns'],
  'dns.rebind-filtered': ['company-dns'],
  'dns.public-answer': ['company-dns'],
  'dns.unexpected-answer': ['company-dns'],
  'dns.no-ipv4-answer': ['company-dns'],
  'dns.stale-record': ['company-dns'],
  'dns.first-server-dead': ['company-dns'],
  'dns.flapping': ['company-dns'],
  'dns.server-silent': ['cloud-services'],
  'dns.server-refused': ['cloud-services'],
  'dns.udp-blocked': ['cloud-services'],
  'dns.name-unknown': ['cloud-services'],
  'route.private-link-down': LINES,
  'route.cloud-services-missing': ['company-gateway'],
  'route.cloud-services-unreachable': [['company-gateway', 'express-connect']],
  'route.cloud-services-silent': [['cen', 'cloud-services']],
  'route.office-network-missing': [['cen', 'office-network']],
  'route.return-path': ['cen'],
  'api.filtered': ['cloud-services'],
  'api.refused': ['cloud-services'],
  'api.tls-silent': ['cloud-services'],
  'api.tls-reset': ['cloud-services'],
  'api.certificate-expired': ['cloud-services'],
  'api.certificate-name': ['cloud-services'],
  'api.http-error': ['cloud-services'],
  'computer.all-unreachable': ['office-network'],
  'computer.port-filtered': ['office-network'],
};

/** Findings about the workstation itself are there, unless the table says otherwise. */
export function breaksOf(finding: string): readonly BreakPlace[] {
  const own = hasKey(AT, finding) ? AT[finding] : undefined;
  return own ?? (finding.startsWith('workstation.') ? ['workstation'] : []);
}
