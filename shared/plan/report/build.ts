/** buildPlanReport puts findings and simulation into the words of one language. Pure: the time comes from outside. */
import type { Language } from '../../text/language.ts';
import { overlaps } from '../../net/ipv4.ts';
import { DIALECT_NAMES } from '../../gateway/dialect.ts';
import { RULES } from '../definitions.ts';
import type { PlanFinding, PlanSeverity } from '../findings.ts';
import { gatewayView } from '../gateway/view.ts';
import { CLOUD_SERVICES } from '../networks.ts';
import { once } from '../once.ts';
import type { PlanContext } from '../rules/context.ts';
import { waysOver } from '../gateway/ways.ts';
import { inFile } from '../rules/corrections.ts';
import { judgePlan } from '../rules/index.ts';
import { simulate } from '../simulate/simulate.ts';
import type { Cell, Leg } from '../simulate/types.ts';
import { planReportWords } from '../text/report-words.ts';
import type { PlanReportWords } from '../text/report-contract.ts';
import { planTexts, ruleSource } from '../text/words.ts';
import { legTexts, someOf } from './leg-texts.ts';
import {
  PLAN_REPORT_SCHEMA,
  type PlanReport,
  type PlanReportCell,
  type PlanReportFinding,
} from './schema.ts';

export interface PlanReportInput {
  readonly context: PlanContext;
  readonly language: Language;
  readonly createdAt: string;
  readonly version: string;
}

const ORDER: readonly PlanSeverity[] = ['error', 'warning', 'question', 'note'];

export function buildPlanReport({ context, language, createdAt, version }: PlanReportInput): PlanReport {
  const words = planReportWords(language);
  const found = judgePlan(context);
  const cells = simulate(context);
  return {
    schema: PLAN_REPORT_SCHEMA,
    createdAt,
    tool: { name: 'vpc-doctor', version },
    language,
    files: filesOf(context),
    verdict: verdictOf(context, { found, cells }, words),
    findings: found
      .map((one) => findingRow(one, language))
      .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)),
    simulation: cells.map((cell) => cellRow(cell, context, words)),
    assumptions: [...words.assumptions],
    notUnderstood: context.gateways.flatMap(({ notUnderstood }) =>
      notUnderstood.map(({ place }) => inFile(place)),
    ),
    redacted: false,
  };
}

function filesOf({ file, read, gateways }: PlanContext): PlanReport['files'] {
  return [
    { name: file, kind: 'plan', dialect: '', lines: read.text.split('\n').length, notUnderstood: 0 },
    ...gateways.map((one) => ({
      name: one.file,
      kind: 'gateway' as const,
      dialect: DIALECT_NAMES[one.identification.dialect],
      lines: one.counts.lines,
      notUnderstood: one.notUnderstood.length,
    })),
  ];
}

/** What rules and simulation say of a plan. */
interface Judged {
  readonly found: readonly PlanFinding[];
  readonly cells: readonly Cell[];
}

function verdictOf(
  { gateways }: PlanContext,
  { found, cells }: Judged,
  words: PlanReportWords,
): PlanReport['verdict'] {
  const counted = (severity: PlanSeverity): number =>
    found.filter(({ code }) => RULES[code].severity === severity).length;
  const [errors, warnings, questions] = [counted('error'), counted('warning'), counted('question')];
  const needed = cells.filter(({ state, target }) => state !== 'both-down' && target.kind !== 'probe');
  const dead = needed.filter(({ verdict }) => verdict === 'no-way' || verdict === 'partly').length;
  const odd = needed.filter((cell) => isOdd(cell)).length;
  const isOpen = questions > 0 || needed.some(({ verdict }) => verdict === 'open');
  const headline = words.headline({
    errors,
    warnings,
    questions,
    hasGateway: gateways.length > 0,
    isOpen,
    dead,
    odd,
  });
  if (errors > 0 || dead > 0) return { state: 'not-ready', headline };
  if (isOpen) return { state: 'inconclusive', headline };
  return { state: warnings > 0 || odd > 0 ? 'ready-with-warnings' : 'ready', headline };
}

/** Something arrives, but not the way that is meant. With only BGP down, both ways may be in use: that is as good as it gets. */
function isOdd({ state, verdict }: Cell): boolean {
  if (['no-way', 'partly', 'open'].includes(verdict) || state === 'bgp-down') return false;
  return verdict !== (state === 'circuit-down' ? 'vpn' : 'circuit');
}

function findingRow(one: PlanFinding, language: Language): PlanReportFinding {
  const { severity, owner } = RULES[one.code];
  return {
    code: one.code,
    severity,
    owner,
    ...planTexts(one, language),
    rule: ruleSource(one.code, language),
    places: one.places.map((place) => ({ ...place })),
    correction:
      one.correction === null
        ? null
        : { ...one.correction, lines: [...one.correction.lines], undo: [...one.correction.undo] },
  };
}

function cellRow(cell: Cell, context: PlanContext, words: PlanReportWords): PlanReportCell {
  const { target, state, verdict, outage } = cell;
  const forward = legTexts(cell.forward, words);
  const back = legTexts(cell.back, words);
  return {
    target: target.kind,
    block: target.block,
    state,
    verdict,
    sentence: sentenceOf(cell, { forward, back, context }, words),
    forward: [...forward],
    back: [...back],
    outage: outage === null ? null : { leastSeconds: outage.leastSeconds, mostSeconds: outage.mostSeconds },
  };
}

/** What is told of both directions. */
interface Directions {
  readonly forward: readonly string[];
  readonly back: readonly string[];
  readonly context: PlanContext;
}

/** The verdict, then what is told of the direction that decides it. */
function sentenceOf(cell: Cell, { forward, back, context }: Directions, words: PlanReportWords): string {
  const { verdict, outage } = cell;
  const direction = (label: string, said: readonly string[]): string =>
    words.labelled(label, someOf(said, words).join('; '));
  const parts: string[] = [];
  if (verdict !== 'circuit' && verdict !== 'vpn') {
    if (tells(cell.forward, cell)) parts.push(direction(words.labels.to, forward));
    if (tells(cell.back, cell)) parts.push(direction(words.labels.back, back));
  }
  const strays = strayBlocks(cell, context);
  if (strays.length > 0) parts.push(words.standbyIs(strays));
  if (outage !== null) parts.push(words.outage(outage));
  return [words.verdicts[verdict], ...parts].join(' · ');
}

/** Where something is dead, the direction that is not dead tells nothing. */
function tells(legs: readonly Leg[], { verdict }: Cell): boolean {
  if (legs.length === 0) return false;
  return verdict === 'no-way' || verdict === 'partly' ? legs.some(({ way }) => way.kind === 'none') : true;
}

/** Where nothing leads to an office network, what leads over the VPN instead. */
function strayBlocks({ target, forward }: Cell, context: PlanContext): readonly string[] {
  if (target.kind !== 'office') return [];
  const isLost = forward.some(({ way }) => way.kind === 'none' && way.why === 'no-route');
  return isLost ? straysOf(context) : [];
}

const straysOf = once((context: PlanContext): readonly string[] => {
  const others = [CLOUD_SERVICES, ...context.plan.officeNetworks.map(({ cidr }) => cidr)];
  return waysOver(gatewayView(context.plan, context.gateways), 'vpn')
    .map(({ cidr }) => cidr)
    .filter((one) => !others.some((other) => overlaps(one, other)));
});
