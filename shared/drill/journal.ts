/**
 * The journal of a drill: one line of JSON for each bit of what happened, written while it happens. Whatever ends the program,
 * all lines but the last one are whole, and the record is made of them.
 */
import { z } from 'zod';
import { nestingProblem } from '../report/bounds.ts';
import { noteSchema } from '../report/note.ts';
import { LANGUAGES } from '../text/language.ts';
import { checkSeen, clockStep, mark, pathSeen, service, stall } from './record-parts.ts';
import type { Unchanging } from '../values/unchanging.ts';
import { ENDINGS, OUTCOMES, type Recording, type Sample } from './sample.ts';

export const JOURNAL = 'vpc-doctor/drill-journal@1';

const head = z.object({
  journal: z.literal(JOURNAL),
  kind: z.enum(['drill', 'watch']),
  id: z.string().max(64),
  createdAt: z.iso.datetime(),
  version: z.string().max(64),
  language: z.enum(LANGUAGES),
  platform: z.enum(['win32', 'darwin', 'linux']),
  by: z.string().max(256).optional(),
  note: noteSchema.optional(),
  profile: z.record(z.string(), z.unknown()),
  services: z.array(service).max(200),
});
export type JournalHead = Unchanging<z.infer<typeof head>>;

/** A question: its lane, when it was sent, how it ended (an index of OUTCOMES), and the round trip (-1: none). */
const row = z.tuple([z.number().int().min(0), z.number(), z.number().int().min(0), z.number()]);

const entry = z.union([
  z.object({ samples: z.array(row) }),
  /** Losses that turned out to be late answers. */
  z.object({ late: z.array(row) }),
  z.object({ mark }),
  z.object({ stall }),
  z.object({ path: pathSeen }),
  z.object({ step: clockStep }),
  z.object({ check: checkSeen }),
  z.object({
    lanes: z.array(
      z.object({
        duplicates: z.number(),
        reordered: z.number(),
        ttls: z.array(z.object({ atMs: z.number(), ttl: z.number() })),
        reconnects: z.array(z.number()),
      }),
    ),
  }),
  z.object({ end: z.object({ endMs: z.number(), ending: z.enum(ENDINGS) }) }),
]);
export type JournalEntry = z.infer<typeof entry>;

/** rowOf writes a sample of a lane. */
export function rowOf(lane: number, { atMs, outcome, rttMs }: Sample): z.infer<typeof row> {
  return [lane, Math.round(atMs), OUTCOMES.indexOf(outcome), rttMs === null ? -1 : Math.round(rttMs)];
}

export interface OpenedJournal {
  readonly head: JournalHead;
  readonly recording: Recording;
}

/** readJournal gives what a journal holds; null where it does not begin as one. Lines that are broken are left out. */
export function readJournal(text: string): OpenedJournal | null {
  const [first = '', ...lines] = text.split('\n');
  const parsed = head.safeParse(jsonOf(first));
  if (!parsed.success) return null;
  const entries = lines.flatMap((line) => {
    const one = entry.safeParse(jsonOf(line));
    return one.success ? [one.data] : [];
  });
  return { head: parsed.data, recording: recordingFrom(parsed.data, entries) };
}

function jsonOf(line: string): unknown {
  try {
    return nestingProblem(line) === null ? JSON.parse(line) : null;
  } catch {
    return null;
  }
}

type EntryOf<K extends string> = Extract<JournalEntry, Readonly<Record<K, unknown>>>;

function all<K extends string>(entries: readonly JournalEntry[], key: K): readonly EntryOf<K>[K][] {
  return entries.filter((one): one is EntryOf<K> => key in one).map((one) => one[key]);
}

function recordingFrom({ kind, services }: JournalHead, entries: readonly JournalEntry[]): Recording {
  const samples = services.map(() => new Map<number, Sample>());
  for (const list of [...all(entries, 'samples'), ...all(entries, 'late')])
    for (const [lane, atMs, outcome, rtt] of list)
      samples[lane]?.set(atMs, {
        atMs,
        outcome: OUTCOMES[outcome] ?? 'unknown',
        rttMs: rtt < 0 ? null : rtt,
      });
  const counts = all(entries, 'lanes').at(-1) ?? [];
  const end = all(entries, 'end').at(-1);
  // A question that was lost is written later than one that was sent after it and answered.
  const lanes = services.map((one, index) => ({
    service: one,
    samples: [...(samples[index]?.values() ?? [])].sort((a, b) => a.atMs - b.atMs),
    ...(counts[index] ?? { duplicates: 0, reordered: 0, ttls: [], reconnects: [] }),
  }));
  return {
    kind,
    lanes,
    marks: all(entries, 'mark'),
    stalls: all(entries, 'stall'),
    paths: all(entries, 'path'),
    clockSteps: all(entries, 'step'),
    checks: all(entries, 'check'),
    endMs: end?.endMs ?? Math.max(0, ...lanes.map((lane) => lane.samples.at(-1)?.atMs ?? 0)),
    ending: end?.ending ?? 'killed',
  };
}
