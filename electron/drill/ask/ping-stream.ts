/**
 * Pings on Linux and macOS: one ping process per target that runs on, which costs less than a process for each request. A
 * request is known by its number; when it was sent follows from its answer and its round trip, or from the line that says
 * that it is missing, which ping prints when it sends the next one. On Linux each line says when it was written, so that
 * neither a ping that comes late to its turn nor a line that waits to be read blurs the time.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import { readPingLine, type PingLine } from '../../../shared/parse/ping/stream.ts';
import { minimalEnv } from '../../process/minimal-env.ts';
import { firstExecutable } from '../../platform/run-command.ts';
import { pingPrograms } from '../../probe/ping-command.ts';
import type { Asker, AskContext } from './asker.ts';

/** Older pings of Linux allow ordinary users no more than this. */
const ALLOWED_MS = 200;
const RESTART_MS = 1_000;
/** Sequence numbers have 16 bits. */
const ROUND = 65_536;

interface Sent {
  readonly atMs: number;
  readonly number: number;
  decided: boolean;
}

export function askPingStream(
  { log, now, isStale }: AskContext,
  platform: Exclude<Platform, 'win32'>,
): Asker {
  const target = log.service.address;
  const requests = new Map<number, Sent>();
  let child: ChildProcess | null = null;
  let intervalMs = log.service.intervalMs;
  let isOver = false;
  let last: { sequence: number; atMs: number } | null = null;

  /** Numbers begin again after 65535. */
  function unrolled(sequence: number): number {
    if (last === null) return sequence;
    const base = Math.floor(last.sequence / ROUND) * ROUND;
    const near = [base - ROUND, base, base + ROUND].map((start) => start + sequence);
    const from = last.sequence;
    return near.reduce((best, one) => (Math.abs(one - from) < Math.abs(best - from) ? one : best));
  }

  function request(sequence: number, atMs: number): Sent {
    const known = requests.get(sequence);
    if (known !== undefined) return known;
    const sent = { atMs, number: log.sent(atMs), decided: false };
    requests.set(sequence, sent);
    if (last === null || sequence > last.sequence) last = { sequence, atMs };
    return sent;
  }

  /** A line may have waited to be read; the request was sent in its turn all the same. */
  function sentBy(sequence: number, readMs: number): number {
    return last === null
      ? readMs
      : Math.min(readMs, last.atMs + (sequence - last.sequence) * intervalMs + TURN_MS);
  }

  function take(line: PingLine): void {
    const at = now();
    const sequence = unrolled(line.sequence);
    if (isStale()) {
      last = { sequence, atMs: at };
      return;
    }
    const written = writtenAt(line, at);
    if (line.kind === 'reply') {
      const turn = written === null ? sentBy(sequence, at - line.rttMs) : written - line.rttMs;
      const sent = request(sequence, turn);
      log.ttl(sent.atMs, line.ttl);
      if (line.double) log.duplicate();
      else log.settle(sent.number, 'answered', line.rttMs);
      sent.decided = true;
    } else if (line.kind === 'error') {
      const sent = request(sequence, at - intervalMs);
      if (!sent.decided) log.settle(sent.number, 'unreachable');
      sent.decided = true;
    } else {
      request(sequence, (last?.atMs ?? at) + (last === null ? -intervalMs : intervalMs));
      request(sequence + 1, written ?? sentBy(sequence + 1, at));
    }
  }

  /** Whatever waits longer than the patience is lost; an answer may still come, and is late then. */
  function sweep(): void {
    const limit = now() - log.service.patienceMs;
    for (const [sequence, sent] of requests) {
      if (!sent.decided && sent.atMs < limit) {
        sent.decided = true;
        log.settle(sent.number, 'lost');
      }
      if (sent.atMs < limit - KEPT_MS) requests.delete(sequence);
    }
  }

  async function start(): Promise<void> {
    const path = await firstExecutable(pingPrograms(platform));
    if (isOver || target === null) return;
    if (path === null) {
      child = null;
      return;
    }
    const own = spawn(path, argumentsFor(platform, intervalMs, target), {
      env: minimalEnv(platform),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = own;
    requests.clear();
    last = null;
    createInterface(own.stdout).on('line', (text) => {
      const line = readPingLine(text, target);
      if (line !== null) take(line);
    });
    let complaint = '';
    own.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString('latin1')).slice(-MOST_COMPLAINT);
    });
    own.on('error', () => undefined);
    own.on('close', () => {
      if (child === own) child = null;
      if (/interval/i.test(complaint)) intervalMs = Math.max(intervalMs, ALLOWED_MS);
      if (!isOver) setTimeout(() => void start(), RESTART_MS).unref();
    });
  }
  void start();

  return {
    ask: () => {
      sweep();
      // No program, or no permission: nobody asks, so nobody knows.
      if (child === null) log.settle(log.sent(now()), 'unknown');
    },
    stop: () => {
      isOver = true;
      child?.kill('SIGKILL');
    },
  };
}

/** Lines that waited longer to be read, or that are written in the future: the wall clock was set in between. */
const MOST_WAITED_MS = 10_000;

/** writtenAt gives when a line was written, in ms of the drill's clock, which reads `nowMs` now; null: nobody knows. */
export function writtenAt(
  { writtenMs }: Pick<PingLine, 'writtenMs'>,
  nowMs: number,
  wallMs = Date.now(),
): number | null {
  if (writtenMs === null) return null;
  const waitedMs = wallMs - writtenMs;
  // A wall clock in whole milliseconds may lag behind one in microseconds.
  return waitedMs < -1 || waitedMs > MOST_WAITED_MS ? null : nowMs - Math.max(0, waitedMs);
}

/** How much later than its turn ping may send. */
const TURN_MS = 30;
/** How long late answers are recognized. */
const KEPT_MS = 10_000;
const MOST_COMPLAINT = 500;

function argumentsFor(platform: 'linux' | 'darwin', intervalMs: number, target: Ipv4): readonly string[] {
  const interval = ['-i', (intervalMs / 1000).toFixed(3)];
  // -O: Linux says of each request that is not answered when the next one is sent; macOS does so by itself. -D: when.
  return platform === 'linux' ? ['-n', '-D', '-O', ...interval, target] : ['-n', ...interval, target];
}
