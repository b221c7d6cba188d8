/** What is kept of a run: enough to see what changed since it worked, and no raw output. */
import { z } from 'zod';
import { factsOf } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import type { Observation } from '../observation/observation.ts';
import type { Platform } from '../observation/workstation.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { interference } from '../check/interference.ts';

const texts = z.array(z.string().max(300)).max(200);

export const digestSchema = z.strictObject({
  id: z.string().max(100),
  at: z.iso.datetime(),
  state: z.enum(['ready', 'ready-with-warnings', 'not-ready', 'inconclusive']),
  region: z.string().max(100),
  totalMs: z.number().nonnegative(),
  /** Codes of the root causes, in the order of the checklist. */
  causes: texts,
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
export function digestOf({ id, createdAt, region, totalMs, platform, diagnosis, observations }: DigestInput): RunDigest {
  const facts = factsOf(observations, platform);
  const adapters = valueOr(facts.one('adapters'), null)?.filter((one) => one.up && one.kind !== 'loopback') ?? null;
  const routes = valueOr(facts.one('routes'), null);
  const delays = facts.all('ping').flatMap(({ avgMs }) => (avgMs === null ? [] : [avgMs]));
  return {
    id,
    at: createdAt,
    state: diagnosis.verdict.state,
    region,
    totalMs,
    causes: limited(diagnosis.checklist.map((step) => step.cause.finding.code)),
    facts: {
      adapters: adapters && limited(adapters.map(({ name }) => name)),
      addresses: adapters && limited(adapters.flatMap(({ addresses }) => addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`))),
      gateways: routes && limited(routes.routes.flatMap(({ destination, gateway }) => (destination === '0.0.0.0/0' && gateway !== null ? [gateway] : []))),
      resolvers: valueOr(facts.one('resolvers'), null)?.filter(({ scope }) => scope === 'default').flatMap(({ servers }) => servers).slice(0, MOST) ?? null,
      ways: limited(facts.all('winner').map(({ target, interface: name, gateway, kind }) => `${target} ${kind === 'unicast' ? [name, gateway].filter((part) => part !== null).join(' ') : kind}`)),
      tunnels: limited(interference(facts).filter(({ category }) => category !== 'container' && category !== 'virtual-machine').map(({ product, interface: name }) => `${product} (${name})`)),
      proxies: valueOr(facts.one('proxies'), null)?.map(({ protocol, server }) => `${protocol} ${server}`).slice(0, MOST) ?? null,
      answers: limited(facts.all('lookup').map(({ name, addresses }) => `${name} ${[...addresses].sort().join(', ')}`)),
      latencyMs: delays.length === 0 ? null : Math.round(delays.reduce((sum, one) => sum + one, 0) / delays.length),
    },
  };
}

const MOST = 100;

function limited(list: readonly string[]): string[] {
  return [...new Set(list)].slice(0, MOST).map((text) => text.slice(0, 300));
}
