/** What is wrong with the system's answer, and whose fault it is: the one who was asked is blamed, and nobody else. */
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { DnsExchange } from '../../observation/exchange.ts';
import type { Context } from '../check.ts';
import { addressesIn, classOf, expectedBlocks } from './answer-class.ts';
import { labelsOf, type Asked } from './asked-servers.ts';
import { blameFor, type Blame, type PolicyBlame } from './blame.ts';
import { serversOf, type NameView } from './views.ts';
import type { OtherResolver, ResolverSays } from './other-resolver.findings.ts';
import { withoutAddress } from './without-address.ts';

type System = NonNullable<NameView['system']>;

/** wrongSystem names the cause of an answer of the system that is not the expected one. */
export function wrongSystem(view: NameView, system: System, context: Context): readonly Finding[] {
  if (system.class === 'expected' || system.class === 'fake-ip') return [];
  const blame = blameFor(view.name, context);
  // Windows says "no such name" where no server answers; dns.system tells of that.
  if (system.class === 'none' && blame?.kind === 'silence' && blame.servers.length > 0) return [];
  const culprit = blame === null ? null : whoIsAsked(view, system, blame);
  // Resolvers that answered correctly, or that nobody asks, are not named.
  const configured = guiltyExchanges(view, blame);
  const answer = answerFinding({ ...view, configured }, system);
  if (culprit === null) return answer === null ? [] : [answer];
  const isNegative = system.class === 'none';
  return isNegative || answer === null ? [culprit] : [culprit, answer];
}

/** wrongWithoutLookup: getaddrinfo failed or never came back; the words of the servers that it asks can still tell why. */
export function wrongWithoutLookup(view: NameView, context: Context): readonly Finding[] {
  if (view.configured.length === 0) return [];
  const addresses = [...new Set(view.configured.flatMap(addressesIn))];
  return wrongSystem(
    view,
    { addresses, class: classOf(addresses, expectedBlocks(context.profile)) },
    context,
  );
}

function guiltyExchanges({ configured }: NameView, blame: Blame | null): readonly DnsExchange[] {
  if (blame === null) return configured;
  return blame.kind === 'nobody' ? [] : exchangesOf(blame.servers);
}

function exchangesOf(servers: readonly Asked[]): readonly DnsExchange[] {
  return servers.flatMap(({ exchanges }) => exchanges).filter(({ outcome }) => outcome === 'answered');
}

/** null: the company's own DNS is asked, so that the answer itself is the finding. */
function whoIsAsked(view: NameView, system: System, blame: Blame): Finding | null {
  const args = {
    name: view.name,
    answers: system.addresses,
    expected: view.directAddresses,
    servers: labelsOf(blame.servers),
  };
  const vpcKnows = view.directClass === 'expected';
  switch (blame.kind) {
    case 'policy':
      return policyFinding(args, blame, vpcKnows);
    case 'stranger':
      return isFilterAtHome(view, system, blame.servers)
        ? null
        : strangerFinding(args, blame.servers, vpcKnows);
    case 'nobody':
      return finding('dns.system-differs', args, { confidence: 'medium' });
    case 'company':
    case 'silence':
      return null;
  }
}

/** What the system got for a name, from whom, and what is right. */
export interface Answering {
  readonly name: string;
  readonly answers: readonly string[];
  readonly expected: readonly string[];
  readonly servers: readonly string[];
}

/** policyFinding blames a rule of the Name Resolution Policy Table. */
export function policyFinding(args: Answering, blame: PolicyBlame, othersKnow: boolean): Finding {
  const { namespace, namespaces, servers } = blame;
  const product = servers.find(({ owner }) => owner.whose === 'vpn')?.owner.product ?? null;
  const says = saidBy(servers);
  const confidence = sureness(says, othersKnow);
  return finding('dns.stale-policy', { ...args, namespace, namespaces, says, product }, { confidence });
}

type Culprits = readonly [Asked, ...Asked[]];

/** strangerFinding blames a resolver that is not the company's. */
export function strangerFinding(args: Answering, servers: Culprits, othersKnow: boolean): Finding {
  const { whose, product } = servers[0].owner;
  const says = saidBy(servers);
  // Only strangers come here; the compiler cannot see it.
  const other: OtherResolver = whose === 'vpc' || whose === 'company' ? 'ipv6' : whose;
  const owner = other === 'local-agent' || other === 'host' ? 'you' : 'it';
  const confidence = sureness(says, othersKnow);
  return finding('dns.other-resolver', { ...args, whose: other, product, says }, { owner, confidence });
}

function sureness(says: ResolverSays, othersKnow: boolean): 'high' | 'medium' | 'low' {
  if (!othersKnow) return 'low';
  return says === 'unknown' ? 'medium' : 'high';
}

function saidBy(servers: readonly Asked[]): ResolverSays {
  if (servers.some(({ state }) => state === 'wrong')) return 'wrong';
  return servers.every(({ state }) => state === 'dead') ? 'silent' : 'unknown';
}

/** A router and a program on this machine can be told to let the address pass: the filter is the fault, not the server. */
function isFilterAtHome(view: NameView, system: System, servers: Culprits): boolean {
  const [{ owner, exchanges }] = servers;
  if (owner.whose !== 'router' && (owner.whose !== 'local-agent' || owner.product !== null)) return false;
  if (system.class === 'unspecified') return true;
  if (system.class !== 'none') return false;
  const configured = exchanges.filter(({ outcome }) => outcome === 'answered');
  return withoutAddress({ ...view, configured })?.code === 'dns.rebind-filtered';
}

function answerFinding(view: NameView, system: System): Finding | null {
  const args = {
    name: view.name,
    answers: system.addresses,
    servers: serversOf(view.configured),
    expected: view.directAddresses,
  };
  switch (system.class) {
    case 'public':
      return finding('dns.public-answer', args);
    case 'private-unexpected':
      return finding('dns.unexpected-answer', args);
    case 'ipv6-only':
      return finding('dns.no-ipv4-answer', args);
    case 'unspecified':
      return finding('dns.rebind-filtered', args);
    case 'none':
      return withoutAddress(view);
    case 'expected':
    case 'fake-ip':
      return null;
  }
}
