/** A tunnel with one address. */
import { ip } from '../../../shared/net/ipv4.ts';
import type { Adapter } from '../../../shared/observation/workstation.ts';
import { adapter } from '../../support/facts.ts';

/** tunnel is an adapter that is a tunnel with this address. */
export function tunnel(name: string, address: string): Adapter {
  return adapter({ name, kind: 'tunnel', addresses: [{ address: ip(address), prefixLength: 32 }] });
}
