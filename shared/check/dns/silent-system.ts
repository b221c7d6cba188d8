/** A system that gets no answer at all: which of its servers is silent, and who sent it there. */
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { DnsExchange, SystemLookup } from '../../observation/exchange.ts';
import type { Context } from '../check.ts';
import { addressesIn, classOf, expectedBlocks } from './answer-class.ts';
import { askingFor, labelsOf, type Asked, type Asking } from './asked-servers.ts';
import { blameOf } from './blame.ts';
import { serversOf } from './views.ts';
import { policyFinding, strangerFinding, type Answering } from './wrong-answer.ts';

/** Whom the system asks for a name, as far as that is known. */
export interface AskedOf {
  /** null: the system's resolvers are unknown. */
  readonly asking: Asking | null;
  /** Direct questions to them. */
  readonly exchanges: readonly DnsExchange[];
}

/** askedOf gives the servers for a name; where they are unknown, those that were asked for the system. */
export function askedOf(name: string, context: Context): AskedOf {
  const asking = askingFor(name, context);
  const all = context.facts.all('dns').filter((one) => one.role === 'configured');
  return { asking, exchanges: asking?.servers.flatMap(({ exchanges }) => exchanges) ?? all };
}

interface Seen {
  readonly context: Context;
  readonly outcomes: ReadonlySet<SystemLookup['outcome']>;
}

/** silentSystem names the fault of a system that gets no answer; null where it got one, or nothing tells. */
export function silentSystem(name: string, asked: AskedOf, { context, outcomes }: Seen): Finding | null {
  const { asking, exchanges } = asked;
  const isAnswered = exchanges.some(({ outcome }) => outcome === 'answered');
  // Windows says "no such name" where no server answers.
  const isNegative = outcomes.has('not-found');
  if (isNegative && (exchanges.length === 0 || !isEachDead(asking))) return null;
  const others = knowledgeOf(name, context);
  const args = { name, answers: [], expected: others.addresses, servers: labelsOf(asking?.servers ?? []) };
  if (!isAnswered) return silence(args, asked, others);
  if (asking === null) return null;
  const dead = deadFirst(asking);
  if (dead !== null)
    return finding('dns.first-server-dead', { name, ...dead, waitedMs: null }, { confidence: 'medium' });
  return outcomes.has('timed-out') ? null : contradicted(args, asking, others);
}

/** The lookup failed, and every server that was asked directly answers correctly: one that was not, or something between. */
function contradicted(args: Answering, asking: Asking, { know }: Knowledge): Finding | null {
  const blame = blameOf(asking);
  if (blame.kind === 'nobody') return finding('dns.system-differs', args, { confidence: 'medium' });
  const isLeftOver = blame.kind === 'stranger' && blame.servers[0].state === 'unasked';
  return isLeftOver
    ? strangerFinding({ ...args, servers: labelsOf(blame.servers) }, blame.servers, know)
    : null;
}

/** Where nobody answers at all, the network is dead, and who is asked makes no difference. */
function silence(args: Answering, { asking, exchanges }: AskedOf, others: Knowledge): Finding {
  const blame = asking !== null && others.answer ? blameOf(asking) : null;
  if (blame?.kind === 'policy') return policyFinding(args, blame, others.know);
  const [first, ...rest] = asking?.servers ?? [];
  if (blame !== null && first !== undefined && isStranger(first) && isEachDead(asking)) {
    const alike = rest.filter(({ owner }) => owner.whose === first.owner.whose);
    return strangerFinding({ ...args, servers: labelsOf([first, ...alike]) }, [first, ...alike], others.know);
  }
  const confidence = exchanges.length > 0 ? 'high' : 'medium';
  return finding('dns.system-silent', { name: args.name, servers: serversOf(exchanges) }, { confidence });
}

function isStranger({ owner }: Asked): boolean {
  return owner.whose !== 'company' && owner.whose !== 'vpc';
}

function isEachDead(asking: Asking | null): boolean {
  return asking === null || asking.servers.every(({ state }) => state === 'dead');
}

/** deadFirst gives the servers that are asked first and are silent, where a later one answers. A closed port costs no wait. */
export function deadFirst({
  servers,
}: Asking): { readonly dead: readonly string[]; readonly living: readonly string[] } | null {
  // Behind a stub, systemd-resolved remembers who answers; two links are asked at once.
  const own = servers.filter(({ behind }) => behind === null);
  const at = own.findIndex((one) => !isSilent(one));
  const living = own.filter(({ state }) => state === 'right' || state === 'wrong');
  return at <= 0 || living.length === 0
    ? null
    : { dead: labelsOf(own.slice(0, at)), living: labelsOf(living) };
}

function isSilent({ state, exchanges }: Asked): boolean {
  return state === 'dead' && exchanges.every(({ outcome }) => outcome !== 'refused');
}

interface Knowledge {
  /** Somebody else answers questions. */
  readonly answer: boolean;
  /** Somebody else knows where the API is. */
  readonly know: boolean;
  readonly addresses: readonly string[];
}

function knowledgeOf(name: string, { facts, profile }: Context): Knowledge {
  const answered = facts.all('dns').filter((one) => one.outcome === 'answered' && one.name === name);
  const addresses = [...new Set(answered.filter(({ role }) => role === 'vpc').flatMap(addressesIn))];
  const expected = expectedBlocks(profile);
  const know = answered.some((one) => classOf(addressesIn(one), expected) === 'expected');
  return { answer: answered.length > 0, know, addresses };
}
