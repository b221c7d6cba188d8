/** `vpc-doctor drill`: the failover drill, with a person at the switch or without. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buildDrillRecord, type RecordAbout } from '../../shared/drill/build-record.ts';
import { leftOut, plannedServices, type Found } from '../../shared/drill/plan.ts';
import type { DrillRecord } from '../../shared/drill/record.ts';
import type { Recording } from '../../shared/drill/sample.ts';
import type { Service } from '../../shared/drill/service.ts';
import type { Language } from '../../shared/text/language.ts';
import type { ReportNote } from '../../shared/report/note.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import { foundIn } from '../drill/found.ts';
import { JournalFile } from '../drill/journal-file.ts';
import { DrillRun } from '../drill/run.ts';
import { DrillSession } from '../drill/session.ts';
import { limitsFor } from '../engine/limits.ts';
import { supportedPlatform, type RunRequest } from '../host/check-workstation.ts';
import { dataFolder } from '../host/data-folder.ts';
import { drillCheck, type DrillCheck } from '../host/drill-check.ts';
import { holdDrill } from '../host/drill-lock.ts';
import { forOwnEyes, knowingly } from '../host/gate.ts';
import { shareableDrill } from '../host/share-drill.ts';
import { LeakError } from '../host/share-run.ts';
import { VERSION } from '../version.ts';
import { onKeys, type Keys } from './drill-keys.ts';
import { drillCliTexts, type DrillCliTexts } from './drill-texts.ts';
import { drillTeller } from './drill-teller.ts';
import { CliError, EXIT } from './exit-code.ts';
import { onInterrupt, type Interrupt } from './interrupt.ts';
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

/** What both commands need: the lock, the check before, and a place for the recording. */
export interface DrillWork {
  readonly language: Language;
  readonly request: RunRequestOfDrill;
  readonly interrupt: Interrupt;
  /** The check before. */
  readonly run: DrillCheck;
  readonly open: (
    kind: 'drill' | 'watch',
    plan: (found: Found) => readonly Service[],
    check: DrillCheck,
  ) => OpenDrill;
}

export interface OpenDrill {
  readonly session: DrillSession;
  readonly about: RecordAbout;
}

type RunRequestOfDrill = Omit<RunRequest, 'signal'>;

/** drillCommand exits with 0 passed, 4 with warnings, 3 failed or not begun, 5 inconclusive, 130 ended by the user. */
export function drillCommand(options: DrillOptions): Promise<number> {
  const unattendedMs = secondsOf(options.unattended);
  return withDrill(options, async ({ language, request, interrupt, run, open }) => {
    const { state, headline } = run.seen;
    if (state === 'not-ready' || state === 'inconclusive') {
      say(oneLine(drillCliTexts(language).notReady(headline)));
      return state === 'not-ready' ? EXIT.notReady : EXIT.inconclusive;
    }
    const { session, about } = open('drill', (found) => plannedServices(request.profile, found), run);
    const drill = new DrillRun({
      ...{ session, settings: request.profile, signal: interrupt.signal },
      onSeen: drillTeller(language, unattendedMs !== undefined),
      check: async () => (await drillCheck({ ...request, signal: interrupt.signal }, language)).seen,
      ...(unattendedMs === undefined ? {} : { unattendedMs }),
    });
    const keys = unattendedMs === undefined ? keysOf(drill) : null;
    const recording = await drill.run();
    keys?.stop();
    return endDrill(recording, about, options, interrupt);
  });
}

function keysOf(drill: DrillRun): Keys {
  const mark = (): void => {
    drill.mark();
  };
  return onKeys(process.stdin, mark, () => process.kill(process.pid, 'SIGINT'));
}

/** withDrill holds the lock while it works. */
export async function withDrill(
  options: Omit<DrillOptions, 'unattended'>,
  work: (drill: DrillWork) => Promise<number>,
): Promise<number> {
  const language = languageOf(options.lang);
  const texts = drillCliTexts(language);
  await refuseExisting(options);
  const loaded = await loadProfile(options, language);
  const platform = supportedPlatform();
  const lock = await holdDrill(dataFolder(platform, process.env));
  if (!lock.held && 'by' in lock) throw new CliError(texts.running(lock.by), EXIT.failed);
  const interrupt = onInterrupt();
  const native =
    platform === 'win32'
      ? { startNative: (await import('../windows-native/node-process.ts')).startNodeNative }
      : {};
  const request = { ...loaded, ...limitsFor(loaded.profile), ...native };
  try {
    say(plain(texts.checking));
    const run = await drillCheck({ ...request, signal: interrupt.signal }, language);
    if (interrupt.interrupted()) return EXIT.interrupted;
    const open: DrillWork['open'] = (kind, plan, check) =>
      openSession(kind, plan, check, { ...options, language, request });
    return await work({ language, request, interrupt, run, open });
  } finally {
    interrupt.stop();
    if (lock.held) await lock.release();
  }
}

function openSession(
  kind: 'drill' | 'watch',
  plan: (found: Found) => readonly Service[],
  { run }: DrillCheck,
  options: Omit<DrillOptions, 'lang'> & { readonly language: Language; readonly request: RunRequestOfDrill },
): OpenDrill {
  const { language, request } = options;
  const texts = drillCliTexts(language);
  const platform = supportedPlatform();
  const { profile, startNative } = request;
  const services = plan(foundIn(run));
  const own = {
    ...{ id: randomUUID(), version: VERSION, language, platform },
    ...(options.by === undefined ? {} : { by: options.by }),
    ...noted(noteFrom(options)),
  };
  const path =
    options.record ?? join(dataFolder(platform, process.env), `${kind}-${own.id.slice(0, 8)}.ndjson`);
  const session = new DrillSession({
    ...{ kind, profile, services, platform },
    openJournal: (createdAt) =>
      new JournalFile(path, { kind, ...own, createdAt, profile: { ...profile }, services }, (code) => {
        say(oneLine(texts.noRecord(code)));
      }),
    ...(startNative === undefined ? {} : { startNative }),
  });
  announce(texts, services, leftOut(profile), path);
  return { session, about: { ...own, createdAt: session.createdAt, profile } };
}

/** endDrill prints the record of what was seen. */
export async function endDrill(
  recording: Recording,
  about: RecordAbout,
  options: Omit<DrillOptions, 'unattended'>,
  interrupt: Interrupt,
): Promise<number> {
  if (interrupt.interrupted()) say(plain(drillCliTexts(about.language).ended));
  const record = buildDrillRecord(recording, about);
  await printDrill(record, options);
  return interrupt.interrupted() ? EXIT.interrupted : exitCodeOfDrill(record);
}

function noted(note: ReportNote | undefined): { readonly note?: ReportNote } {
  return note === undefined ? {} : { note };
}

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
