/** From the texts of a page to what every rule sees. Pure; never throws. */
import type { GatewayDoc, GatewayFound, PlanAnswer, PlanDocs } from './docs.ts';
import type { GatewayReading } from '../gateway/config.ts';
import { readGateway } from '../gateway/read.ts';
import { readPlan } from './read.ts';
import type { PlanContext } from './rules/context.ts';

export interface ReadDocs {
  /** null: something cannot be read. */
  readonly context: PlanContext | null;
  /** What is said of it, without the report. */
  readonly answer: Omit<PlanAnswer, 'report'>;
}

/** readDocs reads a plan with its configurations. A configuration that is still blank was not given. */
export function readDocs({ plan, gateways }: PlanDocs): ReadDocs {
  const read = readPlan(plan.text);
  const given = gateways.filter(({ text }) => text.trim() !== '');
  const readings = given.map(readingOf);
  const answer = {
    problems: read.ok ? [] : read.problems,
    more: read.ok ? 0 : read.more,
    gateways: given.map(({ name }, index) => foundOf(name, readings[index])),
  };
  const configs = readings.flatMap((one) => (one.read ? [one.config] : []));
  // Without one of them the rest would be judged as if that one had not been given.
  if (!read.ok || configs.length < given.length) return { context: null, answer };
  return { context: { read, plan: read.plan, file: plan.name, gateways: configs }, answer };
}

function readingOf({ name, text, dialect }: GatewayDoc): GatewayReading {
  return readGateway({ file: name, text, dialect, isWholeFile: true });
}

function foundOf(name: string, reading: GatewayReading | undefined): GatewayFound {
  if (reading?.read !== true)
    return {
      name,
      dialect: null,
      others: unique(reading?.unknown.candidates.map((one) => one.dialect) ?? []),
    };
  const { dialect, others } = reading.config.identification;
  return { name, dialect, others: unique(others.map((one) => one.dialect)) };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
