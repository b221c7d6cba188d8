/** The same name seen from three sides: the system's path, its configured resolvers, and the VPC resolvers. */
import type { DnsExchange } from '../../observation/exchange.ts';
import { isIpv4 } from '../../net/ipv4.ts';
import type { Context } from '../check.ts';
import { isInvented, madeUpBy, type MadeUp } from '../made-up.ts';
import { addressesIn, classOf, expectedBlocks, type AnswerClass } from './answer-class.ts';
import { askingFor, type Asked } from './asked-servers.ts';

export interface NameView {
  readonly name: string;
  /** What getaddrinfo gave; null where it is unknown or timed out or failed. */
  readonly system: { readonly addresses: readonly string[]; readonly class: AnswerClass } | null;
  readonly systemOutcome: 'answered' | 'not-found' | 'failed' | 'timed-out' | 'unknown';
  /** Answered exchanges with the resolvers that the system asks for this name. */
  readonly configured: readonly DnsExchange[];
  /** Answered exchanges with the VPC resolvers. */
  readonly direct: readonly DnsExchange[];
  /** What the VPC resolvers say, all together. */
  readonly directAddresses: readonly string[];
  readonly directClass: AnswerClass;
  /** The program that made up what the system got, or what came in the VPC resolvers' place; null: nobody is known to. */
  readonly madeUp: MadeUp | null;
}

/** viewsOf gives one view per candidate name of the API, in the profile's order. */
export function viewsOf(context: Context): readonly NameView[] {
  const { facts, profile } = context;
  const expected = expectedBlocks(profile);
  const exchanges = facts.all('dns').filter(({ outcome }) => outcome === 'answered');
  const lookups = facts.all('lookup');
  return profile.apiHosts.map(({ host: name }) => {
    const lookup = lookups.find((one) => one.name === name);
    const asked = askingFor(name, context)?.servers ?? null;
    const about = exchanges.filter((one) => one.name === name);
    const direct = about.filter((one) => one.role === 'vpc');
    const directAddresses = [...new Set(direct.flatMap(addressesIn))];
    const told = lookup?.outcome === 'answered' || lookup?.outcome === 'not-found';
    const classed = (addresses: readonly string[]): AnswerClass =>
      addresses.some((one) => isIpv4(one) && isInvented(one, context))
        ? 'fake-ip'
        : classOf(addresses, expected);
    const all = [...(lookup?.addresses ?? []), ...directAddresses].filter(isIpv4);
    return {
      name,
      system: told ? { addresses: lookup.addresses, class: classed(lookup.addresses) } : null,
      systemOutcome: lookup?.outcome ?? 'unknown',
      configured: about.filter((one) => one.role === 'configured' && isAsked(one, asked)),
      direct,
      directAddresses,
      directClass: classed(directAddresses),
      madeUp: all.map((one) => madeUpBy(one, context)).find((one) => one !== null) ?? null,
    };
  });
}

/** Others are configured, for other names or other adapters, and say nothing about what the system gets. */
function isAsked({ server }: DnsExchange, asked: readonly Asked[] | null): boolean {
  return (
    asked === null || asked.some(({ address, port }) => address === server.address && port === server.port)
  );
}

/** serversOf names the servers of exchanges, without repetition. */
export function serversOf(exchanges: readonly DnsExchange[]): readonly string[] {
  return [
    ...new Set(
      exchanges.map(({ server }) =>
        server.port === 53 ? server.address : `${server.address}:${server.port}`,
      ),
    ),
  ];
}
