/** The facts of a bundle as plain JSON, for scripts and for comparing two readings (`replay --facts`). */
import { interference } from '../check/interference.ts';
import type { Ipv4 } from '../net/ipv4.ts';
import { factsOf, type Facts } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import type { Observation, ObservationKinds, SingleKinds } from '../observation/observation.ts';
import type { Adapter, Platform, ProxySetting, Winner } from '../observation/workstation.ts';

/** Kinds that a bundle of raw output can give, and that are listed as unknown where it does not. */
const LISTED = [
  'adapters',
  'routes',
  'resolvers',
  'nrpt',
  'hosts',
  'proxies',
  'neighbors',
  'filters',
  'client',
] as const;

/** factsJson prints what was read. Addresses of adapters carry their prefix length; a gateway of null means on-link. */
export function factsJson(
  observations: readonly Observation[],
  platform: Platform,
  targets: readonly Ipv4[],
): object {
  const facts = factsOf(observations, platform);
  const one = <K extends keyof SingleKinds>(kind: K): ObservationKinds[K] | null =>
    valueOr(facts.one(kind), null);
  return {
    platform,
    winners: Object.fromEntries(
      targets.flatMap((target): readonly (readonly [Ipv4, object])[] => {
        const [fact] = facts.about('winner', target);
        return fact?.known === true ? [[target, winnerRow(fact.value)]] : [];
      }),
    ),
    routes: one('routes')?.routes.length ?? 0,
    resolvers: (one('resolvers') ?? []).map(({ interface: name, servers, domains, port, scope }) => ({
      interface: name,
      servers,
      domains,
      ...(port === undefined ? {} : { port }),
      scope,
    })),
    nrpt: one('nrpt') ?? [],
    hosts: one('hosts') ?? [],
    proxies: proxiesBySource(one('proxies') ?? []),
    adapters: (one('adapters') ?? []).map(adapterRow),
    pings: facts.all('ping').map((series) => ({ ...series, lost: series.sent - series.received })),
    traces: facts.all('trace'),
    client: one('client') ?? {},
    interference: interference(facts).map(({ product, interface: name, evidence }) => ({
      product,
      interface: name,
      evidence,
    })),
    unknown: unknownFacts(facts, targets),
  };
}

function winnerRow({ interface: name, gateway, gatewayIpv6, prefix, source, table, kind }: Winner): object {
  return {
    interface: name,
    gateway: gateway ?? gatewayIpv6 ?? null,
    prefix,
    source,
    ...(table === undefined ? {} : { table }),
    kind,
  };
}

function adapterRow({ name, description, mac, addresses, mtu, up, kind }: Adapter): object {
  return {
    name,
    description: description ?? '',
    ...(mac === undefined ? {} : { mac }),
    addresses: addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`),
    ...(mtu === undefined ? {} : { mtu }),
    up,
    kind,
  };
}

function proxiesBySource(settings: readonly ProxySetting[]): object {
  const sources = [...new Set(settings.map(({ source }) => source))];
  return Object.fromEntries(
    sources.map((source) => [
      source,
      settings.filter((one) => one.source === source).map(({ source: _source, ...rest }) => rest),
    ]),
  );
}

function unknownFacts(
  facts: Facts,
  targets: readonly Ipv4[],
): readonly { readonly fact: string; readonly reason: string }[] {
  const single = LISTED.flatMap((kind) => {
    const fact = facts.one(kind);
    return fact.known ? [] : [{ fact: kind, reason: reasonOf(fact) }];
  });
  const many = (['winner', 'ping', 'trace'] as const).flatMap((kind) =>
    facts
      .observed(kind)
      .flatMap(({ subject, fact }) =>
        fact.known ? [] : [{ fact: `${kind} ${subject}`, reason: reasonOf(fact) }],
      ),
  );
  const unasked = targets.filter((target) => facts.about('winner', target).length === 0);
  return [...single, ...many, ...unasked.map((target) => ({ fact: `winner ${target}`, reason: 'not-run' }))];
}

function reasonOf({ reason, detail }: { readonly reason: string; readonly detail?: string }): string {
  return detail === undefined ? reason : `${reason}: ${detail}`;
}
