/** Products that are asked for the names of the API in place of a DNS server of the network. */
import type { Context } from '../check.ts';
import { askingFor, labelsOf } from './asked-servers.ts';

export interface ResolverAgent {
  readonly product: string;
  readonly servers: readonly string[];
  /** Every one of them answers rightly, so that it does not stand in the way. */
  readonly isRight: boolean;
}

/** resolverAgents names the products among the resolvers that are asked: whoever looks for tunnels must not say "none" beside them. */
export function resolverAgents(context: Context): readonly ResolverAgent[] {
  const asked = context.profile.apiHosts.flatMap(({ host }) => askingFor(host, context)?.servers ?? []);
  const named = asked.filter(({ owner }) => owner.whose === 'local-agent' || owner.whose === 'vpn').flatMap((one) => (one.owner.product === null ? [] : [{ product: one.owner.product, server: one }]));
  return [...new Set(named.map(({ product }) => product))].map((product) => {
    const own = named.filter((one) => one.product === product).map(({ server }) => server);
    return { product, servers: labelsOf(own), isRight: own.every(({ state }) => state === 'right') };
  });
}
