/**
 * Settled: results that no later fact of the same run can take back. A connection that was made stays made, and needs no
 * ping to prove it. Only passes are here: whether a fault is one may hang on the last answer.
 */
import { isGood } from './api/tls.ts';
import type { CheckResult, Context } from './check.ts';
import type { CheckId } from './ids.ts';
import { ownWords } from './dns/strangers.ts';
import { apiAddresses, cloudServiceTargets } from './liveness.ts';
import { formatEndpoint } from '../net/endpoint.ts';

type Judged = Pick<CheckResult, 'id' | 'subject' | 'outcome' | 'reason'>;
type Proof = (context: Context, result: Judged) => boolean;

const always: Proof = () => true;

/** Checks that are not here need all their facts: what they say is that something is absent, or they measure. */
const PROOFS: Partial<Readonly<Record<CheckId, Proof>>> = {
  // Each is read from the system once.
  'workstation.link': always,
  'workstation.address': always,
  'workstation.client': always,
  'dns.configured': always,
  'route.cloud-services': isHeard,
  // One living target proves the way.
  'route.office-network': always,
  'dns.server': namesAddress,
  'computer.reachable': always,
  'dns.system': (_context, { reason }) => reason.key === 'dns-system-answers',
  'dns.answer': isConfirmed,
  // A stranger may have the address of an old record.
  'api.tcp': isConfirmed,
  'api.tls': isAskedBySystem,
  'api.http': isAskedBySystem,
};

/** isSettled says whether this result of the facts so far is the last word. */
export function isSettled(result: Judged, context: Context): boolean {
  return result.outcome === 'pass' && PROOFS[result.id]?.(context, result) === true;
}

/** Where the system itself resolves the name, a log-on connects there; further answers only add addresses. */
function isAskedBySystem(context: Context): boolean {
  return systemAddresses(context).length > 0;
}

/** Without the adapters nobody knows whether an address, and who answers at it, is a program's own. */
function knowsAdapters({ facts }: Context): boolean {
  return facts.one('adapters').known;
}

/** One living target proves the way, but "no such name" may still turn out to be the word of somebody else. */
function isHeard(context: Context): boolean {
  const { facts, profile } = context;
  const targets = new Set(cloudServiceTargets(context));
  const pinged = facts.all('ping').some(({ target, received }) => targets.has(target) && received > 0);
  const connected = facts
    .all('tcp')
    .some(({ target, outcome }) => targets.has(target.address) && outcome === 'connected');
  const isAnswered =
    pinged || connected || ownWords(facts, profile).some(({ answers }) => answers.length > 0);
  return isAnswered && knowsAdapters(context);
}

/** "No such name" may still turn out to be the word of somebody who intercepts questions. */
function namesAddress(context: Context, { subject }: Judged): boolean {
  // The check names a server by its address, with its port where that is not enough.
  const own = context.facts
    .all('dns')
    .filter(
      ({ role, server }) =>
        role === 'vpc' && (subject === server.address || subject === formatEndpoint(server)),
    );
  return knowsAdapters(context) && own.some(({ answers }) => answers.some(({ type }) => type === 'A'));
}

/** An answer in the right range may still be an old record, until somebody confirms it or the API itself answers there. */
function isConfirmed(context: Context): boolean {
  const { facts } = context;
  const addresses = systemAddresses(context);
  const byVpc = new Set(
    facts
      .all('dns')
      .filter(({ role }) => role === 'vpc')
      .flatMap(({ answers }) => answers.map(({ data }) => data)),
  );
  const served = new Set<string>(
    facts
      .all('tls')
      .filter(isGood)
      .map(({ target }) => target.address),
  );
  return addresses.some((address) => served.has(address) || (byVpc.has(address) && knowsAdapters(context)));
}

function systemAddresses(context: Context): readonly string[] {
  const looked = new Set(context.facts.all('lookup').flatMap(({ addresses }) => addresses));
  return apiAddresses(context).filter((address) => looked.has(address));
}
