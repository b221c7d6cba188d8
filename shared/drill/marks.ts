/**
 * When the active path was switched off and on again. What the user marked counts; what nobody marked is found in the
 * samples and traces: a path that changed, or an outage of most services at once.
 */
import type { Profile } from '../profile/profile.ts';
import type { Group } from './episodes.ts';
import type { Outage } from './outage.ts';
import { overOf } from './paths.ts';
import type { Mark, PathSeen, Recording } from './sample.ts';
import { isControl } from './service.ts';

/** A second big outage is the way back only when the standby stood still this long before it; otherwise it is flapping. */
const STEADY_MS = 8_000;

export interface MarkFacts {
  readonly recording: Pick<Recording, 'kind' | 'marks' | 'paths' | 'lanes'>;
  readonly groups: readonly Group[];
  readonly path: Profile['path'];
}

/** marksOf gives at most one mark of each kind, in order of time. A watch has none. */
export function marksOf(facts: MarkFacts): readonly Mark[] {
  if (facts.recording.kind === 'watch') return [];
  const off = given(facts, 'off') ?? foundOff(facts);
  if (off === null) return [];
  const on = given(facts, 'on') ?? foundOn(facts, off);
  return on === null ? [off] : [off, on];
}

/**
 * begunBefore gives when what the user marked really began, where most services were out already and some still are: the key
 * was pressed late. null: the mark stands as it is. An outage that goes on at the mark is never one of the time before.
 */
export function begunBefore(facts: MarkFacts, marks: readonly Mark[]): number | null {
  const off = marks.find(({ kind }) => kind === 'off');
  if (off === undefined) return null;
  const goesOn = ({ fromMs, group }: Begin): boolean =>
    group.outages.some((one) => one.fromMs >= fromMs && (one.toMs === null || one.toMs > off.atMs));
  const begin = beginsOf(facts).find((one) => one.fromMs < off.atMs && goesOn(one));
  return begin?.fromMs ?? null;
}

function given({ recording }: MarkFacts, kind: Mark['kind']): Mark | null {
  return recording.marks.find((mark) => mark.kind === kind) ?? null;
}

function foundOff(facts: MarkFacts): Mark | null {
  const [begin] = beginsOf(facts);
  const atMs = earlier(begin?.fromMs ?? null, changeTo('standby', facts, 0));
  return atMs === null ? null : { kind: 'off', atMs, by: 'found' };
}

function foundOn(facts: MarkFacts, off: Mark): Mark | null {
  const atMs = earlier(secondOutage(facts, off), changeTo('active', facts, off.atMs));
  return atMs === null ? null : { kind: 'on', atMs, by: 'found' };
}

/** Between two traces. */
interface Change {
  readonly afterMs: number;
  readonly byMs: number;
}

/**
 * An outage between the two traces is the change, to a tenth of a second, and one before them was earlier; without one the
 * middle is as good as any time.
 */
function earlier(outMs: number | null, change: Change | null): number | null {
  if (change === null) return outMs;
  return outMs !== null && outMs <= change.byMs ? outMs : (change.afterMs + change.byMs) / 2;
}

/** The first big outage after a time in which nothing more went out or came back. */
function secondOutage(facts: MarkFacts, off: Mark): number | null {
  const unsteady: Outage[] = [];
  for (const group of facts.groups)
    for (const outage of group.outages) {
      const { fromMs } = outage;
      if (fromMs <= lastChange(unsteady, fromMs, off.atMs) + STEADY_MS) unsteady.push(outage);
      else if (isMost(togetherWith(outage, group), facts)) return fromMs;
    }
  return null;
}

/** When something last changed before a time. A service that stays out on the standby keeps nothing from being quiet. */
function lastChange(outages: readonly Outage[], beforeMs: number, sinceMs: number): number {
  const changes = outages.map(({ fromMs, toMs }) => (toMs !== null && toMs < beforeMs ? toMs : fromMs));
  return Math.max(sinceMs, ...changes);
}

/** A big outage: when it began, and what was out by and by. */
interface Begin {
  readonly fromMs: number;
  readonly group: Group;
}

/** beginsOf gives where most services went out together. What is out alone, before and for long, is no begin of it. */
function beginsOf(facts: MarkFacts): readonly Begin[] {
  return facts.groups.flatMap((group) =>
    group.outages
      .filter((one) => !one.fromStart && isMost(togetherWith(one, group), facts))
      .map(({ fromMs }) => ({ fromMs, group })),
  );
}

const TOGETHER_MS = 2_000;

/** What was out from the start began at no time that is known. */
function togetherWith({ fromMs }: Outage, { outages }: Group): readonly Outage[] {
  return outages.filter((one) => !one.fromStart && Math.abs(one.fromMs - fromMs) < TOGETHER_MS);
}

/** At least half of what is watched beyond the LAN. */
function isMost(outages: readonly Outage[], { recording }: MarkFacts): boolean {
  const beyond = recording.lanes.filter(({ service }) => !isControl(service));
  const out = beyond.filter(({ service }) => outages.some(({ serviceId }) => serviceId === service.id));
  return out.length > 0 && out.length >= beyond.length / 2;
}

/** When a trace first showed this path after one that did not; between the two the way changed. */
function changeTo(
  wanted: 'active' | 'standby',
  { recording, path }: MarkFacts,
  afterMs: number,
): Change | null {
  const other = wanted === 'active' ? 'standby' : 'active';
  let before: PathSeen | null = null;
  for (const seen of recording.paths.filter(({ atMs }) => atMs >= afterMs)) {
    const over = overOf(seen, path);
    if (over === wanted && before !== null) return { afterMs: before.atMs, byMs: seen.atMs };
    if (over === other) before = seen;
  }
  return null;
}
