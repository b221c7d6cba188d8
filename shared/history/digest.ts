/** What is kept of a run: enough to see what changed since it worked, and no raw output. */
import { z } from 'zod';
import { factsOf } from '../observation/facts.ts';
import type { Observation } from '../observation/observation.ts';
import type { Platform } from '../observation/workstation.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { workedIn, workedSchema } from './worked.ts';
import type { RunFact } from './compared-facts.ts';
import { RUN_FACTS } from './run-facts.ts';

const texts = z.array(z.string().max(300)).max(200);

export const digestSchema = z.strictObject({
  id: z.string().max(100),
  at: z.iso.datetime(),
  state: z.enum(['ready', 'ready-with-warnings', 'not-ready', 'inconclusive']),
  region: z.string().max(100),
  totalMs: z.number().nonnegative(),
  /** Codes of the root causes, in the order of the checklist. */
  causes: texts,
  /** Absent in runs of older versions. */
  worked: workedSchema.exactOptional(),
  /** Facts that explain most differences between two runs; null: unknown. */
  facts: z.strictObject({
    adapters: texts.nullable(),
    addresses: texts.nullable(),
    gateways: texts.nullable(),
    resolvers: texts.nullable(),
    /** `target interface gateway`. */
    ways: texts,
    tunnels: texts,
    proxies: texts.nullable(),
    /** `name address, address`. */
    answers: texts,
    latencyMs: z.number().nullable(),
  }),
});

export type RunDigest = z.infer<typeof digestSchema>;

export interface DigestInput {
  readonly id: string;
  readonly createdAt: string;
  readonly region: string;
  readonly totalMs: number;
  readonly platform: Platform;
  readonly diagnosis: Diagnosis;
  readonly observations: readonly Observation[];
}

/** digestOf boils a run down. */
export function digestOf({
  id,
  createdAt,
  region,
  totalMs,
  platform,
  diagnosis,
  observations,
}: DigestInput): RunDigest {
  const facts = factsOf(observations, platform);
  const read = (fact: RunFact): string[] | null =>
    limited(RUN_FACTS[fact](facts)?.map(({ text }) => text) ?? null);
  const delays = facts.all('ping').flatMap(({ avgMs }) => (avgMs === null ? [] : [avgMs]));
  return {
    id,
    at: createdAt,
    state: diagnosis.verdict.state,
    region,
    totalMs,
    causes: limited(diagnosis.checklist.map((step) => step.cause.finding.code)) ?? [],
    worked: workedIn(facts),
    facts: {
      adapters: read('adapters'),
      addresses: read('addresses'),
      gateways: read('gateways'),
      resolvers: read('resolvers'),
      ways: read('ways') ?? [],
      tunnels: read('tunnels') ?? [],
      proxies: read('proxies'),
      answers: read('answers') ?? [],
      latencyMs:
        delays.length === 0 ? null : Math.round(delays.reduce((sum, one) => sum + one, 0) / delays.length),
    },
  };
}

const MOST = 100;

function limited(list: readonly string[] | null): string[] | null {
  return list === null ? null : [...new Set(list)].slice(0, MOST).map((text) => text.slice(0, 300));
}
