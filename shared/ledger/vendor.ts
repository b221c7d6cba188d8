/** What the vendor says of its service. */
import type { Entries } from './entry.ts';

const GUIDE =
  'Alibaba Cloud, guide “Use Express Connect circuits and IPsec-VPN gateways to establish active/standby connections …”';

export const VENDOR = {
  'vpc-resolvers': {
    value: ['100.100.2.136', '100.100.2.138'],
    mark: 'confirmed',
    source: `${GUIDE}, step 6.3`,
    read: '2026-11',
  },
  'cloud-services': {
    value: '100.64.0.0/10',
    mark: 'confirmed',
    source: `${GUIDE}, step 6.1`,
    read: '2026-11',
  },
  'api-host': {
    value: 'ecd-vpc.REGION.aliyuncs.com',
    mark: 'confirmed',
    source: `${GUIDE}, step 6.2`,
    read: '2026-11',
  },
  'api-hosts-of-centers': {
    value: [
      'ecd.vpc-proxy.aliyuncs.com',
      'ecd-intl.vpc-proxy.aliyuncs.com',
      'ecd-shenzhen-center.vpc-proxy.aliyuncs.com',
    ],
    mark: 'one-source',
    source: 'Alibaba Cloud, endpoint pages of Elastic Desktop Service; they contradict each other',
    read: '2026-11',
  },
  'api-port': {
    value: 443,
    mark: 'inferred',
    source: 'the API is HTTPS and its endpoints are written without a port; RFC 9110, section 4.2.2',
    read: '2026-11',
  },
  'signature-minutes': {
    value: 15,
    mark: 'one-source',
    source: 'Alibaba Cloud developer community, answers to InvalidTimeStamp.Expired',
    read: '2026-11',
  },
} as const satisfies Entries;
