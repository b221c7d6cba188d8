/** Addresses that worked in an earlier run, and that nobody names today. They show whether only the names are missing. */
import type { Ipv4 } from '../net/ipv4.ts';
import type { TlsHandshake } from '../observation/exchange.ts';
import type { Context } from './check.ts';
import { isGood } from './api/tls.ts';
import { apiAddresses, liveness } from './liveness.ts';

export interface RememberedPlace {
  readonly address: Ipv4;
  /** When it worked, ISO 8601. */
  readonly at: string;
  /** Its certificate shows that it is the API's today. */
  readonly proven: boolean;
}

/** rememberedPlaces lists addresses of these names that answer today although no DNS server names them. */
export function rememberedPlaces(names: readonly string[], context: Context): readonly RememberedPlace[] {
  const { facts } = context;
  const named = new Set<string>([
    ...apiAddresses(context),
    ...facts.all('lookup').flatMap(({ addresses }) => addresses),
  ]);
  const proofs = facts.all('tls').filter(isGood);
  return facts
    .all('remembered')
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, addresses, at }) =>
      addresses.map((address) => ({ address, at, proven: isProvenAt(proofs, address, name) })),
    )
    .filter(({ address }) => !named.has(address) && liveness(context, address) === 'alive');
}

function isProvenAt(proofs: readonly TlsHandshake[], address: Ipv4, name: string): boolean {
  return proofs.some(({ target, serverName }) => target.address === address && serverName === name);
}

/** rememberedApi gives the API's remembered address that answers, a proven one first; null: none does. */
export function rememberedApi(context: Context): RememberedPlace | null {
  const places = rememberedPlaces(
    context.profile.apiHosts.map(({ host }) => host),
    context,
  );
  return places.find(({ proven }) => proven) ?? places[0] ?? null;
}

/** rememberedGateways lists remembered addresses of private gateways that answer. */
export function rememberedGateways(context: Context): readonly RememberedPlace[] {
  return rememberedPlaces(
    context.profile.gatewayHosts.map(({ host }) => host),
    context,
  );
}
