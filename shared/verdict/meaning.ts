/** The meaning of each finding for people who know no networks. */
import { pluck } from '../check/gather.ts';
import { DECLARED_FINDINGS } from '../check/registry.ts';
import type { FindingCode } from '../diagnosis/finding-args.ts';
import type { FINDINGS } from '../diagnosis/findings.ts';
import type { Meaning } from '../diagnosis/meaning.ts';
import type { ReportStep } from '../report/schema.ts';

/** Findings that stop or hamper a log-on; a note means nothing that somebody has to do. */
type Trouble = {
  [C in FindingCode]: (typeof FINDINGS)[C]['severity'] extends 'note' ? never : C;
}[FindingCode];

const MEANINGS: Readonly<Record<Trouble, Meaning | null>> = {
  ...pluck(DECLARED_FINDINGS, 'meaning'),
  'workstation.no-link': 'no-network',
  'workstation.no-address': 'no-network',
  'workstation.address-conflict': 'no-network',
  'workstation.no-default-route': 'no-network',
  'workstation.gateway-silent': 'no-router',
  'workstation.off-network': 'elsewhere',
  'workstation.no-resolver': 'own-setting',
  'workstation.lan-overlap': 'same-addresses',
  'workstation.overlay-route': 'own-vpn',
  'workstation.overlay-filter': 'own-block',
  'workstation.fake-ip': 'own-proxy',
  'workstation.hosts-override': 'own-setting',
  'workstation.local-block-route': 'own-setting',
  'workstation.local-block': 'own-block',
  'workstation.wrong-route': 'own-setting',
  'workstation.proxy': 'proxy-set',
  'dns.server-silent': 'lookup',
  'dns.server-refused': 'lookup',
  'dns.system-silent': 'lookup',
  'dns.udp-blocked': 'lookup',
  'dns.hijacked': 'lookup',
  'dns.forwarder-missing': 'lookup',
  'dns.rebind-filtered': 'lookup',
  'dns.public-answer': 'lookup',
  'dns.unexpected-answer': 'lookup',
  'dns.no-ipv4-answer': 'lookup',
  'dns.stale-policy': 'lookup',
  'dns.other-resolver': 'lookup',
  'dns.first-server-dead': 'lookup',
  'dns.system-differs': 'lookup',
  'dns.stale-record': 'lookup',
  'dns.flapping': 'lookup',
  'dns.system-slow': 'lookup-slow',
  'dns.slow': 'lookup-slow',
  'dns.name-unknown': 'lookup',
  'route.cloud-services-missing': 'way',
  'route.cloud-services-unreachable': 'way',
  'route.cloud-services-silent': 'cloud-silent',
  'route.office-network-missing': 'no-computer',
  'route.private-link-down': 'way',
  'route.return-path': 'way',
  'path.loss': 'quality',
  'path.latency': 'quality',
  'api.filtered': 'api-port',
  'api.refused': 'api-port',
  'api.tls-silent': 'encryption',
  'api.tls-reset': 'encryption',
  'api.tls-intercepted': 'certificate',
  'api.certificate-expired': 'certificate',
  'api.certificate-name': 'certificate',
  'api.certificate-refused': 'certificate',
  'api.http-error': 'service',
};

/** meaningOf gives the meaning of a finding; of a code that this version does not know, the vaguest. */
export function meaningOf({ finding, severity }: Pick<ReportStep, 'finding' | 'severity'>): Meaning {
  const known: Readonly<Record<string, Meaning | null>> = MEANINGS;
  const meaning = Object.hasOwn(known, finding) ? (known[finding] ?? 'something') : 'something';
  // Where it hampers only, some lookup works: one of two servers is silent, or answers come late.
  return meaning === 'lookup' && severity !== 'error' ? 'lookup-partly' : meaning;
}
