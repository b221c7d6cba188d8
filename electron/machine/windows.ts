/**
 * The computer on Windows, without a process: the library would start PowerShell for each question, and a run starts three
 * programs at most. Edition, build, memory and load are told by Node; Wi-Fi by Windows' own functions (windows-native).
 */
import { cpus, freemem, release, totalmem, version } from 'node:os';
import { known, unknown } from '../../shared/observation/known.ts';
import type { LoadFacts, MachineFacts } from '../../shared/observation/machine.ts';
import { gigabytes } from '../../shared/parse/machine/raw.ts';
import { pause } from '../engine/pause.ts';
import { keptAnswer, type OpenMachine } from './door.ts';

/** Long enough that one program's start does not decide it; most runs take longer. */
const SAMPLE_MS = 2_000;
/** A sample that was cut shorter than this says nothing. */
const LEAST_MS = 1_000;

/** windowsDoor tells edition, build and load. */
export const windowsDoor: OpenMachine = (keeping) => async (signal, report) => {
  const at = keeping.startedAt();
  const tell = (kind: 'machine' | 'load', value: MachineFacts | LoadFacts | null): void => {
    const text =
      value === null
        ? unknown('timed-out', 'the run was over before the load was measured')
        : known(`${JSON.stringify(value, null, 1)}\n`);
    report(keptAnswer({ program: 'node:os', kind, at }, text, keeping));
  };
  tell('machine', { system: version(), build: release() });
  tell('load', await loadNow(signal));
};

async function loadNow(signal: AbortSignal): Promise<LoadFacts | null> {
  const before = snapshot();
  await pause(SAMPLE_MS, signal);
  const after = snapshot();
  const cores = cpus().length;
  if (after.at - before.at < LEAST_MS || cores === 0) return null;
  return {
    cores,
    cpuPercent: othersPercent(before, after),
    queue: null,
    memoryGb: gigabytes(totalmem()),
    availableGb: gigabytes(freemem()),
  };
}

export interface Snapshot {
  /** Milliseconds. */
  readonly at: number;
  /** Milliseconds of all cores. */
  readonly busy: number;
  readonly all: number;
  /** Of this program. */
  readonly own: number;
}

/** othersPercent gives how much of all cores other programs used between two snapshots, 0 to 100. */
export function othersPercent(before: Snapshot, after: Snapshot): number {
  const all = after.all - before.all;
  if (all <= 0) return 0;
  const others = after.busy - before.busy - (after.own - before.own);
  return Math.round(Math.min(100, Math.max(0, (100 * others) / all)));
}

function snapshot(): Snapshot {
  const times = cpus().map(({ times: one }) => one);
  const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0);
  const idle = times.reduce((sum, one) => sum + one.idle, 0);
  const { user, system } = process.cpuUsage();
  return { at: performance.now(), busy: all - idle, all, own: (user + system) / 1_000 };
}
