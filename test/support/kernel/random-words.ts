/** Words of random rule sets: what our packets have, and what they have not. Addresses and blocks are of targets and of others. */

export const TARGETS = [
  '100.100.2.136',
  '100.64.0.0/10',
  '100.96.0.0/12',
  '10.0.0.0/8',
  '192.168.1.10',
  '192.168.0.0/16',
  '0.0.0.0/0',
  '172.16.0.5',
] as const;
export const ADAPTERS = ['veth0', 'other0', 'lo', 'tailscale0', 'vet*'] as const;
export const PORTS = ['53', '443', '5353', '1024-65535', '1-1023', '50-60', '22'] as const;
/** Ports of some clients. */
export const CLIENTS = ['1024-19999', '20000-65535', '1-19999'] as const;
export const STATES = ['established', 'new', 'related', 'invalid', 'untracked'] as const;
export const MARKS = ['0x0', '0x1', '0x80000'] as const;
