/** The toolbox of a real workstation. */
import { open } from 'node:fs/promises';
import { known, unknown, type Known } from '../../shared/observation/known.ts';
import type { Evidence } from '../../shared/observation/evidence.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Timeouts } from '../../shared/profile/profile.ts';
import {
  REASON_OF,
  type CommandResult,
  type CommandSpec,
  type Lookup,
  type Toolbox,
} from '../engine/toolbox.ts';
import { decode } from './code-page.ts';
import { EvidenceLog } from './evidence-log.ts';
import { minimalEnv } from '../process/minimal-env.ts';
import { runCommand, type RawResult } from './run-command.ts';
import type { OpenMachine } from '../machine/door.ts';
import { systemLookup } from './system-lookup.ts';
import type { StartNative } from '../windows-native/client.ts';
import { openNativeDoor } from '../windows-native/door.ts';
import { nativeLookup } from '../windows-native/lookup.ts';
import { codeOf, messageOf } from '../process/system-error.ts';

const MOST_FILE_BYTES = 1024 * 1024;

export interface ToolboxOptions {
  readonly platform: Platform;
  readonly timeouts: Timeouts;
  readonly trustedCaPem: string | null;
  /** Default: getaddrinfo. */
  readonly lookup?: Lookup;
  /** Default: the environment of this process; probes read proxies from it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Windows: starts the process that calls the system's own functions. */
  readonly startNative?: StartNative;
  /** Opens the door to what the computer says about itself; absent: nobody is asked. */
  readonly openMachine?: OpenMachine;
}

export interface Contacted {
  readonly protocol: string;
  readonly destination: string;
  readonly purpose: string;
  readonly count: number;
}

export interface WorkstationToolbox extends Toolbox {
  /** Every destination that was contacted, with how often it was asked for. */
  footprint(): readonly Contacted[];
  /** Ends what the run has started. */
  close(): void;
}

/** createToolbox makes the doors to this machine for one run. */
export function createToolbox(options: ToolboxOptions): WorkstationToolbox {
  const { platform } = options;
  const log = new EvidenceLog();
  const contacts = new Map<string, Contacted>();
  const childEnv = minimalEnv(platform);
  const wallClock = (): number => Date.now();
  const startedAt = (): string => new Date(wallClock()).toISOString();

  const native =
    options.startNative === undefined
      ? undefined
      : openNativeDoor(options.startNative, { add: (record) => log.add(record), startedAt });

  const machine = options.openMachine?.({ platform, add: (record) => log.add(record), startedAt });

  async function run(spec: CommandSpec, signal: AbortSignal): Promise<CommandResult> {
    const at = startedAt();
    const raw = await runCommand(spec, { ...childEnv, ...spec.env }, signal);
    const command = [raw.path ?? spec.candidates[0] ?? '', ...spec.args].join(' ');
    const stdout = decode(raw.stdout, null);
    const stderr = decode(raw.stderr, null);
    const base = {
      command,
      platform,
      startedAt: at,
      ...(raw.exitCode === null ? {} : { exitCode: raw.exitCode }),
      ...failureOf(raw),
    };
    const evidence = [
      ...keep(log, { ...base, stream: 'stdout' as const, text: stdout, bytes: raw.stdout }),
      ...keep(log, { ...base, stream: 'stderr' as const, text: stderr, bytes: raw.stderr }),
    ];
    return { ...resultOf(raw), stdout, stderr, evidence };
  }

  return {
    platform,
    env: options.env ?? process.env,
    timeouts: options.timeouts,
    trustedCaPem: options.trustedCaPem,
    run,
    readText: async (path) => {
      const read = await readSmall(path);
      if (!read.known) return { text: read, evidence: [] };
      const text = decode(read.value, null);
      const id = log.add({
        command: `file:${path}`,
        platform,
        stream: 'file',
        startedAt: startedAt(),
        text,
        bytes: read.value,
      });
      return { text: known(text), evidence: [id] };
    },
    ...(native === undefined ? {} : { native }),
    ...(machine === undefined ? {} : { machine }),
    lookup: options.lookup ?? (native === undefined ? systemLookup : nativeLookup(native, systemLookup)),
    contacted: (protocol, destination, purpose) => {
      const key = [protocol, destination, purpose].join('\0');
      contacts.set(key, { protocol, destination, purpose, count: (contacts.get(key)?.count ?? 0) + 1 });
    },
    now: () => performance.now(),
    wallClock,
    evidence: () => log.records(),
    footprint: () => [...contacts.values()],
    close: () => {
      native?.stop();
    },
  };
}

/** A command that did not end printed a part at most; a replay must not take that for all there is. */
function failureOf({ outcome, detail }: RawResult): Pick<Evidence, 'failure'> {
  return outcome === 'exited' ? {} : { failure: { reason: REASON_OF[outcome], detail } };
}

function keep(log: EvidenceLog, record: Parameters<EvidenceLog['add']>[0]): readonly string[] {
  return record.text === '' && record.stream === 'stderr' ? [] : [log.add(record)];
}

function resultOf({
  outcome,
  exitCode,
  detail,
}: RawResult): Pick<CommandResult, 'outcome' | 'exitCode' | 'detail'> {
  return { outcome, exitCode, ...(detail === undefined ? {} : { detail }) };
}

async function readSmall(path: string): Promise<Known<Uint8Array>> {
  try {
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(MOST_FILE_BYTES);
      const { bytesRead } = await file.read(buffer, 0, MOST_FILE_BYTES, 0);
      return known(Uint8Array.from(buffer.subarray(0, bytesRead)));
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EACCES' || code === 'EPERM') return unknown('not-permitted', path);
    return unknown(
      code === 'ENOENT' ? 'not-applicable' : 'failed',
      code === 'ENOENT' ? path : messageOf(error),
    );
  }
}
