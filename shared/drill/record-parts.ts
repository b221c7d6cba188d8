/** The parts of a drill's record, each field with what it means: the published JSON Schema is made from them. */
import { z } from 'zod';
import { textOf } from '../observation/schema/kind.ts';
import { MECHANISMS } from './bounds.ts';
import { PHASES } from './phase.ts';
import { OUTCOMES } from './sample.ts';
import { METHODS, NETWORKS } from './service.ts';

const words = textOf('words');
const code = textOf('code');
const subject = textOf('subject');
const address = textOf('address');
const ms = z.number();
const at = ms.describe('Milliseconds since the recording began, on the monotonic clock.');
const serviceId = subject.describe('Id of a service.');
const open = z.number().nullable();

export const service = z.object({
  id: serviceId,
  method: z.enum(METHODS).describe('How it is asked.'),
  role: z
    .enum(['dns', 'name', 'api', 'session', 'computer', 'gateway', 'control'])
    .describe('What a log-on needs it for.'),
  network: z.enum(NETWORKS).describe('Where the answer comes from; control: the own LAN.'),
  address: address.nullable().describe('Address that is asked; null: the name decides.'),
  port: z.number().describe('Its port; 0: none.'),
  host: textOf('host').describe('The name that is asked for or connected to; empty: none.'),
  label: textOf('person').describe('What the profile calls it; empty: nothing.'),
  intervalMs: ms.describe('Milliseconds between two questions.'),
  patienceMs: ms.describe('Milliseconds within which an answer counts.'),
});

export const lane = z.object({
  service,
  samples: z
    .object({
      gapsMs: z
        .array(z.number())
        .describe('Milliseconds since the sample before; the first: since the begin.'),
      rttsMs: z.array(z.number()).describe('Milliseconds until the answer; -1: none.'),
      outcomes: z
        .array(z.tuple([z.enum(OUTCOMES), z.number().int().positive()]))
        .describe('Outcomes in order, each with how many in a row had it.'),
    })
    .describe('The questions, one entry of each list for each.'),
  duplicates: z.number().describe('Answers beyond the first one to a question.'),
  reordered: z.number().describe('Answers that overtook others.'),
  ttls: z.array(z.object({ atMs: at, ttl: z.number() })).describe('Changes of the TTL of replies.'),
  reconnects: z.array(ms).describe('When a standing connection had to be replaced.'),
});

export const mark = z.object({
  kind: z.enum(['off', 'on']).describe('off: the active path was switched off; on: on again.'),
  atMs: at,
  by: z.enum(['user', 'found']).describe('Who says so: the user, or the samples.'),
});

export const stall = z.object({
  fromMs: at,
  toMs: at,
  kind: z.enum(['stall', 'sleep']).describe('stall: this process stood still; sleep: the computer did.'),
});

const hops = z.array(address.nullable()).describe('Routers, nearest first; null: no answer from this one.');

export const pathSeen = z.object({
  atMs: at,
  target: address.describe('Where the trace went.'),
  hops,
  reached: z.boolean().describe('Whether the target itself answered.'),
});

export const clockStep = z.object({ atMs: at, byMs: ms.describe('How far the wall clock was changed.') });

export const checkSeen = z.object({
  atMs: at,
  tookMs: ms.describe('How long it took.'),
  state: z.enum(['ready', 'ready-with-warnings', 'not-ready', 'inconclusive']).describe('Its verdict.'),
  headline: words.describe('Its verdict in one sentence.'),
  findings: z.array(z.object({ code, title: words })).describe('What it found.'),
});

export const outage = z.object({
  serviceId,
  fromMs: at,
  fromErrorMs: ms.describe('Error of the begin (±).'),
  toMs: open.describe('Its end; null: it was not over.'),
  toErrorMs: ms.describe('Error of the end (±).'),
  firstLossMs: at,
  lastLossMs: at,
  lost: z.number().describe('Questions that got no answer.'),
  answeredWithin: z.number().describe('How often it answered in between.'),
  unknownMs: ms.describe('How much of it was not seen.'),
  fromStart: z.boolean().describe('Whether it had begun before the recording.'),
  how: z.enum(['silent', 'refused', 'unreachable', 'mixed']).describe('How the service was missing.'),
});

export const account = z.object({
  serviceId,
  outages: z.array(outage).describe('Its outages, in order.'),
  unseen: z.array(z.object({ fromMs: at, toMs: at })).describe('When it was not asked.'),
  sent: z.number().describe('Questions.'),
  answered: z.number().describe('Answers in time.'),
  late: z.number().describe('Answers that came later.'),
  unknown: z.number().describe('Questions of which nobody knows.'),
  stray: z.number().describe('Losses that are no outage.'),
  duplicates: z.number().describe('Answers beyond the first.'),
  reordered: z.number().describe('Answers that overtook others.'),
  rttMs: open.describe('Median of the answers in milliseconds.'),
});

const phaseName = z.enum(PHASES);
export const phase = z.object({ name: phaseName, fromMs: at, toMs: at });
export const episode = z.object({
  fromMs: at,
  toMs: open.describe('Its end; null: it was not over.'),
  services: z.array(serviceId).describe('What was out together, the longest first.'),
  phase: phaseName,
});

export const bound = z.object({
  mechanism: z.enum(MECHANISMS).describe('What detects the failure.'),
  ms: ms.describe('How long that takes.'),
  interval: z.number().describe('Interval between two packets, or the hold time.'),
  count: z.number().describe('Packets that must be missing.'),
  unit: z.enum(['s', 'ms']).describe('Unit of the interval.'),
  step: z.enum(['1', '3.3', '4']).describe("Step of the vendor's guide that sets it."),
  from: z.enum(['own', 'default']).describe("own: the profile's; default: the vendor's."),
});

export const compared = z.object({
  serviceId,
  phase: z.enum(['failover', 'failback']),
  fromMs: at,
  ms: ms.describe('Duration of the outage.'),
  errorMs: ms.describe('Its error (±).'),
  bound: bound.nullable().describe('null: the profile names none.'),
  against: z.enum(['within', 'beyond', 'unknown']),
});

export const pathIn = z.object({
  phase: z.enum(['baseline', 'standby', 'end']),
  target: address,
  hops,
  reached: z.boolean(),
  over: z
    .enum(['active', 'standby', 'both', 'unknown'])
    .describe("Which of the profile's routers it passes."),
});

export const drillFinding = z.object({
  code: code.describe('Stable code, such as drill.half.'),
  severity: z.enum(['error', 'warning', 'note']),
  owner: z.enum(['you', 'it', 'network', 'cloud', 'vendor']).describe('Who can mend it.'),
  confidence: z.enum(['high', 'medium', 'low']),
  title: words.describe('What was found, in one sentence.'),
  why: words.describe('The evidence for it.'),
  actions: z.array(words).describe('What to do, in this order.'),
  at: z.object({ fromMs: at, toMs: open }).nullable().describe('When it was seen.'),
  args: z.record(z.string(), z.unknown()).describe('The values in its texts.'),
});
