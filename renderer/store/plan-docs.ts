/** What can be done to the texts of the plan page. Pure: each change gives other texts, so that the ones before can come back. */
import { PLAN_LIMITS } from '../../shared/contract/plan.ts';
import type { GatewayDoc, PlanDocs } from '../../shared/plan/docs.ts';
import type { Dialect } from '../../shared/gateway/dialect.ts';
import { applyCorrection } from '../../shared/plan/apply-correction.ts';
import type { PlanReportFinding } from '../../shared/plan/report/schema.ts';

type Correction = NonNullable<PlanReportFinding['correction']>;

export const PLAN_NAME = 'plan.yaml';
const GATEWAY_NAME = 'gateway.cfg';
/** What a secret was replaced by while reading: a line with it is not the line that stands in the text. */
const LEFT_OUT = '…';

/** kindOf says what a dropped file is by its name: plans are YAML or JSON, and no device writes either. */
export function kindOf(name: string): 'plan' | 'gateway' {
  return /\.(?:ya?ml|json)$/i.test(name) ? 'plan' : 'gateway';
}

/** textOf gives the text of one name; empty: there is none. */
export function textOf({ plan, gateways }: PlanDocs, name: string): string {
  return [plan, ...gateways].find((one) => one.name === name)?.text ?? '';
}

/** withText puts a text in place of the one of that name. */
export function withText(docs: PlanDocs, name: string, text: string): PlanDocs {
  if (docs.plan.name === name) return { ...docs, plan: { name, text } };
  return withGateways(docs, (one) => (one.name === name ? { ...one, text } : one));
}

export function withDialect(docs: PlanDocs, name: string, dialect: Dialect | null): PlanDocs {
  return withGateways(docs, (one) => (one.name === name ? { ...one, dialect } : one));
}

/** withPlan puts another plan in place of this one; configurations keep their names. */
export function withPlan(docs: PlanDocs, name: string, text: string): PlanDocs {
  const taken = docs.gateways.map((one) => one.name);
  return { ...docs, plan: { name: freeName(name, taken), text } };
}

/** withGateway adds a configuration, by a name that no other has; null: there are as many as may be. */
export function withGateway(
  docs: PlanDocs,
  text: string,
  wanted = GATEWAY_NAME,
): { readonly docs: PlanDocs; readonly name: string } | null {
  if (docs.gateways.length >= PLAN_LIMITS.gateways) return null;
  const name = freeName(wanted, [docs.plan.name, ...docs.gateways.map((one) => one.name)]);
  return { docs: { ...docs, gateways: [...docs.gateways, { name, text, dialect: null }] }, name };
}

export function withoutGateway(docs: PlanDocs, name: string): PlanDocs {
  return { ...docs, gateways: docs.gateways.filter((one) => one.name !== name) };
}

/** canApply says whether the corrected lines can be put into the text as they are. */
export function canApply(correction: Correction): boolean {
  return !correction.lines.some((line) => line.includes(LEFT_OUT));
}

/** withCorrection puts the corrected lines into the text that they were made for. */
export function withCorrection(docs: PlanDocs, correction: Correction): PlanDocs {
  const text = textOf(docs, correction.file);
  // Lines that are added stand below the last line, and not below the empty one that ends it.
  const isAdded = correction.replaces === null && correction.behind === null;
  const corrected = isAdded
    ? `${applyCorrection(text.trimEnd(), correction)}\n`
    : applyCorrection(text, correction);
  return withText(docs, correction.file, corrected);
}

/** tooLarge gives the name of the first text that is too large to be checked here; null: none is. */
export function tooLarge({ plan, gateways }: PlanDocs): { name: string; most: number } | null {
  const { planCharacters, gatewayCharacters } = PLAN_LIMITS;
  if (plan.text.length > planCharacters) return { name: plan.name, most: planCharacters };
  const large = gateways.find(({ text }) => text.length > gatewayCharacters);
  return large === undefined ? null : { name: large.name, most: gatewayCharacters };
}

function withGateways(docs: PlanDocs, change: (one: GatewayDoc) => GatewayDoc): PlanDocs {
  return { ...docs, gateways: docs.gateways.map(change) };
}

/** `gateway.cfg`, `gateway-2.cfg` … */
function freeName(wanted: string, taken: readonly string[]): string {
  const short = wanted.slice(-PLAN_LIMITS.nameCharacters + 10).trim() || GATEWAY_NAME;
  if (!taken.includes(short)) return short;
  const dot = short.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [short.slice(0, dot), short.slice(dot)] : [short, ''];
  for (let number = 2; ; number += 1) {
    const name = `${stem}-${number}${end}`;
    if (!taken.includes(name)) return name;
  }
}
