/** What was measured at each place, from the facts of a report. Addresses may be pseudonyms, so they are compared as text. */
import type { Facts } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import type { Report } from '../report/schema.ts';
import { fieldsOf, listIn, textIn, textsIn } from '../report/values.ts';
import type { Measured } from './picture.ts';

const MOST_COMPUTERS = 3;
const MOST_SERVERS = 2;

/** Who answered, who was asked in a way that must be answered, and the delays: read once, for there may be ten thousand. */
interface Answers {
  readonly heard: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly pingMs: ReadonlyMap<string, number>;
  readonly connectMs: ReadonlyMap<string, number>;
}

const memo = new WeakMap<Facts, Answers>();
const FROM_SOMEBODY: ReadonlySet<string> = new Set(['connected', 'answered', 'refused', 'reset']);

function answersIn(facts: Facts): Answers {
  const known = memo.get(facts);
  if (known !== undefined) return known;
  const tcp = facts.all('tcp');
  const pings = facts.all('ping').filter(({ via }) => via === 'icmp');
  const asked = [
    ...tcp.map(({ target, outcome }) => ({ address: target.address, outcome: outcome })),
    ...facts.all('dns').map(({ server, outcome }) => ({ address: server.address, outcome })),
  ];
  const answers: Answers = {
    heard: new Set<string>([
      ...asked.filter(({ outcome }) => FROM_SOMEBODY.has(outcome)).map(({ address }) => address),
      ...pings.filter(({ received }) => received > 0).map(({ target }) => target),
    ]),
    asked: new Set(asked.map(({ address }) => address)),
    pingMs: new Map(pings.flatMap(({ target, avgMs }) => (avgMs === null ? [] : [[target, avgMs] as const]))),
    connectMs: new Map(
      tcp.flatMap(({ target, connectMs }) =>
        connectMs === null ? [] : [[target.address, connectMs] as const],
      ),
    ),
  };
  memo.set(facts, answers);
  return answers;
}

/** reached says whether anybody answered at an address: null where nobody was asked in a way that must be answered. */
export function reached(facts: Facts, address: string): boolean | null {
  const { heard, asked } = answersIn(facts);
  if (heard.has(address)) return true;
  return asked.has(address) ? false : null;
}

/** delayTo gives the round trip in ms: by ping, else by the connection; null: not measured. */
export function delayTo(facts: Facts, address: string): number | null {
  const { pingMs, connectMs } = answersIn(facts);
  return pingMs.get(address) ?? connectMs.get(address) ?? null;
}

/** gatewayOf gives the next hop of the packets to the cloud; null: none is known. */
export function gatewayOf(facts: Facts): string | null {
  const byTarget = facts.all('winner').find(({ kind, gateway }) => kind === 'unicast' && gateway !== null);
  if (byTarget !== undefined) return byTarget.gateway;
  const table = valueOr(facts.one('routes'), null);
  return table?.routes.find((one) => one.destination === '0.0.0.0/0')?.gateway ?? null;
}

export function ownAddresses(facts: Facts): readonly Measured[] {
  const used = new Set(facts.all('winner').flatMap((one) => one.interface ?? []));
  return valueOr(facts.one('adapters'), [])
    .filter((one) => one.up && one.kind !== 'loopback' && (used.size === 0 || used.has(one.name)))
    .flatMap((one) =>
      one.addresses
        .slice(0, 1)
        .map(({ address }): Measured => ({ kind: 'address', address, interface: one.name })),
    )
    .slice(0, MOST_SERVERS);
}

export function router(facts: Facts): readonly Measured[] {
  const address = gatewayOf(facts);
  return address === null ? [] : [{ kind: 'router', address, ms: delayTo(facts, address) }];
}

/** The servers that the system asks; right is an answer that the API's name has. */
export function companyDns(facts: Facts): readonly Measured[] {
  const exchanges = facts.all('dns').filter(({ role }) => role === 'configured');
  const servers = [...new Set<string>(exchanges.map(({ server }) => server.address))];
  return servers.slice(0, MOST_SERVERS).map((address): Measured => {
    const own = exchanges.filter(({ server }) => server.address === address);
    const ms = own.find(({ rttMs }) => rttMs !== null)?.rttMs ?? null;
    return { kind: 'dns', address, answers: own.some(({ outcome }) => outcome === 'answered'), ms };
  });
}

export function cloudServices(report: Report, facts: Facts): readonly Measured[] {
  const resolvers = listIn(report.profile['resolvers'])
    .map((one) => textIn(one['address']))
    .filter((address) => address !== '')
    .map((address): Measured => {
      const own = facts.all('dns').filter(({ role, server }) => role === 'vpc' && server.address === address);
      const ms = own.find(({ rttMs }) => rttMs !== null)?.rttMs ?? null;
      const answers = own.length === 0 ? null : own.some(({ outcome }) => outcome === 'answered');
      return { kind: 'resolver', address, answers, ms };
    });
  const api = facts.all('tcp').filter(({ role }) => role === 'api');
  const addresses = [...new Set<string>(api.map(({ target }) => target.address))];
  return [
    ...resolvers.slice(0, MOST_SERVERS),
    ...addresses.slice(0, MOST_SERVERS).map((address): Measured => {
      const own = api.filter(({ target }) => target.address === address);
      const answers = own.some(({ outcome }) => outcome === 'connected');
      return {
        kind: 'api',
        address,
        answers,
        ms: own.find((one) => one.connectMs !== null)?.connectMs ?? null,
      };
    }),
  ];
}

export function officeNetwork(report: Report, facts: Facts): readonly Measured[] {
  const addresses = listIn(report.profile['cloudComputers']).map((one) => textIn(one['address']));
  const computers = addresses
    .filter((one) => one !== '')
    .map((address) => ({ address, answers: reached(facts, address) }));
  if (computers.length <= MOST_COMPUTERS)
    return computers.map((one): Measured => {
      return { kind: 'computer', ...one, ms: delayTo(facts, one.address) };
    });
  const answering = computers.filter(({ answers }) => answers === true).length;
  return [{ kind: 'computers', answering, total: computers.length }];
}

/** The longest way that was traced: how many routers answered. */
export function hopsSeen(facts: Facts): readonly Measured[] {
  const counted = facts.all('trace').map(({ hops, reached: isThere }) => ({
    hops: hops.filter(({ address }) => address !== null).length,
    reached: isThere,
  }));
  const [best] = counted.toSorted((a, b) => Number(b.reached) - Number(a.reached) || b.hops - a.hops);
  return best === undefined || best.hops === 0 ? [] : [{ kind: 'hops', ...best }];
}

/** lineInUse tells by the routers of the profile's path which of the two lines the packets took; null: not known. */
export function lineInUse(report: Report, facts: Facts): 'express-connect' | 'ipsec-vpn' | null {
  const path = fieldsOf(report.profile['path']);
  const seen = new Set<string>(
    facts.all('trace').flatMap(({ hops }) => hops.flatMap(({ address }) => address ?? [])),
  );
  const sees = (key: string): boolean => textsIn(path[key]).some((hop) => seen.has(hop));
  if (sees('standbyHops')) return 'ipsec-vpn';
  return sees('activeHops') ? 'express-connect' : null;
}
