/**
 * Economy: on some computers (security software that examines every program, an old disk) each start of a program takes
 * a second, so what decides the verdict goes first there, and what only adds to it is left out. Pure.
 */
import { SLOW_START_MS } from '../../shared/check/path/quality.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import type { DnsExchange, SendControl } from '../../shared/observation/exchange.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import type { ProbeTask, TaskKind } from './task.ts';
import { LAST_RANK } from './turns.ts';

/** Kinds whose every task starts programs, and that can wait until the speed of this computer is known. */
const WAIT: ReadonlySet<TaskKind> = new Set<TaskKind>(['winner', 'ping', 'trace', 'mtu', 'neighbors']);
/** Winners, and pings where a port tells more: this many show where the office network leads. */
const MOST_OFFICE = 2;
/** Without a port, ping is all that there is. */
const MOST_PORTLESS = 8;

/** waitsForSpeed says whether a task starts programs and is not needed to learn how long a start takes. */
export function waitsForSpeed({ kind }: ProbeTask): boolean {
  return WAIT.has(kind);
}

/** isSlow says whether starting programs takes so long here that they have to be counted. */
export function isSlow(control: SendControl): boolean {
  return control.startMs !== null && control.startMs >= SLOW_START_MS;
}

/** rankOf orders tasks by what they tell; the lowest first. */
export function rankOf(task: ProbeTask, profile: Profile): number {
  const isComputer =
    'target' in task && profile.cloudComputers.some(({ address }) => address === task.target);
  switch (task.kind) {
    case 'ping':
      return isComputer ? 2 : 0;
    case 'winner':
      return isComputer ? 3 : 1;
    case 'neighbors':
      return 1;
    case 'trace':
      return LAST_RANK;
    default:
      return LAST_RANK + 1;
  }
}

/** economical gives what to run in place of a task on a slow computer, judged when its turn comes; null: nothing. */
export function economical(
  task: ProbeTask,
  profile: Profile,
  observations: readonly Observation[],
): ProbeTask | null {
  switch (task.kind) {
    case 'ping':
      return ping(task, profile, observations);
    case 'winner':
      return officeOf(profile).indexOf(task.target) < MOST_OFFICE ? task : null;
    case 'trace':
      // Routers are asked for where the end of the way does not answer, or somebody in between may answer for it.
      return answers(task.target, observations, withAddress) ? null : task;
    case 'mtu':
      return isStalled(task.target, observations) ? task : null;
    default:
      return task;
  }
}

/** Loss shows by DNS as well; whoever answers over a socket is there, and needs no ping to prove it. */
function ping(
  task: Extract<ProbeTask, { kind: 'ping' }>,
  profile: Profile,
  observations: readonly Observation[],
): ProbeTask | null {
  const portless: readonly string[] = profile.cloudComputers
    .filter(({ ports }) => ports.length === 0)
    .map(({ address }) => address);
  const isPortless = portless.includes(task.target);
  const isTooMany = isPortless
    ? portless.indexOf(task.target) >= MOST_PORTLESS
    : officeOf(profile).indexOf(task.target) >= MOST_OFFICE;
  return answers(task.target, observations) || isTooMany ? null : { ...task, size: 'single' };
}

/** Where every ping is a program, and a port tells more of most computers, this many show whether ping is filtered. */
const MOST_PROGRAMS = 12;

/** frugal gives what to run in place of a task where Windows' own functions cannot be asked; null: nothing. */
export function frugal(task: ProbeTask, profile: Profile): ProbeTask | null {
  return task.kind === 'ping' && officeOf(profile).indexOf(task.target) >= MOST_PROGRAMS ? null : task;
}

function officeOf({ cloudComputers, gatewayHosts }: Profile): readonly string[] {
  return [...gatewayHosts.map(({ host }) => host), ...cloudComputers.map(({ address }) => address)];
}

function isStalled(target: Ipv4, observations: readonly Observation[]): boolean {
  return observations.some(
    (one) =>
      one.kind === 'tls' &&
      one.fact.known &&
      one.fact.value.target.address === target &&
      one.fact.value.outcome === 'silent',
  );
}

/** "No such name" and a refusal may come from somebody who intercepts questions. */
function withAddress({ answers: records }: DnsExchange): boolean {
  return records.some(({ type }) => type === 'A');
}

function answers(
  target: Ipv4,
  observations: readonly Observation[],
  counts: (answer: DnsExchange) => boolean = () => true,
): boolean {
  return observations.some((one) => {
    if (!one.fact.known) return false;
    if (one.kind === 'tcp')
      return one.fact.value.target.address === target && one.fact.value.outcome === 'connected';
    return (
      one.kind === 'dns' &&
      one.fact.value.role === 'vpc' &&
      one.fact.value.server.address === target &&
      one.fact.value.outcome === 'answered' &&
      counts(one.fact.value)
    );
  });
}
