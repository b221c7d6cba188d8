/** The host's main call: check this workstation. Every door (command line, window, browser form) uses it. */
import { randomUUID } from 'node:crypto';
import type { CheckId } from '../../shared/check/ids.ts';
import { CHECKS } from '../../shared/check/registry.ts';
import type { Evidence } from '../../shared/observation/evidence.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { buildReport, type ReportInput } from '../../shared/report/build.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Listener } from '../engine/event.ts';
import { runChecks } from '../engine/run.ts';
import type { OpenMachine } from '../machine/door.ts';
import { createToolbox } from '../platform/toolbox.ts';
import { PROBES } from '../probe/index.ts';
import { VERSION } from '../process/version.ts';
import type { StartNative } from '../windows-native/client.ts';

export interface RunRequest {
  readonly profile: Profile;
  /** PEM text of profile.trustedCa; null: none. */
  readonly trustedCaPem: string | null;
  readonly budgetMs: number;
  /** How far the budget stretches while answers still come in; absent: not at all. */
  readonly stretchMs?: number;
  /** Absent: all checks. */
  readonly only?: readonly CheckId[];
  readonly signal: AbortSignal;
  readonly onEvent?: Listener;
  /** Stand-ins for the system's resolver and facts; the demo uses them to stay on loopback. */
  readonly surroundings?: Surroundings;
  /** Addresses that worked in earlier runs. */
  readonly remembered?: readonly Observation[];
  /** Windows: how the native process is started; absent: as a child of Node. */
  readonly startNative?: StartNative;
  /** Whether the profile is the administrator's; absent: it is not. */
  readonly managed?: boolean;
  /** How the computer is read; absent: by a child of Node, or on Windows by Node itself. */
  readonly openMachine?: OpenMachine;
}

export interface Surroundings {
  readonly lookup: (name: string) => Promise<readonly string[]>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly given: readonly Observation[];
}

export interface Checked {
  readonly run: CompletedRun;
  readonly report: Report;
  /** Raw output with its bytes, which the report leaves out. */
  readonly evidence: readonly Evidence[];
}

/** A run that ended, without words: it can be told in any language. */
export type CompletedRun = Omit<ReportInput, 'language'>;

/** checkWorkstation runs the checks and reports; it rejects only when the tool itself fails. */
export async function checkWorkstation({
  language,
  note,
  muted = [],
  ...request
}: RunRequest & Pick<ReportInput, 'language' | 'note' | 'muted'>): Promise<Checked> {
  const run = await runWorkstation(request);
  return { run, report: buildReport({ ...run, language, note, muted }), evidence: run.evidence };
}

/** runWorkstation runs the checks; it rejects only when the tool itself fails. */
export async function runWorkstation(request: RunRequest): Promise<CompletedRun> {
  const { profile, signal, surroundings, only } = request;
  const platform = supportedPlatform();
  const checks = only === undefined ? CHECKS : CHECKS.filter((check) => only.includes(check.id));
  const tools = createToolbox({
    platform,
    timeouts: profile.timeouts,
    trustedCaPem: request.trustedCaPem,
    // The demo is about an invented network, for which this computer's load and Wi-Fi mean nothing.
    ...(surroundings === undefined
      ? { openMachine: request.openMachine ?? (await ownMachine(platform)) }
      : { lookup: surroundings.lookup, env: surroundings.env }),
    ...(platform === 'win32'
      ? {
          startNative:
            request.startNative ?? (await import('../windows-native/node-process.ts')).startNodeNative,
        }
      : {}),
  });
  const partial = checks.length < CHECKS.length;
  const run = await runChecks({
    profile,
    checks,
    partial,
    tools,
    probes: PROBES,
    given: [...(surroundings?.given ?? []), ...(request.remembered ?? [])],
    budgetMs: request.budgetMs,
    ...(request.stretchMs === undefined ? {} : { stretchMs: request.stretchMs }),
    signal,
    ...(request.onEvent === undefined ? {} : { onEvent: request.onEvent }),
  }).finally(() => {
    tools.close();
  });
  return {
    id: randomUUID(),
    createdAt: run.startedAt,
    version: VERSION,
    platform,
    profile,
    diagnosis: run.diagnosis,
    observations: run.observations,
    evidence: tools.evidence(),
    footprint: tools.footprint(),
    totalMs: run.durationMs,
    cancelled: run.cancelled,
    partial,
    ...(request.managed === true ? { managed: true } : {}),
  };
}

async function ownMachine(platform: Platform): Promise<OpenMachine> {
  if (platform === 'win32') return (await import('../machine/windows.ts')).windowsDoor;
  const [{ processDoor }, { startNodeMachine }] = await Promise.all([
    import('../machine/door.ts'),
    import('../machine/node-process.ts'),
  ]);
  return processDoor(startNodeMachine);
}

/** supportedPlatform throws elsewhere: there is no reader for the facts, and guessing with another system's tools would mislead. */
export function supportedPlatform(): Platform {
  const { platform } = process;
  if (platform === 'win32' || platform === 'darwin' || platform === 'linux') return platform;
  throw new Error(`${platform} is not supported: VPC Doctor reads Windows, macOS and Linux.`);
}
