/** Who answers the API's name, and whether all that were asked say the same. Pure. */
import { formatEndpoint } from '../../../shared/net/endpoint.ts';
import type { DnsExchange, SystemLookup } from '../../../shared/observation/exchange.ts';

export interface Answer {
  readonly by: 'system' | DnsExchange['role'];
  /** null: the system's own lookup, which names no server. */
  readonly server: string | null;
  readonly transport: string;
  readonly outcome: DnsExchange['outcome'] | SystemLookup['outcome'];
  readonly rcode: string | null;
  readonly addresses: readonly string[];
  readonly ms: number | null;
  readonly lost: number;
  /** Against what the VPC's servers answer; null: nothing to compare. */
  readonly agrees: boolean | null;
}

export interface NameAnswers {
  readonly name: string;
  readonly answers: readonly Answer[];
}

const ADDRESS_TYPES = new Set(['A', 'AAAA']);
const ORDER: readonly Answer['by'][] = ['system', 'configured', 'vpc'];

/** answersByName puts the answers for each name side by side: the system's, its servers', the VPC's. */
export function answersByName(
  exchanges: readonly DnsExchange[],
  lookups: readonly SystemLookup[],
): readonly NameAnswers[] {
  const names = [...new Set([...lookups, ...exchanges].map(({ name }) => name))];
  return names.map((name) => {
    const all = [
      ...lookups.filter((one) => one.name === name).map(ofLookup),
      ...exchanges.filter((one) => one.name === name).map(ofExchange),
    ];
    const reference = new Set(
      all
        .filter(({ by, outcome }) => by === 'vpc' && outcome === 'answered')
        .flatMap(({ addresses }) => addresses),
    );
    const answers = all.map((one) => ({ ...one, agrees: agreement(one, reference) }));
    return { name, answers: answers.toSorted((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by)) };
  });
}

/** A part of the VPC's addresses agrees: servers rotate a long list. */
function agreement({ outcome, addresses }: Answer, reference: ReadonlySet<string>): boolean | null {
  if (reference.size === 0 || (outcome !== 'answered' && outcome !== 'not-found')) return null;
  return addresses.length > 0 && addresses.every((address) => reference.has(address));
}

function ofLookup({ outcome, addresses, durationMs }: SystemLookup): Answer {
  return {
    by: 'system',
    server: null,
    transport: '',
    outcome,
    rcode: null,
    addresses,
    ms: durationMs,
    lost: 0,
    agrees: null,
  };
}

function ofExchange({ role, server, transport, outcome, rcode, answers, rttMs, lost }: DnsExchange): Answer {
  const addresses = answers.filter(({ type }) => ADDRESS_TYPES.has(type)).map(({ data }) => data);
  return {
    by: role,
    server: formatEndpoint(server),
    transport: transport.toUpperCase(),
    outcome,
    rcode: rcode ?? null,
    addresses,
    ms: rttMs,
    lost,
    agrees: null,
  };
}
