/** Asks one DNS server one question, over UDP or TCP, with a retry before it says "silent". */
import type { DnsExchange } from '../../shared/observation/exchange.ts';
import { unknown } from '../../shared/observation/known.ts';
import { formatEndpoint } from '../../shared/net/endpoint.ts';
import { subjectOf, type DnsTask } from '../engine/task.ts';
import type { Probe } from '../engine/toolbox.ts';
import type { Attempt } from './dns-attempt.ts';
import { askTcp } from './dns-tcp.ts';
import { askUdp } from './dns-udp.ts';
import { unlessHidden } from './local-network.ts';
import { pause } from '../engine/pause.ts';

/** In shares of the profile's time. The second wait is longer: a first packet may have waited for ARP or a tunnel. */
const TCP_WAITS = [1, 1.5] as const;
/**
 * TCP repeats lost packets by itself, UDP does not. Five datagrams in the same time: where 30 % of
 * the round trips are lost, one question in 400 stays without an answer, and "blocked" would be a false alarm.
 */
const UDP_WAITS = [0.3, 0.4, 0.5, 0.6, 0.7] as const;
/** A refusal comes at once; a service that just restarts deserves a second chance. */
const REFUSED_PAUSE_MS = 150;

export const dnsProbe: Probe<'dns'> = async (task, run) => {
  const { tools, signal } = run;
  if (signal.aborted) return [report(task, unknown('cancelled'))];
  tools.contacted(task.transport, formatEndpoint(task.server), `dns-${task.role}`);
  const isUdp = task.transport === 'udp';
  const waitsMs = (isUdp ? UDP_WAITS : TCP_WAITS).map((share) => share * tools.timeouts.dnsMs);
  const tries = isUdp ? await overUdp(task, waitsMs, signal) : await overTcp(task, waitsMs, signal);
  return [
    report(
      task,
      isAborted(signal)
        ? unknown('cancelled')
        : await unlessHidden(exchange(task, tries), task.server.address, run),
    ),
  ];
};

/** A function, since the compiler does not know that waiting can abort a signal. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

interface Tries {
  readonly last: Attempt;
  readonly attempts: number;
}

async function overUdp(task: DnsTask, waitsMs: readonly number[], signal: AbortSignal): Promise<Tries> {
  const first = await askUdp(task.server, task, { waitsMs, signal });
  if (isFinal(first) || signal.aborted) return { last: first, attempts: first.sent };
  await pause(REFUSED_PAUSE_MS, signal);
  const second = await askUdp(task.server, task, { waitsMs: waitsMs.slice(0, 1), signal });
  return { last: second, attempts: first.sent + second.sent };
}

async function overTcp(task: DnsTask, waitsMs: readonly number[], signal: AbortSignal): Promise<Tries> {
  let last: Attempt = { outcome: 'silent' };
  let attempts = 0;
  for (const waitMs of waitsMs) {
    if (attempts > 0 && last.outcome !== 'silent') await pause(REFUSED_PAUSE_MS, signal);
    if (signal.aborted) break;
    attempts += 1;
    const attempt = await askTcp(task.server, task, { waitMs, signal });
    // Routers report "unreachable" once and are silent the next time: silence does not take the report back.
    if (attempt.outcome !== 'silent' || attempts === 1) last = attempt;
    if (last.outcome === 'answered') break;
  }
  return { last, attempts };
}

/** Silence was retried already; an error is worth one more try. */
function isFinal({ outcome }: Attempt): boolean {
  return outcome === 'answered' || outcome === 'silent' || outcome === 'malformed';
}

function report(task: DnsTask, fact: ReturnType<typeof unknown> | { known: true; value: DnsExchange }) {
  return { kind: 'dns', subject: subjectOf(task), fact, evidence: [] } as const;
}

function exchange(task: DnsTask, { last: attempt, attempts }: Tries): DnsExchange {
  const { server, role, transport, name, type } = task;
  const lost = attempt.outcome === 'answered' ? attempts - 1 : attempts;
  const again = task.again === undefined ? {} : { again: task.again };
  const asked = { server, role, transport, name, type, attempts, lost, ...again };
  if (attempt.outcome === 'answered') {
    return { ...asked, outcome: 'answered', ...attempt.answer, rttMs: attempt.rttMs };
  }
  const errno = attempt.errno === undefined ? {} : { errno: attempt.errno };
  return {
    ...asked,
    outcome: attempt.outcome,
    answers: [],
    soaInAuthority: false,
    extendedErrors: [],
    rttMs: null,
    ...errno,
  };
}
