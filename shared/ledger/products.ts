/** Addresses by which products are known. They give a product its name, and no finding rests on them alone. */
import type { Entries } from './entry.ts';

const read = '2026-11';

export const PRODUCTS = {
  'tailscale-range': {
    value: '100.64.0.0/10',
    mark: 'confirmed',
    source: 'Tailscale, documentation of IP pools',
    read,
  },
  'warp-devices': {
    value: '100.96.0.0/12',
    mark: 'confirmed',
    source: 'Cloudflare One, documentation of device addresses',
    read,
  },
  'warp-made-up': {
    value: '100.80.0.0/16',
    mark: 'confirmed',
    source:
      'Cloudflare One, documentation of reserved addresses: initial resolved IPs (the range until 2026)',
    read,
  },
  'warp-consumer-address': {
    value: '172.16.0.2/32',
    mark: 'memory',
    source: 'no page was looked up',
    read,
  },
  'sing-box-tunnel': {
    value: '172.19.0.0/30',
    mark: 'one-source',
    source: 'sing-box, sample configuration of a TUN',
    read,
  },
  'surge-resolver': { value: '198.18.0.2', mark: 'one-source', source: 'Surge, manual of its DNS', read },
  'parallels-networks': {
    value: ['10.211.55.0/24', '10.37.129.0/24'],
    mark: 'memory',
    source: 'no page was looked up; shared and host-only network',
    read,
  },
} as const satisfies Entries;
