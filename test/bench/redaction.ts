/** Redaction and the last look at what it made, in time of the processor: the machine may be busy with others. */
import { spawnSync } from 'node:child_process';
import { argv, cpuUsage, execPath, resourceUsage } from 'node:process';
import { shareable } from '../../electron/host/share-run.ts';
import { reportJson } from '../../shared/report/json.ts';
import type { Report } from '../../shared/report/schema.ts';
import { largeReport } from '../e2e/window/reports.ts';
import { withOutputs } from './reports.ts';
import { median, row, seconds } from './rows.ts';

const RUNS = 3;
const MANY = 10_000;
const MOST_MS = { ordinary: 300, many: 1500 } as const;
const MOST_MB = 300;
/** The argument with which this program measures its own memory, in a process that has done nothing else. */
export const MEMORY = 'redaction-memory';

function cpuMs(work: () => void): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
}

/** Only what redaction adds: to write the report as JSON is no part of it. */
function shareMs(report: Report): number {
  let shared: ReturnType<typeof shareable> | undefined;
  const redaction = cpuMs(() => {
    shared = shareable(report, { isOwn: true });
  });
  if (shared === undefined) return Number.NaN;
  const { refuseLeaks, report: redacted } = shared;
  const json = reportJson(redacted, 0);
  return redaction + cpuMs(() => void refuseLeaks(json, 'the report'));
}

function compared(name: string, report: Report, mostMs: number): void {
  const pairs = Array.from({ length: RUNS }, () => ({
    share: shareMs(report),
    stringify: cpuMs(() => void JSON.stringify(report)),
  }));
  const ms = median(pairs.map(({ share }) => share));
  const ratio = ms / median(pairs.map(({ stringify }) => stringify));
  row(name, `${seconds(ms)}, ${ratio.toFixed(0)} x JSON.stringify`, `<= ${seconds(mostMs)}`, ms <= mostMs);
}

/** printRedactionMemory prints by how many megabytes redaction and the last look make the process grow. */
export function printRedactionMemory(): void {
  const report = withOutputs(largeReport(MANY));
  const json = JSON.stringify(report).length;
  const before = resourceUsage().maxRSS;
  shareMs(report);
  console.log(JSON.stringify({ mb: (resourceUsage().maxRSS - before) / 1024, jsonMb: json / 1e6 }));
}

function memory(): void {
  const told: unknown = JSON.parse(
    spawnSync(execPath, [argv[1] ?? '', MEMORY], { encoding: 'utf8' }).stdout || '{}',
  );
  const { mb = Number.NaN, jsonMb = 0 } = told as { readonly mb?: number; readonly jsonMb?: number };
  row(
    '10,000 computers redacted and looked at, memory',
    `${mb.toFixed(0)} MB more for ${jsonMb.toFixed(0)} MB of JSON`,
    `<= ${MOST_MB} MB`,
    mb <= MOST_MB,
  );
}

/** redactionRows prints the rows. */
export function redactionRows(): Promise<void> {
  compared('ordinary report redacted and looked at', withOutputs(largeReport(3)), MOST_MS.ordinary);
  compared('10,000 computers redacted and looked at', withOutputs(largeReport(MANY)), MOST_MS.many);
  memory();
  return Promise.resolve();
}
