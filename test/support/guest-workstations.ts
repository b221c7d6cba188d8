/** Workstations in virtual machines and other places inside of another system. Rows of surrounding-workstations.ts. */
import { ip } from '../../shared/net/ipv4.ts';
import type { Row } from './workstation-row.ts';
import { adapter, API_NAME, healthy, lookup, RESOLVERS, seen } from './facts.ts';
import { NO_SUCH_NAME, asks, says } from './surrounding-facts.ts';

const OTHER = { steps: ['dns.other-resolver'], state: 'not-ready' } as const;
const inWindows = adapter({
  name: 'lo',
  kind: 'loopback',
  addresses: [
    { address: ip('127.0.0.1'), prefixLength: 8 },
    { address: ip('10.255.255.254'), prefixLength: 32 },
  ],
});

export const PLACES: readonly Row[] = [
  {
    ...OTHER,
    name: 'WSL, which asks the Windows around it',
    seen: [
      seen('adapters', '', [inWindows, adapter()]),
      asks('10.255.255.254'),
      says('10.255.255.254', NO_SUCH_NAME),
      seen('lookup', API_NAME, lookup([])),
    ],
  },
  {
    ...OTHER,
    name: 'a machine in a cloud, which asks what the cloud gave it',
    platform: 'win32',
    seen: [asks('168.63.129.16'), says('168.63.129.16', NO_SUCH_NAME), seen('lookup', API_NAME, lookup([]))],
  },
  {
    name: 'a company with a resolver at the address that WSL takes',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [
      asks('10.255.255.254'),
      says('10.255.255.254', NO_SUCH_NAME),
      seen('lookup', API_NAME, lookup([])),
    ],
  },
  {
    name: 'a cloud computer on another one, with the resolvers of its own VPC',
    platform: 'win32',
    base: healthy(),
    steps: [],
    state: 'ready',
    seen: [asks(...RESOLVERS)],
  },
];
