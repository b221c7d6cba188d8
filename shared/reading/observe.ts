/** observe turns recorded outputs into the observations that a live run would have made of them. */
import { isIpv4, type Ipv4 } from '../net/ipv4.ts';
import { mapKnown } from '../observation/known.ts';
import type {
  Observation,
  ObservationKind,
  ObservationKinds,
  ObservationOf,
} from '../observation/observation.ts';
import type { Platform } from '../observation/workstation.ts';
import { parseHostsFile } from '../parse/common/hosts-file.ts';
import { linuxWorkstation } from './linux/facts.ts';
import { macosWorkstation } from './macos/facts.ts';
import { machineFacts } from './machine.ts';
import { read, some, type Fact, type Output } from './output.ts';
import { pingsOf, tracesOf } from './paths.ts';
import { windowsWorkstation } from './windows/facts.ts';
import { winnerOf, type WorkstationFacts } from './workstation.ts';

const ASSEMBLE: Readonly<Record<Platform, (outputs: readonly Output[]) => WorkstationFacts>> = {
  win32: windowsWorkstation,
  darwin: macosWorkstation,
  linux: linuxWorkstation,
};

/** observe gives every fact that outputs can tell, known or not; winners for these targets and for those that were asked about. */
export function observe(
  outputs: readonly Output[],
  platform: Platform,
  targets: readonly Ipv4[],
): readonly Observation[] {
  const facts = ASSEMBLE[platform](outputs);
  const asked = [...new Set([...targets, ...facts.winners.keys()])];
  return [
    observation('hosts', '', read(outputs, 'hosts', some(parseHostsFile))),
    observation('adapters', '', facts.adapters),
    observation('routes', '', facts.routes),
    observation('resolvers', '', facts.resolvers),
    observation('nrpt', '', facts.nrpt),
    observation('neighbors', '', facts.neighbors),
    observation('proxies', '', facts.proxies),
    observation('filters', '', facts.filters),
    observation('client', '', facts.client),
    ...(facts.links === undefined ? [] : [observation('links', '', facts.links)]),
    ...machineFacts(outputs).map((one): Observation => ({ ...one, startedMs: 0, durationMs: 0 })),
    ...asked.map((target) => observation('winner', target, winnerOf(facts, target, platform))),
    ...[...pingsOf(outputs)]
      .filter(([target]) => isIpv4(target))
      .map(([target, fact]) => observation('ping', `${target}/icmp`, fact)),
    ...[...tracesOf(outputs, ownAddresses(facts))]
      .filter(([target]) => isIpv4(target))
      .map(([target, fact]) => observation('trace', target, fact)),
  ];
}

function ownAddresses({ adapters: { fact } }: WorkstationFacts): ReadonlySet<string> {
  return new Set(
    fact.known ? fact.value.flatMap(({ addresses }) => addresses.map(({ address }) => address)) : [],
  );
}

/**
 * together prefers what can be read from raw output, and takes from a saved run what only a run can know: the
 * network's answers, and facts whose raw output is missing or was redacted.
 */
export function together(
  fromOutputs: readonly Observation[],
  saved: readonly Observation[],
): readonly Observation[] {
  const readAgain = new Map(fromOutputs.map((one) => [keyOf(one), one]));
  // A run may observe twice; what was read last is what counts, and what the outputs tell.
  const lasts = new Map(saved.map((one, index) => [keyOf(one), index]));
  const kept = saved.map((one, index) => {
    // A fact without evidence was given to the run, as the demo gives its own DNS server: the outputs are not about it.
    const isGiven = one.fact.known && one.evidence.length === 0;
    const isLast = lasts.get(keyOf(one)) === index && !MEASURED.has(one.kind) && !isGiven;
    const again = isLast ? readAgain.get(keyOf(one)) : undefined;
    // What is read from no output at all is the same on every machine of the system.
    return again?.fact.known === true && again.evidence.length > 0
      ? withTimes(withEnvironment(again, one), one)
      : one;
  });
  // What a run measured stands in its facts; the ping of its self-test, for one, is no measurement of a target.
  const isNews = (one: Observation): boolean =>
    !lasts.has(keyOf(one)) && (saved.length === 0 || !MEASURED.has(one.kind));
  return [...kept, ...fromOutputs.filter(isNews)];
}

/** What a run measured over many commands, some of which it had to stop. */
const MEASURED: ReadonlySet<ObservationKind> = new Set<ObservationKind>(['ping', 'trace', 'mtu']);

function keyOf({ kind, subject }: Observation): string {
  return `${kind} ${subject}`;
}

function withTimes(again: Observation, { startedMs, durationMs }: Observation): Observation {
  return { ...again, startedMs, durationMs };
}

/** Variables of the environment are no output of a command, so they come from the run. */
function withEnvironment(again: Observation, before: Observation): Observation {
  if (again.kind !== 'proxies' || before.kind !== 'proxies' || !before.fact.known) return again;
  const { value } = before.fact;
  return {
    ...again,
    fact: mapKnown(again.fact, (list) => [
      ...list,
      ...value.filter(({ source }) => source === 'environment'),
    ]),
  };
}

function observation<K extends ObservationKind>(
  kind: K,
  subject: string,
  { fact, evidence }: Fact<ObservationKinds[K]>,
): ObservationOf<K> {
  return { kind, subject, fact, evidence, startedMs: 0, durationMs: 0 };
}
