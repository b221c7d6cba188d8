/** `vpc-doctor drill`: the failover drill, with a person at the switch or without. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buildDrillRecord } from '../../shared/drill/build-record.ts';
import { leftOut, plannedServices } from '../../shared/drill/plan.ts';
import type { DrillRecord } from '../../shared/drill/record.ts';
import type { ReportNote } from '../../shared/report/note.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import { foundIn } from '../drill/found.ts';
import { JournalFile } from '../drill/journal-file.ts';
import { DrillRun } from '../drill/run.ts';
import { DrillSession } from '../drill/session.ts';
import { limitsFor } from '../engine/limits.ts';
import { supportedPlatform } from '../host/check-workstation.ts';
import { dataFolder } from '../host/data-folder.ts';
import { drillCheck } from '../host/drill-check.ts';
import { holdDrill } from '../host/drill-lock.ts';
import { forOwnEyes, knowingly } from '../host/gate.ts';
import { shareableDrill } from '../host/share-drill.ts';
import { LeakError } from '../host/share-run.ts';
import { VERSION } from '../version.ts';
import { onKeys } from './drill-keys.ts';
import { drillCliTexts, type DrillCliTexts } from './drill-texts.ts';
import { drillTeller } from './drill-teller.ts';
import { CliError, EXIT } from './exit-code.ts';
import { onInterrupt } from './interrupt.ts';
import { languageOf } from './language.ts';
import { loadProfile, type ProfileOptions } from './load-profile.ts';
import { noteFrom, type NoteOptions } from './note-options.ts';
import { emit, refuseExisting, type OutputOptions } from './output.ts';
import { renderDrill } from './render-drill.ts';
import { oneLine, plain, say } from './terminal.ts';

export interface DrillOptions extends ProfileOptions, OutputOptions, NoteOptions {
  readonly format: 'text' | 'json';
  readonly lang?: string;
  readonly redact: boolean;
  readonly unattended?: string;
  readonly record?: string;
  readonly by?: string;
}

/** drillCommand exits with 0 passed, 4 with warnings, 3 failed or not begun, 5 inconclusive, 130 ended by the user. */
export async function drillCommand(options: DrillOptions): Promise<number> {
  const language = languageOf(options.lang);
  const texts = drillCliTexts(language);
  const unattendedMs = secondsOf(options.unattended);
  await refuseExisting(options);
  const { profile, trustedCaPem } = await loadProfile(options, language);
  const platform = supportedPlatform();
  const folder = dataFolder(platform, process.env);
  const lock = await holdDrill(folder);
  if (!lock.held && 'by' in lock) throw new CliError(texts.running(lock.by), EXIT.failed);
  const interrupt = onInterrupt();
  const startNative =
    platform === 'win32'
      ? { startNative: (await import('../windows-native/node-process.ts')).startNodeNative }
      : {};
  const request = { profile, trustedCaPem, ...limitsFor(profile), ...startNative };
  try {
    say(plain(texts.checking));
    const { run, seen } = await drillCheck({ ...request, signal: interrupt.signal }, language);
    if (interrupt.interrupted()) return EXIT.interrupted;
    if (seen.state === 'not-ready' || seen.state === 'inconclusive') {
      say(oneLine(texts.notReady(seen.headline)));
      return seen.state === 'not-ready' ? EXIT.notReady : EXIT.inconclusive;
    }
    const services = plannedServices(profile, foundIn(run));
    const about = {
      id: randomUUID(),
      createdAt: new Date().toISOString(),
      version: VERSION,
      language,
      platform,
      ...(options.by === undefined ? {} : { by: options.by }),
      ...noted(noteFrom(options)),
    };
    const path = options.record ?? join(folder, `drill-${about.createdAt.replace(/[:.]/g, '-')}.ndjson`);
    const head = { kind: 'drill', ...about, profile: { ...profile }, services } as const;
    const journal = new JournalFile(path, head, (code) => {
      say(oneLine(texts.noRecord(code)));
    });
    const session = new DrillSession({
      ...{ kind: 'drill', profile, services, platform, journal, traceEveryMs: TRACE_MS },
      ...startNative,
    });
    announce(texts, services, leftOut(profile), path);
    const drill = new DrillRun({
      ...{
        session,
        settings: profile,
        signal: interrupt.signal,
        onSeen: drillTeller(language, unattendedMs !== undefined),
      },
      check: async () => (await drillCheck({ ...request, signal: interrupt.signal }, language)).seen,
      ...(unattendedMs === undefined ? {} : { unattendedMs }),
    });
    const keys =
      unattendedMs === undefined
        ? onKeys(
            process.stdin,
            () => {
              drill.mark();
            },
            () => process.kill(process.pid, 'SIGINT'),
          )
        : null;
    const recording = await drill.run();
    keys?.stop();
    if (interrupt.interrupted()) say(plain(texts.ended));
    const record = buildDrillRecord(recording, { ...about, profile });
    await printDrill(record, options);
    return interrupt.interrupted() ? EXIT.interrupted : exitCodeOfDrill(record);
  } finally {
    interrupt.stop();
    if (lock.held) await lock.release();
  }
}

function noted(note: ReportNote | undefined): { readonly note?: ReportNote } {
  return note === undefined ? {} : { note };
}

const TRACE_MS = 5_000;

function announce(
  texts: DrillCliTexts,
  services: Parameters<typeof perSecond>[0],
  more: number,
  path: string,
): void {
  say(plain(texts.watching(services.length, Math.round(perSecond(services)))));
  if (more > 0) say(plain(texts.leftOut(more)));
  say(oneLine(texts.recording(path)));
}

function perSecond(services: readonly { readonly intervalMs: number }[]): number {
  return services.reduce((sum, { intervalMs }) => sum + 1000 / intervalMs, 0);
}

/** printDrill writes a record in the form that was asked for; what is shared is redacted. */
export async function printDrill(
  record: DrillRecord,
  options: OutputOptions & Pick<DrillOptions, 'format' | 'redact'>,
): Promise<void> {
  if (options.format === 'text') {
    await emit(forOwnEyes(renderDrill(record, options.output === undefined)), options);
    return;
  }
  if (!options.redact || record.redaction.applied) {
    await emit(knowingly(jsonLines(jsonText(record, 2))), options);
    return;
  }
  try {
    const shared = shareableDrill(record);
    await emit(shared.refuseLeaks(jsonLines(jsonText(shared.record, 2)), 'the record'), options);
  } catch (error) {
    throw error instanceof LeakError ? new CliError(error.message, EXIT.failed) : error;
  }
}

/** exitCodeOfDrill gives the exit code of a record's verdict. */
export function exitCodeOfDrill({ result }: DrillRecord): number {
  switch (result.state) {
    case 'passed':
    case 'watched':
      return EXIT.ready;
    case 'partly':
      return EXIT.readyWithWarnings;
    case 'failed':
      return EXIT.notReady;
    case 'inconclusive':
      return EXIT.inconclusive;
  }
}

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (!Number.isFinite(seconds) || seconds < LEAST_S || seconds > MOST_S)
    throw new CliError(
      `--unattended: found ${JSON.stringify(text)}; allowed: ${LEAST_S} to ${MOST_S} seconds.`,
    );
  return seconds * 1000;
}

const LEAST_S = 10;
const MOST_S = 24 * 3600;
