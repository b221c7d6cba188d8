import { networkInterfaces } from 'node:os';
import { parseIpv4 } from '../../shared/net/ipv4.ts';
import { known } from '../../shared/observation/known.ts';
import type { Adapter } from '../../shared/observation/workstation.ts';
import { constant, type Fact } from '../../shared/reading/output.ts';
import type { Toolbox } from '../engine/toolbox.ts';

/** nodeAdapters stands in where Linux has no iproute2 (small containers): Node knows the addresses, though neither carrier nor kind. */
export function nodeAdapters(
  adapters: Fact<readonly Adapter[]>,
  { platform }: Toolbox,
): Fact<readonly Adapter[]> {
  const isMissing = !adapters.fact.known && adapters.fact.reason === 'tool-missing';
  return platform === 'linux' && isMissing ? constant(known(adaptersOfNode())) : adapters;
}

function adaptersOfNode(): readonly Adapter[] {
  return Object.entries(networkInterfaces()).map(([name, list = []]) => ({
    name,
    up: true,
    kind: list.some((one) => one.internal) ? 'loopback' : 'unknown',
    addresses: list.flatMap((one) => {
      const address = parseIpv4(one.address);
      const prefixLength = Number(one.cidr?.split('/')[1]);
      return address === null || Number.isNaN(prefixLength) ? [] : [{ address, prefixLength }];
    }),
    hasIpv6: list.some((one) => one.family === 'IPv6' && one.scopeid === 0 && !one.internal),
  }));
}
