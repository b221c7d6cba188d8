/** Facts: the view of the observations that checks read. Built once per judgement; pure. */
import { unknown, type Known, type Unknown } from './known.ts';
import type {
  ManyKinds,
  Observation,
  ObservationKind,
  ObservationKinds,
  ObservationOf,
  SingleKinds,
} from './observation.ts';
import type { Platform } from './workstation.ts';

export interface Facts {
  readonly platform: Platform;
  /** one gives a single fact; unknown (`not-run`) where no probe reported it. */
  one<K extends keyof SingleKinds>(kind: K): Known<ObservationKinds[K]>;
  /** all gives the known facts of a kind, in the order in which they were asked for. */
  all<K extends keyof ManyKinds>(kind: K): readonly ObservationKinds[K][];
  /** about gives the facts of a kind whose subject is this one, known or not. */
  about<K extends keyof ManyKinds>(kind: K, subject: string): readonly Known<ObservationKinds[K]>[];
  /** gap says why the facts of a kind are missing: the first reason that a probe gave; null where none failed. */
  gap(kind: ObservationKind): Unknown | null;
  /** evidence gives the ids of the evidence behind a kind, optionally of one subject. */
  evidence(kind: ObservationKind, subject?: string): readonly string[];
  /** observed lists the observations of a kind, unknown ones included. */
  observed<K extends ObservationKind>(kind: K): readonly ObservationOf<K>[];
}

/** factsOf indexes observations. When a kind and subject were observed twice, the later one counts. */
export function factsOf(observations: readonly Observation[], platform: Platform): Facts {
  const latest = new Map<string, Observation>();
  for (const observation of observations) {
    latest.set(`${observation.kind}\0${observation.subject}`, observation);
  }
  const byKind = noneYet();
  for (const observation of latest.values()) put(observation, byKind);

  function observed<K extends ObservationKind>(kind: K): readonly ObservationOf<K>[] {
    return byKind[kind];
  }
  return {
    platform,
    observed,
    about: (kind, subject) =>
      observed(kind)
        .filter((observation) => observation.subject === subject)
        .map(({ fact }) => fact),
    one: (kind) => observed(kind)[0]?.fact ?? unknown('not-run'),
    all: (kind) => observed(kind).flatMap(({ fact }) => (fact.known ? [fact.value] : [])),
    gap: (kind) => observed(kind).flatMap(({ fact }): Unknown[] => (fact.known ? [] : [fact]))[0] ?? null,
    evidence: (kind, subject) => [
      ...new Set(
        observed(kind)
          .filter((observation) => subject === undefined || observation.subject === subject)
          .flatMap((observation) => observation.evidence),
      ),
    ],
  };
}

/** Under each kind observations of this kind alone, so that the key tells the type. */
type ByKind = { readonly [K in ObservationKind]: ObservationOf<K>[] };

function put<K extends ObservationKind>(observation: ObservationOf<K>, byKind: ByKind): void {
  byKind[observation.kind].push(observation);
}

function noneYet(): ByKind {
  return {
    adapters: [],
    routes: [],
    resolvers: [],
    hosts: [],
    nrpt: [],
    neighbors: [],
    proxies: [],
    filters: [],
    client: [],
    host: [],
    control: [],
    machine: [],
    load: [],
    links: [],
    winner: [],
    dns: [],
    reach: [],
    lookup: [],
    remembered: [],
    tcp: [],
    tls: [],
    http: [],
    ping: [],
    trace: [],
    mtu: [],
  };
}
