/** What this workstation denies or lets out, and the block that is found in it. */
import { localBlock } from '../../../shared/check/workstation/local-block.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { TcpConnection } from '../../../shared/observation/exchange.ts';
import { API_NAME, factsWith, healthy, lookup, seen, tcp } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

export const OTHER_API = ip('100.100.45.11');

/** A question that this machine does not let out. */
export const DENIED = { outcome: 'error', errno: 'EACCES' } as const;

/** blockOf is the block that is found, if any. */
export const blockOf = (more: readonly Observation[], base = healthy()) =>
  localBlock({ profile: profileWith(), facts: factsWith(more, 'win32', base) });

export const severity = (more: readonly Observation[], base = healthy()) =>
  blockOf(more, base)?.severity ?? 'none';

export const denied = (address: Ipv4, port: number, role: TcpConnection['role']): Observation =>
  seen(
    'tcp',
    `${address}:${port}`,
    tcp(address, port, { role, outcome: 'denied', errno: 'EACCES', connectMs: null }),
  );

export const names = (...addresses: readonly string[]) => seen('lookup', API_NAME, lookup(addresses));
