/** What of this workstation tells whose a resolver is, gathered from the facts. */
import { contains, network, prefixLength } from '../../net/ipv4.ts';
import { valueOr } from '../../observation/known.ts';
import type { Adapter, Route } from '../../observation/workstation.ts';
import { ownerOf, type ResolverOwner, type Surroundings } from '../../resolution/owner.ts';
import type { AskedServer } from '../../resolution/asked.ts';
import { computeWinner } from '../../route/winner.ts';
import type { Context } from '../check.ts';
import { liveness } from '../liveness.ts';
import { isAllLocal } from '../targets.ts';
import { tunnelsOf } from '../workstation/winners.ts';

/** ownerIn says whose a server is on the workstation that the facts describe. */
export function ownerIn(context: Context): (server: AskedServer) => ResolverOwner {
  const around = surroundingsOf(context);
  return (server) => ownerOf(server, around);
}

function surroundingsOf(context: Context): Surroundings {
  const { facts, profile } = context;
  const table = valueOr(facts.one('routes'), null);
  const adapters = valueOr(facts.one('adapters'), []).filter(({ up }) => up);
  const defaults = (table?.routes ?? []).filter(
    ({ destination, kind }) => kind === 'unicast' && prefixLength(destination) === 0,
  );
  const winners = facts.all('winner');
  const resolvers = new Set(profile.resolvers.map(({ address }) => address));
  // Where an overlay takes the packets away, the service does not answer.
  const carrying = winners.filter(
    ({ target }) => resolvers.has(target) && liveness(context, target) === 'alive',
  );
  return {
    vpcResolvers: resolvers,
    lan: profile.lan,
    gateways: new Set(defaults.flatMap(({ gateway }) => gateway ?? [])),
    hosts: new Set(
      defaults.filter((one) => isBehindHost(one, adapters)).flatMap(({ gateway }) => gateway ?? []),
    ),
    own: new Set(adapters.flatMap(({ addresses }) => addresses.map(({ address }) => address))),
    tunnels: new Map([...tunnelsOf(context)].map(([adapter, { product }]) => [adapter, product])),
    carriers: new Set(carrying.flatMap((one) => one.interface ?? [])),
    wayTo: (address) => {
      const asked = winners.find(({ target }) => target === address);
      if (asked !== undefined) return asked.interface;
      const winner = table === null ? null : computeWinner(table, address, facts.platform);
      return winner?.known === true ? winner.value.interface : null;
    },
    isAllLocal: isAllLocal(context),
  };
}

/** The cards that Hyper-V gives to its guests, and the size of the networks that it makes for them behind the host's address (WSL, the default switch). */
const CARD_OF_HYPER_V = /^00[:-]15[:-]5d[:-]/i;
const NETWORK_OF_HYPER_V = 20;

function isBehindHost({ interface: name, gateway }: Route, adapters: readonly Adapter[]): boolean {
  return adapters.some(
    (one) =>
      one.name === name &&
      CARD_OF_HYPER_V.test(one.mac ?? '') &&
      one.addresses.some(
        ({ address, prefixLength: length }) =>
          length === NETWORK_OF_HYPER_V && gateway !== null && contains(network(address, length), gateway),
      ),
  );
}
