/** What a workstation's own tools say, put together from all outputs: the same for a live run and a replay. */
import { isIpv4, type Ipv4 } from '../net/ipv4.ts';
import { known, type Known } from '../observation/known.ts';
import type { SingleKinds } from '../observation/observation.ts';
import type { Platform, Winner } from '../observation/workstation.ts';
import { agrees, computeWinner } from '../route/winner.ts';
import { firstKnown, readOne, type Fact, type Output, type SourceId } from './output.ts';

/** The facts that a platform reads with its own tools. Each stands alone: one that fails spoils no other. */
export type WorkstationFacts = {
  readonly [K in
    | 'adapters'
    | 'routes'
    | 'resolvers'
    | 'nrpt'
    | 'neighbors'
    | 'proxies'
    | 'filters'
    | 'client']: Fact<SingleKinds[K]>;
} & {
  /** Of Windows, whose own functions tell it; elsewhere the computer's reader does. */
  readonly links?: Fact<SingleKinds['links']>;
  /** What the system said when it was asked for the way to one target. */
  readonly winners: ReadonlyMap<Ipv4, Fact<Winner>>;
};

/**
 * winnerOf names the way to a target: what the system says, or else what its table says. The prefix, which
 * most systems do not say, comes from the table where both agree; where they do not, both are kept.
 */
export function winnerOf(
  { winners, routes }: Pick<WorkstationFacts, 'winners' | 'routes'>,
  target: Ipv4,
  platform: Platform,
): Fact<Winner> {
  const computed: Fact<Winner> = {
    fact: routes.fact.known ? computeWinner(routes.fact.value, target, platform) : routes.fact,
    evidence: routes.evidence,
  };
  const asked = winners.get(target);
  if (asked === undefined) return computed;
  if (!asked.fact.known || !computed.fact.known || !routes.fact.known) return firstKnown(asked, computed);
  const { value: system } = asked.fact;
  const same = agrees(routes.fact.value, system, platform);
  const { kind, interface: name, gateway, gatewayIpv6, prefix, source } = computed.fact.value;
  if (same === false) {
    const value: Winner = {
      ...system,
      tableSays: {
        kind,
        interface: name,
        gateway,
        ...(gatewayIpv6 === undefined ? {} : { gatewayIpv6 }),
        prefix,
      },
    };
    return { fact: known(value), evidence: [...asked.evidence, ...routes.evidence] };
  }
  if (same === null || system.prefix !== null) return asked;
  return { fact: known({ ...system, prefix, source: system.source ?? source }), evidence: asked.evidence };
}

/** askedWinners reads every output that answers for one target; the last answer counts. */
export function askedWinners(
  outputs: readonly Output[],
  source: SourceId,
  parse: (text: string, target: Ipv4) => Known<Winner>,
): ReadonlyMap<Ipv4, Fact<Winner>> {
  const found = new Map<Ipv4, Fact<Winner>>();
  for (const output of outputs.filter((one) => one.source === source)) {
    const { subject } = output;
    if (isIpv4(subject))
      found.set(
        subject,
        readOne(output, (text) => parse(text, subject)),
      );
  }
  return found;
}
