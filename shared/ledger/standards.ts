/** What standards say: the uses of addresses, and sizes of packets. */
import type { Entries } from './entry.ts';

const read = '2026-11';
const mark = 'confirmed';

export const STANDARDS = {
  'this-network': { value: '0.0.0.0/8', mark, source: 'RFC 1122, section 3.2.1.3', read },
  loopback: { value: '127.0.0.0/8', mark, source: 'RFC 1122, section 3.2.1.3', read },
  'link-local': { value: '169.254.0.0/16', mark, source: 'RFC 3927', read },
  'benchmark-range': { value: '198.18.0.0/15', mark, source: 'RFC 2544, appendix C.2.2', read },
  'shared-range': { value: '100.64.0.0/10', mark, source: 'RFC 6598', read },
  'ipv4-continuity': {
    value: '192.0.0.0/29',
    mark,
    source: 'RFC 7335, IPv4 service continuity prefix',
    read,
  },
  'private-ranges': {
    value: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
    mark,
    source: 'RFC 1918',
    read,
  },
  'documentation-ranges': {
    value: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'],
    mark,
    source: 'RFC 5737',
    read,
  },
  'multicast-and-reserved': { value: '224.0.0.0/3', mark, source: 'RFC 1112, section 4', read },
  'least-mtu-of-ipv6': { value: 1280, mark, source: 'RFC 8200, section 5', read },
  'ethernet-mtu': { value: 1500, mark, source: 'RFC 894', read },
  'codes-of-filters': { value: [15, 17], mark, source: 'RFC 8914, sections 4.16 and 4.18', read },
} as const satisfies Entries;
