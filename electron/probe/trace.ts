/** The routers on the way: one ping per TTL, all at once, so that a trace takes one wait and not thirty. */
import { setMaxListeners } from 'node:events';
import { networkInterfaces } from 'node:os';
import type { TraceHop } from '../../shared/observation/exchange.ts';
import { known, unknown, type Unknown } from '../../shared/observation/known.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import { hopOfPing } from '../../shared/parse/ping/hop.ts';
import { subjectOf } from '../engine/task.ts';
import { deadline } from '../engine/deadline.ts';
import type { Probe, ProbeRun, Toolbox } from '../engine/toolbox.ts';
import { pause } from '../engine/pause.ts';
import { nativePing } from './native-ping.ts';
import type { PingOptions } from './ping-command.ts';
import { isUnknown, type PingRun } from './ping-run.ts';
import { runPing } from './run-ping.ts';
import { traceByTracert } from './tracert.ts';
import { startsPrograms } from './windows-programs.ts';

/** Private paths have three to eight hops; the second part is for leaks to the Internet. */
const FIRST_PART = { from: 1, to: 12 } as const;
const SECOND_PART = { from: 13, to: 24 } as const;
/** How many of a part are asked at once. The others follow when the end of the way is not among them. */
const NEAR = 6;
const HEAD_START_MS = 500;
/** Once the target has answered, routers that are this much later than it are silent. */
const GRACE = { ms: 300, roundTrips: 4 } as const;

interface Asked {
  readonly hop: TraceHop;
  readonly unknown?: Unknown;
  readonly evidence: readonly string[];
}

export const traceProbe: Probe<'trace'> = async (task, run) => {
  const { tools, signal } = run;
  tools.contacted('icmp', task.target, 'trace');
  if (!startsPrograms(tools)) {
    const reported = await traceByPings(task, run);
    // The native process may have ended on the way.
    if (reported.some(({ fact }) => fact.known) || !startsPrograms(tools)) return reported;
  }
  return [{ kind: 'trace', subject: subjectOf(task), ...(await traceByTracert(task.target, tools, signal)) }];
};

const traceByPings: Probe<'trace'> = async (task, run) => {
  let asked = await range(task.target, FIRST_PART, run);
  const last = asked.at(-1)?.hop;
  if (!reached(asked) && last?.reply === 'ttl-exceeded') {
    asked = [...asked, ...(await range(task.target, SECOND_PART, run))];
  }
  const evidence = asked.flatMap((one) => one.evidence);
  const failure = asked.every((one) => one.unknown !== undefined) ? asked[0]?.unknown : undefined;
  const hops = trim(asked.map((one) => one.hop));
  const fact = failure ?? known({ target: task.target, hops, reached: reached(asked) });
  return [{ kind: 'trace', subject: subjectOf(task), fact, evidence }];
};

/** Routers limit how many of these errors they send, so every silent TTL below the target is asked once more. */
async function range(
  target: Ipv4,
  { from, to }: { readonly from: number; readonly to: number },
  run: ProbeRun,
): Promise<readonly Asked[]> {
  const { tools, signal } = run;
  const ttls = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const first = await askUntilReached(target, ttls, run);
  const end = first.findIndex(isEnd);
  const lastAnswer = first.findLastIndex((one) => one.hop.address !== null);
  // Beyond the last answer one more try shows whether it was the end of the way or a lost packet.
  const limit = end >= 0 ? end : lastAnswer + 2;
  const patience = deadline(signal, reached(first) ? graceMs(first[end]) : tools.timeouts.pingMs * 2);
  const second = await Promise.all(
    first.map((one, index) =>
      one.hop.address === null && index < limit
        ? askTtl(target, one.hop.ttl, { tools, signal: patience.signal })
        : Promise.resolve(one),
    ),
  );
  patience.clear();
  return second;
}

/** askUntilReached gives what is known a moment after the target's own answer. */
async function askUntilReached(
  target: Ipv4,
  ttls: readonly number[],
  { tools, signal }: ProbeRun,
): Promise<readonly Asked[]> {
  const enough = new AbortController();
  const stop = AbortSignal.any([signal, enough.signal]);
  // A ping for every TTL listens at once: that is no leak.
  setMaxListeners(0, stop);
  const ends: Asked[] = [];
  const ask = async (ttl: number): Promise<Asked> => {
    const asked = await askTtl(target, ttl, { tools, signal: stop });
    if (isEnd(asked)) ends.push(asked);
    // The first answer of the target sets the end.
    if (asked.hop.reply === 'target')
      void pause(graceMs(asked), stop).then(() => {
        enough.abort();
      });
    return asked;
  };
  const near = Promise.all(ttls.slice(0, NEAR).map(ask));
  await Promise.race([near, pause(HEAD_START_MS, stop)]);
  const far = Promise.all(ends.length > 0 ? [] : ttls.slice(NEAR).map(ask));
  const asked = [...(await near), ...(await far)];
  enough.abort();
  return asked;
}

function isEnd({ hop }: Asked): boolean {
  return hop.reply === 'target' || hop.reply === 'unreachable';
}

function graceMs(answer: Asked | undefined): number {
  return GRACE.ms + GRACE.roundTrips * (answer?.hop.rttMs ?? 0);
}

async function askTtl(target: Ipv4, ttl: number, { tools, signal }: ProbeRun): Promise<Asked> {
  const { result, evidence } = await onePing(
    { target, count: 1, waitMs: tools.timeouts.pingMs, ttl },
    tools,
    signal,
  );
  const silent: TraceHop = { ttl, address: null, rttMs: null, reply: 'none' };
  if (isUnknown(result)) return { hop: silent, unknown: result, evidence };
  return { hop: hopOfPing(result, { ttl, target, own: ownAddresses() }), evidence };
}

/** On Windows a program for each router would be dozens; tracert.exe is one. */
async function onePing(options: PingOptions, tools: Toolbox, signal: AbortSignal): Promise<PingRun> {
  if (tools.platform !== 'win32') return runPing(options, tools, signal);
  return (
    (await nativePing(options, tools, signal)) ?? {
      result: unknown('failed', 'no native process'),
      evidence: [],
    }
  );
}

function ownAddresses(): ReadonlySet<string> {
  return new Set(
    Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address)),
  );
}

function reached(asked: readonly Asked[]): boolean {
  return asked.some((one) => one.hop.reply === 'target');
}

/** Every TTL beyond the target's distance is answered by the target again; those rows say nothing. */
function trim(hops: readonly TraceHop[]): readonly TraceHop[] {
  const end = hops.findIndex((hop) => hop.reply === 'target');
  if (end >= 0) return hops.slice(0, end + 1);
  const lastAnswer = hops.findLastIndex((hop) => hop.address !== null);
  return hops.slice(0, Math.max(lastAnswer + 1, 1));
}
