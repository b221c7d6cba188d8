/** An interface while it is read: lines add to it in any order, and `finishInterface` makes a row of the model. */
import type { BfdTimers, GatewayInterface, InterfaceAddress } from '../config-routes.ts';
import type { Gap, Written } from '../written.ts';
import type { Reading } from './reading.ts';

export interface InterfaceDraft {
  readonly name: string;
  readonly opened: Written<string>;
  addresses: Written<InterfaceAddress>[];
  ipv6: Written<string>[];
  vlan: Written<number> | null;
  vrf: Written<string> | null;
  isShutdown: Written<true> | null;
  parent: string | null;
  bfdTimers: Written<BfdTimers> | null;
  mtu: Written<number> | null;
  source: Written<string> | null;
  destination: Written<string> | null;
  within: Written<string> | null;
  protection: Written<string> | null;
  readonly gaps: Gap[];
}

export function interfaceDraft(name: string, opened: Written<string>): InterfaceDraft {
  return {
    name,
    opened,
    addresses: [],
    ipv6: [],
    vlan: null,
    vrf: null,
    isShutdown: null,
    parent: null,
    bfdTimers: null,
    mtu: null,
    source: null,
    destination: null,
    within: null,
    protection: null,
    gaps: [],
  };
}

export function finishInterface(reading: Reading, draft: InterfaceDraft): GatewayInterface {
  const { gaps, source, destination, within, protection, ...rest } = draft;
  const isTunnel = [source, destination, within, protection].some((one) => one !== null);
  return {
    ...rest,
    tunnel: isTunnel ? { source, destination, within, protection } : null,
    absence: reading.absence(gaps),
  };
}
