/**
 * The report, `vpc-doctor/report@1`: the one data set that every form (text, JSON, Markdown) is rendered from.
 * It carries its words, so that a saved report reads the same in every later version.
 */
import { z } from 'zod';
import { STAGES } from '../check/ids.ts';
import { UNKNOWN_REASONS } from '../observation/known.ts';
import { LANGUAGES } from '../text/language.ts';
import { noteSchema } from './note.ts';

export const REPORT_SCHEMA = 'vpc-doctor/report@1';

const severity = z.enum(['error', 'warning', 'note']);
const owner = z.enum(['you', 'it', 'network', 'cloud', 'vendor']);
const confidence = z.enum(['high', 'medium', 'low']);
const platform = z.enum(['win32', 'darwin', 'linux']);
const stage = z.enum(STAGES);
const texts = z.array(z.string());
const milliseconds = z.number().nonnegative();

const command = z.object({
  shell: z.enum(['powershell', 'cmd', 'sh', 'config']),
  run: z.string(),
  undo: z.string().optional(),
});

const action = z.object({
  id: z.string(),
  owner,
  text: z.string(),
  needsAdmin: z.boolean(),
  commands: z.array(command),
  settingsPane: z.string().optional(),
});

const verification = z.object({ id: z.string(), subject: z.string().optional() });

const check = z.object({
  id: z.string(),
  subject: z.string().optional(),
  stage,
  outcome: z.enum(['pass', 'warn', 'fail', 'inconclusive', 'skipped', 'error']),
  reason: z.string(),
  blocksLogin: z.boolean(),
  /** Codes. */
  findings: texts,
  evidence: texts,
  durationMs: milliseconds,
});

const finding = z.object({
  code: z.string(),
  severity,
  title: z.string(),
  rootCause: z.boolean(),
  causedBy: texts,
  /** Codes that look the same from a workstation. */
  alternatives: texts,
  subjects: texts,
  owner,
  confidence,
  args: z.record(z.string(), z.unknown()),
});

const step = z.object({
  finding: z.string(),
  severity,
  confidence,
  owner,
  contact: z.string().optional(),
  title: z.string(),
  why: z.string(),
  /** What else it could be, each with what tells the two apart; empty where the cause is certain. */
  couldAlsoBe: z.array(z.object({ finding: z.string(), title: z.string(), difference: z.string() })),
  actions: z.array(action),
  /** Titles of the findings that will probably clear with this one. */
  clears: z.array(z.object({ finding: z.string(), title: z.string() })),
  verify: z.array(verification),
});

const evidence = z.object({
  id: z.string(),
  command: z.string(),
  platform,
  codepage: z.string().optional(),
  stream: z.enum(['stdout', 'stderr', 'file']).optional(),
  startedAt: z.string(),
  exitCode: z.number().optional(),
  /** Why the command did not come to its end. */
  failure: z.object({ reason: z.enum(UNKNOWN_REASONS), detail: z.string().optional() }).optional(),
  text: z.string(),
});

const observation = z.object({
  kind: z.string(),
  subject: z.string(),
  fact: z.record(z.string(), z.unknown()),
  evidence: texts,
  startedMs: milliseconds,
  durationMs: milliseconds,
});

export const reportSchema = z.object({
  schema: z.literal(REPORT_SCHEMA),
  id: z.string(),
  createdAt: z.iso.datetime(),
  tool: z.object({ name: z.string(), version: z.string() }),
  language: z.enum(LANGUAGES),
  platform: z.object({ platform, os: z.string().optional() }),
  profile: z.record(z.string(), z.unknown()),
  note: noteSchema.optional(),
  verdict: z.object({
    state: z.enum(['ready', 'ready-with-warnings', 'not-ready', 'inconclusive']),
    headline: z.string(),
    brokenLink: stage.nullable(),
    /** What to do now that nothing is broken, and what the tool cannot see; in sentences. */
    next: texts,
  }),
  path: z.array(
    z.object({ stage, label: z.string(), state: z.enum(['ok', 'warning', 'broken', 'affected', 'unknown', 'untested']) }),
  ),
  checks: z.array(check),
  findings: z.array(finding),
  checklist: z.array(step),
  observations: z.array(observation),
  evidence: z.array(evidence),
  /** Every destination that was contacted. */
  footprint: z.array(
    z.object({ protocol: z.string(), destination: z.string(), purpose: z.string(), count: z.number() }),
  ),
  timings: z.object({ totalMs: milliseconds, cancelled: z.boolean() }),
  redaction: z.object({
    applied: z.boolean(),
    /** How many values each rule replaced; never the values. */
    rules: z.array(z.object({ rule: z.string(), count: z.number(), values: z.number().optional() })),
    /** What the pseudonym of an address stands for: its class, its neighbor, and an invented address that a replay judges. */
    addresses: z.array(z.object({ name: z.string(), block: z.string(), sameSubnetAs: z.string().optional(), standIn: z.string() })).optional(),
  }),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportStep = z.infer<typeof step>;
export type ReportCheck = z.infer<typeof check>;
export type ReportAction = z.infer<typeof action>;
export type FootprintEntry = Report['footprint'][number];
