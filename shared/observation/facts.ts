/** Facts: the view of the observations that checks read. Built once per judgement; pure. */
import { unknown, type Known, type Unknown } from './known.ts';
import type { ManyKinds, Observation, ObservationKind, ObservationOf, SingleKinds } from './observation.ts';
import type { Platform } from './workstation.ts';

export interface Facts {
  readonly platform: Platform;
  /** one gives a single fact; unknown (`not-run`) where no probe reported it. */
  one<K extends keyof SingleKinds>(kind: K): Known<SingleKinds[K]>;
  /** all gives the known facts of a kind, in the order in which they were asked for. */
  all<K extends keyof ManyKinds>(kind: K): readonly ManyKinds[K][];
  /** about gives the facts of a kind whose subject is this one, known or not. */
  about<K extends keyof ManyKinds>(kind: K, subject: string): readonly Known<ManyKinds[K]>[];
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
  const byKind = new Map<ObservationKind, Observation[]>();
  for (const observation of latest.values()) {
    const group = byKind.get(observation.kind);
    if (group === undefined) byKind.set(observation.kind, [observation]);
    else group.push(observation);
  }

  function observed<K extends ObservationKind>(kind: K): readonly ObservationOf<K>[] {
    // The group holds observations of this very kind, which the compiler cannot see through the Map.
    return (byKind.get(kind) ?? []) as unknown as readonly ObservationOf<K>[];
  }
  function about<K extends keyof ManyKinds>(kind: K, subject: string): readonly Known<ManyKinds[K]>[] {
    return observed(kind)
      .filter((observation) => observation.subject === subject)
      .map((observation) => observation.fact as Known<ManyKinds[K]>);
  }
  return {
    platform,
    observed,
    about,
    one: (kind) => (observed(kind)[0]?.fact ?? unknown('not-run')) as ReturnType<Facts['one']> as never,
    all: (kind) =>
      observed(kind).flatMap((observation) =>
        observation.fact.known ? [observation.fact.value as never] : [],
      ),
    gap: (kind) =>
      (byKind.get(kind) ?? []).flatMap(({ fact }): Unknown[] => (fact.known ? [] : [fact]))[0] ?? null,
    evidence: (kind, subject) => [
      ...new Set(
        observed(kind)
          .filter((observation) => subject === undefined || observation.subject === subject)
          .flatMap((observation) => observation.evidence),
      ),
    ],
  };
}
