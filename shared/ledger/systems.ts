/** What operating systems, radios and products do by themselves. */
import type { Entries } from './entry.ts';

const read = '2026-11';

export const SYSTEMS = {
  hotspots: {
    value: ['172.20.10.0/28', '192.168.42.0/24', '192.168.43.0/24', '192.168.137.0/24'],
    mark: 'one-source',
    source: 'settings pages, AOSP and the field: iPhone, Android before version 11 (USB, Wi-Fi), Windows',
    read,
  },
  'systemd-stubs': {
    value: ['127.0.0.53', '127.0.0.54'],
    mark: 'confirmed',
    source: 'systemd-resolved.service(8)',
    read,
  },
  'wsl-resolvers': {
    value: ['10.255.255.254', '127.0.0.42'],
    mark: 'confirmed',
    source:
      'microsoft/WSL, issues 12101 and 10561: the resolver of DNS tunneling, now and in its first releases',
    read,
  },
  'platform-resolvers': {
    value: [
      '168.63.129.16',
      '169.254.169.253',
      '169.254.169.254',
      '183.60.83.19',
      '183.60.82.98',
      '100.125.1.250',
    ],
    mark: 'memory',
    source:
      'no page was looked up; the resolvers that Azure, AWS, Google Cloud, Tencent Cloud and Huawei Cloud give to machines in them',
    read,
  },
  'warp-resolvers': {
    value: ['127.0.2.2', '127.0.2.3', 'fd01:db8:1111::2', 'fd01:db8:1111::3'],
    mark: 'confirmed',
    source: 'Cloudflare WARP, documentation of the client',
    read,
  },
  'tailscale-resolvers': {
    value: ['100.100.100.100', 'fd7a:115c:a1e0::53'],
    mark: 'confirmed',
    source: 'Tailscale, documentation of MagicDNS',
    read,
  },
  'twingate-resolvers': {
    value: ['100.95.0.251', '100.95.0.252', '100.95.0.253', '100.95.0.254'],
    mark: 'one-source',
    source: 'Twingate, documentation of how DNS is forwarded; the first of them is printed there',
    read,
  },
  'initial-hop-limits': {
    value: [64, 128, 255],
    mark: 'memory',
    source: 'no page was looked up; Linux and macOS, Windows, routers',
    read,
  },
  'weak-signal-dbm': {
    value: -75,
    mark: 'confirmed',
    source: 'Apple, “macOS wireless roaming for enterprise customers”',
    read,
  },
  'voice-jitter-ms': { value: 30, mark: 'inferred', source: "Cisco's design guides for voice", read },
  'low-memory-share': { value: 0.05, mark: 'confirmed', source: 'Microsoft, PFE performance guide', read },
} as const satisfies Entries;
