/** All cloud computers at one glance, made once per judgement: 10,000 subjects must not cost 10,000 searches each. */
import type { PingSeries, TcpConnection } from '../../observation/exchange.ts';
import type { Facts } from '../../observation/facts.ts';
import type { CloudComputer, Profile } from '../../profile/profile.ts';
import { isAnsweredHere } from '../behind-proxy.ts';
import { answersPings, isLoopback } from '../liveness.ts';
import { isPingUsable } from '../sending.ts';
import type { Context } from '../check.ts';

/**
 * `alive`: a port connected, or ping where no port is given. `port-silent`: ping is answered, and no port.
 * `unsure`: silent in a way that a filter explains.
 */
export type ComputerState = 'alive' | 'port-refused' | 'port-silent' | 'dead' | 'unsure' | 'not-asked';

export interface ComputerFacts {
  readonly computer: CloudComputer;
  readonly state: ComputerState;
  readonly connection: TcpConnection | undefined;
  readonly ping: PingSeries | undefined;
}

export interface Summary {
  readonly byAddress: ReadonlyMap<string, ComputerFacts>;
  readonly total: number;
  /** Labels and addresses of those that do not answer. */
  readonly dead: readonly ComputerFacts[];
  readonly refused: readonly ComputerFacts[];
  readonly portSilent: readonly ComputerFacts[];
  /** Computers whose port connects although no computer answers ping. */
  readonly icmpFiltered: number;
}

const memo = new WeakMap<Facts, { readonly profile: Profile; readonly summary: Summary }>();

/** summaryOf judges every cloud computer of the profile. */
export function summaryOf({ facts, profile }: Context): Summary {
  const known = memo.get(facts);
  if (known?.profile === profile) return known.summary;
  const summary = summarize({ facts, profile });
  memo.set(facts, { profile, summary });
  return summary;
}

function summarize(context: Context): Summary {
  const { facts, profile } = context;
  const connections = new Map<string, TcpConnection[]>();
  for (const one of facts.all('tcp').filter(({ role }) => role === 'computer')) {
    const list = connections.get(one.target.address);
    if (list === undefined) connections.set(one.target.address, [one]);
    else list.push(one);
  }
  const pings = new Map<string, PingSeries>(
    facts
      .all('ping')
      .filter(({ via }) => via === 'icmp')
      .map((one) => [one.target, one]),
  );
  const pingsWork = answersPings(facts);
  const all = profile.cloudComputers.map((computer): ComputerFacts => {
    const tried = connections.get(computer.address) ?? [];
    const ping = pings.get(computer.address);
    const connection = tried.find(({ outcome }) => outcome === 'connected') ?? tried[0];
    const state = stateOf(computer, tried, { ping, pingsWork, isReached: isReached(ping, context) });
    return { computer, connection, ping, state };
  });
  const judged = all.some(({ state }) => state === 'port-silent') ? all.map(unlessPinged) : all;
  const connected = all.filter(({ connection }) => connection?.outcome === 'connected');
  const anyPing = all.some(({ ping }) => (ping?.received ?? 0) > 0);
  const silentPings = connected.filter(({ ping }) => ping !== undefined && wasSent(ping, facts));
  return {
    byAddress: new Map(judged.map((one) => [one.computer.address, one])),
    total: all.length,
    dead: judged.filter(({ state }) => state === 'dead'),
    refused: judged.filter(({ state }) => state === 'port-refused'),
    portSilent: judged.filter(({ state }) => state === 'port-silent'),
    icmpFiltered: anyPing ? 0 : silentPings.length,
  };
}

interface Pinged {
  readonly ping: PingSeries | undefined;
  /** Somebody answers pings at all. */
  readonly pingsWork: boolean;
  readonly isReached: boolean;
}

function stateOf(
  computer: CloudComputer,
  tried: readonly TcpConnection[],
  { ping, pingsWork, isReached: answersPing }: Pinged,
): ComputerState {
  if (computer.ports.length === 0) return byPing(ping, pingsWork);
  const outcomes = new Set(tried.map(({ outcome }) => outcome));
  if (tried.length === 0) return 'not-asked';
  if (outcomes.has('connected')) return 'alive';
  if (outcomes.has('refused') || outcomes.has('reset')) return 'port-refused';
  if (!outcomes.has('timed-out') && !outcomes.has('unreachable')) return 'unsure';
  return answersPing ? 'port-silent' : 'dead';
}

/**
 * A run pings some computers only. Where one of these answers pings and not its port, the silent ports of the others say
 * nothing of their being off either.
 */
function unlessPinged(one: ComputerFacts): ComputerFacts {
  const isAsked = (one.ping?.sent ?? 0) > 0;
  return one.state === 'dead' && !isAsked ? { ...one, state: 'port-silent' } : one;
}

/** On loopback this workstation itself answers pings, and a local proxy those that go into it. */
function isReached(ping: PingSeries | undefined, context: Context): boolean {
  return (
    ping !== undefined &&
    ping.received > 0 &&
    !isLoopback(ping.target) &&
    !isAnsweredHere(ping.target, context)
  );
}

function byPing(ping: PingSeries | undefined, pingsWork: boolean): ComputerState {
  if (ping === undefined || ping.sent === 0) return 'not-asked';
  if (ping.received > 0) return 'alive';
  // Where nobody at all answers ping, silence says nothing about this computer.
  return pingsWork ? 'dead' : 'unsure';
}

/** A ping that this workstation could not send is no sign of a filter on the way. */
function wasSent({ errors }: PingSeries, facts: Facts): boolean {
  return isPingUsable(facts) && !errors.some(({ kind }) => kind === 'local-failure');
}

/** labelOf names a computer for people. */
export function labelOf({ computer }: ComputerFacts): string {
  return computer.name === undefined ? computer.address : `${computer.name} (${computer.address})`;
}
