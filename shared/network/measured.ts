/** What was measured at each place, from the facts of a report. Addresses may be pseudonyms, so they are compared as text. */
import type { Facts } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import type { Report } from '../report/schema.ts';
import { fieldsOf, listIn, textIn, textsIn } from '../report/values.ts';
import { answerOf, delayTo, outcomesOf, reached } from './answers.ts';
import type { Answer, Measured } from './picture.ts';

const MOST_COMPUTERS = 3;
const MOST_SERVERS = 2;
const DNS_PORT = 53;

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

/** The servers that the system asks; `isBroken`: the first thing to fix is what they say. */
export function companyDns(facts: Facts, isBroken: boolean): readonly Measured[] {
  const exchanges = facts.all('dns').filter(({ role }) => role === 'configured');
  const servers = [...new Set<string>(exchanges.map(({ server }) => server.address))];
  return servers.slice(0, MOST_SERVERS).map((address): Measured => {
    const own = exchanges.filter(({ server }) => server.address === address);
    const isHeard = own.some(({ outcome }) => outcome === 'answered');
    return { kind: 'dns', address, answer: answerOf(isHeard, isBroken ? 'fail' : null), ms: delayOf(own) };
  });
}

export function cloudServices(report: Report, facts: Facts): readonly Measured[] {
  return [...vpcResolvers(report, facts), ...apiAddresses(report, facts)];
}

/** Two servers may share an address, so the port counts as well. */
function vpcResolvers(report: Report, facts: Facts): readonly Measured[] {
  const outcome = outcomesOf(report);
  const exchanges = facts.all('dns').filter(({ role }) => role === 'vpc');
  return listIn(report.profile['resolvers'])
    .map((one) => ({ address: textIn(one['address']), port: Number(one['port'] ?? DNS_PORT) }))
    .filter(({ address }) => address !== '')
    .slice(0, MOST_SERVERS)
    .map(({ address, port }): Measured => {
      const own = exchanges.filter(({ server }) => server.address === address && server.port === port);
      const isHeard = own.length === 0 ? null : own.some((one) => one.outcome === 'answered');
      const said = outcome('dns.server', `${address}:${port}`) ?? outcome('dns.server', address);
      return { kind: 'resolver', address, answer: answerOf(isHeard, said), ms: delayOf(own) };
    });
}

function apiAddresses(report: Report, facts: Facts): readonly Measured[] {
  const outcome = outcomesOf(report);
  const connections = facts.all('tcp').filter(({ role }) => role === 'api');
  // The first link that breaks: what comes behind it was not tried.
  const said =
    ['api.tcp', 'api.tls', 'api.http'].map((id) => outcome(id)).find((one) => one !== 'pass') ?? null;
  return [...new Set<string>(connections.map(({ target }) => target.address))]
    .slice(0, MOST_SERVERS)
    .map((address): Measured => {
      const own = connections.filter(({ target }) => target.address === address);
      // A refusal may come from a firewall between, so that it does not show that the API was reached.
      const isConnected = own.some((one) => one.outcome === 'connected');
      const ms = own.find((one) => one.connectMs !== null)?.connectMs ?? null;
      return { kind: 'api', address, answer: answerOf(isConnected, said), ms };
    });
}

function delayOf(exchanges: readonly { readonly rttMs: number | null }[]): number | null {
  return exchanges.find(({ rttMs }) => rttMs !== null)?.rttMs ?? null;
}

export function officeNetwork(report: Report, facts: Facts): readonly Measured[] {
  const outcome = outcomesOf(report);
  const computers = listIn(report.profile['cloudComputers'])
    .map((one) => textIn(one['address']))
    .filter((address) => address !== '')
    .map((address) => ({
      address,
      answer: answerOf(reached(facts, address), outcome('computer.reachable', address)),
    }));
  if (computers.length <= MOST_COMPUTERS)
    return computers.map((one): Measured => {
      return { kind: 'computer', ...one, ms: delayTo(facts, one.address) };
    });
  const count = (...answers: readonly Answer[]): number =>
    computers.filter(({ answer }) => answers.includes(answer)).length;
  const [answering, failing] = [count('right'), count('wrong', 'silent')];
  return [{ kind: 'computers', answering, failing, total: computers.length }];
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
