/** What `drill` and `watch` begin with: the lock, the check before, and a place for the recording. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { RecordAbout } from '../../shared/drill/build-record.ts';
import { leftOut, type Found } from '../../shared/drill/plan.ts';
import type { Service } from '../../shared/drill/service.ts';
import type { ReportNote } from '../../shared/report/note.ts';
import type { Language } from '../../shared/text/language.ts';
import { foundIn } from '../drill/found.ts';
import { JournalFile } from '../drill/journal-file.ts';
import { DrillSession } from '../drill/session.ts';
import { limitsFor } from '../engine/limits.ts';
import { supportedPlatform, type RunRequest } from '../host/check-workstation.ts';
import { dataFolder } from '../host/data-folder.ts';
import { drillCheck, type DrillCheck } from '../host/drill-check.ts';
import { holdDrill } from '../host/drill-lock.ts';
import { VERSION } from '../process/version.ts';
import { drillCliTexts, type DrillCliTexts } from './drill-texts.ts';
import { CliError, EXIT } from './exit-code.ts';
import { onInterrupt, type Interrupt } from './interrupt.ts';
import { languageOf } from './language.ts';
import { loadProfile, type ProfileOptions } from './load-profile.ts';
import { noteFrom, type NoteOptions } from './note-options.ts';
import { refuseExisting, type OutputOptions } from './output.ts';
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
  readonly open: (opening: Opening) => OpenDrill;
}

/** What is begun, and the check that says what to ask. */
export interface Opening {
  readonly kind: 'drill' | 'watch';
  readonly plan: (found: Found) => readonly Service[];
  readonly check: DrillCheck;
}

export interface OpenDrill {
  readonly session: DrillSession;
  readonly about: RecordAbout;
}

type RunRequestOfDrill = Omit<RunRequest, 'signal'>;

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
  if (!lock.held && 'by' in lock) throw new CliError(() => texts.running(lock.by), EXIT.failed);
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
    const open: DrillWork['open'] = (opening) => openSession(opening, { ...options, language, request });
    return await work({ language, request, interrupt, run, open });
  } finally {
    interrupt.stop();
    if (lock.held) await lock.release();
  }
}

function openSession(
  { kind, plan, check }: Opening,
  options: Omit<DrillOptions, 'lang'> & { readonly language: Language; readonly request: RunRequestOfDrill },
): OpenDrill {
  const { language, request } = options;
  const texts = drillCliTexts(language);
  const platform = supportedPlatform();
  const { profile, startNative } = request;
  const found = foundIn(check.run);
  const services = plan(found);
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
      new JournalFile({ path }, { kind, ...own, createdAt, profile: { ...profile }, services }, (code) => {
        say(oneLine(texts.noRecord(code)));
      }),
    ...(startNative === undefined ? {} : { startNative }),
  });
  announce(texts, { services, more: leftOut(profile, found), path });
  return { session, about: { ...own, createdAt: session.createdAt, profile } };
}

function noted(note: ReportNote | undefined): { readonly note?: ReportNote } {
  return note === undefined ? {} : { note };
}

interface Announced {
  readonly services: readonly Service[];
  /** Computers and gateways that are not watched. */
  readonly more: number;
  /** Of the journal. */
  readonly path: string;
}

function announce(texts: DrillCliTexts, { services, more, path }: Announced): void {
  say(plain(texts.watching(services.length, Math.round(perSecond(services)))));
  if (more > 0) say(plain(texts.leftOut(more)));
  say(oneLine(texts.recording(path)));
}

function perSecond(services: readonly Service[]): number {
  return services.reduce((sum, { intervalMs }) => sum + 1000 / intervalMs, 0);
}
