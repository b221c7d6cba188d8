import type { Ipv4 } from '../../net/ipv4.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { PingSeries } from '../../observation/exchange.ts';
import { found } from '../found.ts';
import { isAnsweredHere } from '../behind-proxy.ts';
import { isLoopback } from '../liveness.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { allTargets } from '../targets.ts';
import { unknownFact } from '../unknown.ts';
import { known } from '../../ledger/ledger.ts';
import { codesOf } from '../gather.ts';
import { QUALITY } from './quality.findings.ts';

/** Loss that streaming feels, and samples enough that one bad moment is not called loss. */
const LOSS_PERCENT = known('felt-loss-percent');
const LEAST_LOST = 3;
/** From here on a remote desktop feels slow; the vendor names no limit. */
const LATENCY_MS = known('felt-delay-ms');
/** A single ping with a retry says whether somebody is there, and nothing about loss. */
const LEAST_SAMPLES = 10;
/** Small programs start within 100 ms, also on a busy machine; security software that examines each of them takes longer than this. */
export const SLOW_START_MS = known('slow-start-ms');

/** Loss and delay to the targets, by ping and, where ICMP is filtered, by DNS. */
export const qualityCheck: Check = {
  id: 'path.quality',
  stage: 'route',
  blocksLogin: false,
  needs: ['ping', 'dns', 'lookup', 'control', 'winner', 'adapters'],
  finds: codesOf(QUALITY),
  judge: (context) => withNote(judge(context), slowStarts(context)),
};

function judge(context: Context): Judgement {
  const targets = new Set<string>(allTargets(context));
  const answered = context.facts
    .all('ping')
    .filter((one) => targets.has(one.target) && one.sent >= LEAST_SAMPLES && one.received > 0);
  const series = answered.filter(({ target }) => !isAnsweredHere(target, context));
  const evidence = context.facts.evidence('ping');
  const sent = sum(series, (one) => one.sent);
  if (sent === 0 && answered.length > 0)
    return withoutFinding('inconclusive', { key: 'quality-behind-proxy', args: {} }, evidence.slice(0, 20));
  if (sent === 0) {
    const asked = context.facts.all('ping').filter((one) => targets.has(one.target) && one.sent > 0);
    const key = asked.some(({ received }) => received > 0) ? 'quality-few' : 'quality-no-answer';
    return asked.length > 0
      ? withoutFinding('inconclusive', { key, args: {} }, evidence.slice(0, 20))
      : unknownFact('quality', context.facts.gap('ping'));
  }
  const lost = sent - sum(series, (one) => one.received);
  const remote = series.filter((one) => !isLoopback(one.target));
  const [first, ...others] = [...loss(series, sent, lost), ...latency(remote)].map(
    (one): Finding => ({ ...one, evidence: evidence.slice(0, 20) }),
  );
  if (first !== undefined) return found([first, ...others]);
  const averages = series.flatMap((one) => one.avgMs ?? []);
  const jitters = series.flatMap((one) => one.jitterMs ?? []);
  const args = { sent, lost, avgMs: tenth(mean(averages)), jitterMs: tenth(mean(jitters)) };
  return withoutFinding('pass', { key: 'quality-good', args });
}

/** The time of a ping's process on the loopback is the start of a program: such a computer's times are not the network's. */
function slowStarts({ facts }: Context): readonly Finding[] {
  const control = facts.one('control');
  const startMs = control.known ? control.value.startMs : null;
  return startMs === null || startMs < SLOW_START_MS
    ? []
    : [
        finding(
          'workstation.slow',
          { startMs },
          { evidence: facts.evidence('control'), confidence: 'medium' },
        ),
      ];
}

/** A note changes no outcome. */
function withNote(judgement: Judgement, notes: readonly Finding[]): Judgement {
  return { ...judgement, findings: [...judgement.findings, ...notes] };
}

function loss(series: readonly PingSeries[], sent: number, lost: number): readonly Finding[] {
  const percent = tenth((100 * lost) / sent);
  if (lost < LEAST_LOST || percent < LOSS_PERCENT) return [];
  const targets = series.filter((one) => one.received < one.sent).map((one) => one.target);
  return [finding('path.loss', { targets: [...new Set(targets)], percent, sent }, { confidence: 'medium' })];
}

function latency(series: readonly PingSeries[]): readonly Finding[] {
  const slow = [...byTarget(series)]
    .flatMap(([target, own]) => delayOf(own).map((ms) => ({ target, ms })))
    .filter(({ ms }) => ms >= LATENCY_MS);
  if (slow.length === 0) return [];
  return [
    finding(
      'path.latency',
      { targets: slow.map((one) => one.target), avgMs: Math.round(mean(slow.map((one) => one.ms))) },
      { confidence: 'medium' },
    ),
  ];
}

/** Grouped in one pass: to search all series for each of ten thousand computers would take longer than the rest of the verdict. */
function byTarget(series: readonly PingSeries[]): ReadonlyMap<Ipv4, readonly PingSeries[]> {
  const groups = new Map<Ipv4, PingSeries[]>();
  for (const one of series) {
    const group = groups.get(one.target);
    if (group === undefined) groups.set(one.target, [one]);
    else group.push(one);
  }
  return groups;
}

/**
 * The system's ping takes its times in the kernel. Times of the DNS series are taken by this process, which
 * waits for the processor on a busy machine, so only the fastest of them says something about the network. Replies
 * without a time say nothing of it.
 */
function delayOf(series: readonly PingSeries[]): readonly number[] {
  const icmp = series.flatMap((one) => (one.via === 'icmp' ? (one.avgMs ?? []) : []));
  const dns = series.flatMap((one) => (one.via === 'dns' ? (one.minMs ?? []) : []));
  if (icmp.length > 0) return [mean(icmp)];
  return dns.length > 0 ? [Math.min(...dns)] : [];
}

function sum(series: readonly PingSeries[], of: (one: PingSeries) => number): number {
  return series.reduce((total, one) => total + of(one), 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
