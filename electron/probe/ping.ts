/** Loss, delay and jitter by the system's own ping, which passes firewalls that hide replies from other programs. */
import type { IcmpError, PingSeries } from '../../shared/observation/exchange.ts';
import { known, type Known } from '../../shared/observation/known.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import { subjectOf } from '../engine/task.ts';
import type { Probe, ProbeRun } from '../engine/toolbox.ts';
import { pause } from '../engine/pause.ts';
import { nativePing } from './native-ping.ts';
import { isOutput, isUnknown, type PingRun } from './ping-run.ts';
import { runPing } from './run-ping.ts';
import { statistics } from '../../shared/observation/statistics.ts';

interface Batch {
  readonly processes: number;
  readonly count: number;
}

/** Processes at once × requests each; normal users may send five requests a second per process. */
const BURST = { processes: 5, count: 4 } as const;
/** Loss of a burst is confirmed by twice as many samples before anybody is alarmed. */
const CONFIRMATION = { processes: 10, count: 4 } as const;
const SINGLE = { processes: 1, count: 2 } as const;

/** ping.exe waits a second between two requests; these are few programs, and samples enough to judge loss by. */
const OF_PING_EXE = new Map<Batch, Batch>([
  [BURST, { processes: 3, count: 4 }],
  [CONFIRMATION, { processes: 4, count: 6 }],
]);

export const pingProbe: Probe<'ping'> = async (task, probeRun) => {
  probeRun.tools.contacted('icmp', task.target, 'ping');
  const first = await run(task.target, task.size === 'burst' ? BURST : SINGLE, probeRun);
  const batches = task.size === 'burst' ? [first, ...(await again(first, task.target, probeRun))] : [first];
  const runs = batches.flatMap((batch) => batch.runs);
  const evidence = runs.flatMap((one) => one.evidence);
  return [{ kind: 'ping', subject: subjectOf(task), fact: seriesOf(task.target, batches), evidence }];
};

/**
 * Routers send about one "unreachable" a second, and the other probes' packets may have used it up: a burst
 * that got nothing at all is followed by one more question, after that second.
 */
const ICMP_ERROR_PAUSE_MS = 1_100;

async function again(first: Done, target: Ipv4, probeRun: ProbeRun): Promise<readonly Done[]> {
  const { signal } = probeRun;
  const outputs = first.runs.map((one) => one.result).filter(isOutput);
  if (isPartial(first.runs, sentBy(first))) return [await run(target, CONFIRMATION, probeRun)];
  if (outputs.length === 0 || outputs.some((output) => output.replies.length > 0 || output.errors.length > 0))
    return [];
  await pause(ICMP_ERROR_PAUSE_MS, signal);
  return signal.aborted ? [] : [await run(target, SINGLE, probeRun)];
}

interface Done {
  readonly batch: Batch;
  readonly runs: readonly PingRun[];
}

async function run(target: Ipv4, batch: Batch, { tools, signal }: ProbeRun): Promise<Done> {
  const whole = await nativePing(
    { target, count: batch.processes * batch.count, waitMs: tools.timeouts.pingMs },
    tools,
    signal,
  );
  if (whole !== null) return { batch: { processes: 1, count: batch.processes * batch.count }, runs: [whole] };
  const split = (tools.platform === 'win32' ? OF_PING_EXE.get(batch) : undefined) ?? batch;
  const options = { target, count: split.count, waitMs: tools.timeouts.pingMs };
  const runs = Array.from({ length: split.processes }, () => runPing(options, tools, signal));
  return { batch: split, runs: await Promise.all(runs) };
}

function sentBy({ batch, runs }: Done): number {
  return runs.reduce((sum, { result, stopped = false }) => {
    if (isUnknown(result)) return sum;
    return (
      sum + (stopped ? Math.min(result.replies.length + result.errors.length, batch.count) : batch.count)
    );
  }, 0);
}

function isPartial(runs: readonly PingRun[], sent: number): boolean {
  const received = runs.reduce((sum, { result }) => sum + (isUnknown(result) ? 0 : result.replies.length), 0);
  return received > 0 && received < sent;
}

function seriesOf(target: Ipv4, batches: readonly Done[]): Known<PingSeries> {
  const runs = batches.flatMap((batch) => batch.runs);
  const outputs = runs.map((one) => one.result).filter(isOutput);
  const failure = runs.map((one) => one.result).find(isUnknown);
  if (outputs.length === 0 && failure !== undefined) return failure;
  const replies = outputs.flatMap((output) => output.replies);
  const sent = batches.reduce((sum, batch) => sum + sentBy(batch), 0);
  return known({
    target,
    via: 'icmp',
    sent,
    received: Math.min(replies.length, sent),
    ...statistics(replies.map((reply) => reply.rttMs)),
    replyTtl: replies[0]?.ttl ?? null,
    errors: distinct(outputs.flatMap((output) => output.errors)),
  });
}

function distinct(errors: readonly IcmpError[]): readonly IcmpError[] {
  return [
    ...new Map(
      errors.map((error) => [`${error.kind} ${error.from ?? ''} ${error.mtu ?? ''}`, error]),
    ).values(),
  ];
}
