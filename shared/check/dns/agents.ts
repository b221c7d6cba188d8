/** Products that are asked for the names of the API in place of a DNS server of the network. */
import type { Context } from '../check.ts';
import { askingFor, labelsOf } from './asked-servers.ts';

export interface ResolverAgent {
  readonly product: string;
  readonly servers: readonly string[];
  /** Every one of them answers correctly, so that it does not stand in the way. */
  readonly isRight: boolean;
}

/** resolverAgents names the products among the resolvers that are asked; a check of tunnels must not say "none" beside them. */
export function resolverAgents(context: Context): readonly ResolverAgent[] {
  const asked = context.profile.apiHosts.flatMap(({ host }) => askingFor(host, context)?.servers ?? []);
  const agents = asked.filter(({ owner }) => owner.whose === 'local-agent' || owner.whose === 'vpn');
  const products = [...new Set(agents.flatMap(({ owner }) => owner.product ?? []))];
  return products.map((product) => {
    const own = agents.filter(({ owner }) => owner.product === product);
    return { product, servers: labelsOf(own), isRight: own.every(({ state }) => state === 'right') };
  });
}
