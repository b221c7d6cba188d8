/** Whole processes, timed from outside. Medians, so that one hiccup of the machine decides nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Measured {
  /** Median of the runs. */
  readonly ms: number;
  readonly exitCode: number | null;
  /** Largest resident set of the process or of one of its children; null where GNU time is missing. */
  readonly peakMb: number | null;
  readonly stdout: string;
}

const TIME = '/usr/bin/time';
const MOST_OUTPUT = 64 * 1024 * 1024;

/** measure runs a command several times, in order. */
export function measure(argv: readonly string[], runs: number): Measured {
  const timed = existsSync(TIME) ? [TIME, '-f', 'PEAK %M', ...argv] : argv;
  const done = Array.from({ length: runs }, () => runOnce(timed));
  const times = done.map(({ ms }) => ms).sort((a, b) => a - b);
  const peaks = done.flatMap(({ peakKb }) => peakKb ?? []);
  return {
    ms: times[Math.floor(times.length / 2)] ?? Number.NaN,
    exitCode: done.at(-1)?.exitCode ?? null,
    peakMb: peaks.length === 0 ? null : Math.max(...peaks) / 1024,
    stdout: done.at(-1)?.stdout ?? '',
  };
}

function runOnce([file = '', ...args]: readonly string[]): {
  ms: number;
  exitCode: number | null;
  peakKb: number | null;
  stdout: string;
} {
  const start = performance.now();
  const done = spawnSync(file, args, { encoding: 'utf8', maxBuffer: MOST_OUTPUT });
  const ms = performance.now() - start;
  const peak = /PEAK (\d+)/.exec(done.stderr)?.[1];
  return { ms, exitCode: done.status, peakKb: peak === undefined ? null : Number(peak), stdout: done.stdout };
}
