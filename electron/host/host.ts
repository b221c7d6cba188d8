/** The host: the contract's handlers. It knows neither Electron nor HTTP; what differs between the doors comes in. */
import { join } from 'node:path';
import { settingsPaneUrl } from '../../shared/advice/settings-panes.ts';
import {
  EXPORT_FORMATS,
  type AppInfo,
  type Handlers,
  type HostEvent,
  type RunKind,
} from '../../shared/contract/contract.ts';
import { HostError } from '../../shared/contract/dispatch.ts';
import {
  DEFAULT_SETTINGS,
  languageIn,
  settingsSchema,
  type Settings,
} from '../../shared/contract/settings.ts';
import { compareRuns, lastGood } from '../../shared/history/compare.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { compareReports } from '../../shared/report/compare/compare.ts';
import { checkText } from '../../shared/profile/read.ts';
import { applyChanges } from '../../shared/profile/edit.ts';
import { profileFields } from '../../shared/profile/form-fields.ts';
import { addTargets } from '../../shared/profile/add-targets.ts';
import type { Language } from '../../shared/text/language.ts';
import { contactsOf } from './contacts.ts';
import { createDrills } from './drill/drills.ts';
import type { DrillEngine, Watched } from './drill/engine.ts';
import { drillRunning } from './drill-lock.ts';
import type { PrintPdf } from './export-file.ts';
import { knowingly, type Shareable } from './gate.ts';
import { History } from './history.ts';
import { KeptFile } from './kept-file.ts';
import { managedProfilePath } from './data-folder.ts';
import { mutedRows } from '../../shared/mute/told.ts';
import { MutedFile } from './muted-file.ts';
import { OpenedReports } from './opened-reports.ts';
import { Plans } from './plan/plans.ts';
import { placesIn, Profiles } from './profiles.ts';
import { ReportFiles, type SaveFile } from './report-files.ts';
import { rightsOf, type Objection } from './rights/rights.ts';
import { Session, type RunSetup } from './session.ts';
import type { OpenMachine } from '../machine/door.ts';
import type { StartNative } from '../windows-native/client.ts';

/** What differs between the window, the browser form and tests. */
export interface Door {
  readonly kind: AppInfo['door'];
  readonly platform: Platform;
  readonly version: string;
  readonly unsigned: boolean;
  readonly systemLanguage: Language;
  readonly dataFolder: string;
  /** The administrator's profile; absent: in the machine-wide place of this system. */
  readonly managedProfile?: string;
  /** Who could have written it; absent: by the rights of this system. */
  readonly managedRights?: Objection;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Shows a dialog and writes, or hands the text over where the door has no dialogs. */
  readonly save: SaveFile;
  /** Prints a page of ours; null: this door makes no PDF. */
  readonly print: PrintPdf | null;
  openUrl(url: string): Promise<boolean>;
  copy(text: Shareable<string>): Promise<boolean>;
  emit(event: HostEvent): void;
  onSettings?(settings: Settings): void;
  readonly demo: Demo;
  /** Who asks a drill's questions; null: this door runs no drills. */
  readonly drillEngine?: DrillEngine | null;
  /** What a watch tells where no page shows it; null: it has ended. */
  readonly onWatched?: (watched: Watched | null) => void;
  /** Windows: how the native process is started; absent: as a child of Node. */
  readonly startNative?: StartNative;
  /** How the computer is read; absent: by a child of Node, or on Windows by Node itself. */
  readonly openMachine?: OpenMachine;
}

/** The loopback demo comes from outside, since the host lies below it. */
export interface Demo {
  readonly scenarios: AppInfo['scenarios'];
  start(scenario: string, healed: boolean): Promise<RunSetup>;
}

export interface Host {
  readonly handlers: Handlers;
  readonly settings: () => Settings;
  /** The page of the last preview, for PREVIEW_PATH; null: there is none. */
  readonly preview: () => string | null;
  /** Cancels what is running; for the end of the process. */
  stop(): void;
  /** Waits until what is kept is on the disk. */
  written(): Promise<unknown>;
}

/** createHost opens what is kept and gives the handlers. */
export async function createHost(door: Door): Promise<Host> {
  const settings = await KeptFile.open(
    join(door.dataFolder, 'settings.json'),
    settingsSchema,
    DEFAULT_SETTINGS,
  );
  const history = await History.open(door.dataFolder);
  const muted = await MutedFile.open(door.dataFolder);
  const profiles = new Profiles(
    placesIn(
      door.dataFolder,
      door.managedProfile ?? managedProfilePath(door.platform, door.env),
      door.managedRights ?? rightsOf(door.platform, door.startNative),
    ),
  );
  const language = (): Language => languageIn(settings.file.get(), door.systemLanguage);
  const notices = async (): Promise<AppInfo['notices']> => [
    ...(settings.replaced ? ['settings-replaced' as const] : []),
    ...(history.replaced ? ['history-replaced' as const] : []),
    ...((await profiles.refusedManaged()) === null ? [] : ['managed-refused' as const]),
  ];

  async function prepare(run: RunKind, healed: boolean): Promise<RunSetup> {
    const native = {
      ...(door.startNative === undefined ? {} : { startNative: door.startNative }),
      ...(door.openMachine === undefined ? {} : { openMachine: door.openMachine }),
    };
    if (run.kind === 'demo') {
      const setup = await door.demo.start(run.scenario, healed);
      return { ...setup, request: { ...setup.request, ...native } };
    }
    const request = await profiles.active();
    return {
      request: { ...request, ...native, remembered: history.facts(request.profile) },
      close: () => Promise.resolve(),
    };
  }
  const session = new Session(
    prepare,
    (event) => {
      door.emit(event);
    },
    (kind) => muted.of(kind),
  );

  const opened = new OpenedReports(
    (language) => session.report(language),
    (id) => history.kept.read(id),
  );
  const files = new ReportFiles({
    save: (file) => door.save(file),
    print: door.print,
    shown: (source, inLanguage) => {
      if (source !== 'run') return opened.shown(source.opened);
      const report = session.report(inLanguage);
      return report === null
        ? null
        : {
            key: JSON.stringify([report.id, inLanguage, mutedRows(report)]),
            report,
            isOwn: true,
            evidence: session.evidence,
          };
    },
  });

  let page: () => string | null = () => files.page;
  const drills = createDrills({
    engine: door.drillEngine ?? null,
    prepare: async () => ({
      ...(await profiles.active()),
      ...(door.startNative === undefined ? {} : { startNative: door.startNative }),
    }),
    emit: (event) => {
      door.emit(event);
    },
    ...(door.onWatched === undefined ? {} : { onWatched: door.onWatched }),
    isBusy: () => session.isBusy,
    about: { version: door.version, platform: door.platform },
    save: (file) => door.save(file),
    print: door.print,
    onPage: (drawn) => {
      page = () => drawn;
    },
    language,
  });

  const plans = new Plans({
    version: door.version,
    save: (file) => door.save(file),
    onPage: (drawn) => {
      page = () => drawn;
    },
  });

  const handlers: Handlers = {
    ...drills.handlers,
    ...plans.handlers,
    info: async () => ({
      version: door.version,
      platform: door.platform,
      door: door.kind,
      unsigned: door.unsigned,
      systemLanguage: door.systemLanguage,
      settings: settings.file.get(),
      notices: await notices(),
      scenarios: door.demo.scenarios,
      running: session.running,
      last: session.last,
      drills: door.drillEngine !== undefined && door.drillEngine !== null,
      exportFormats: EXPORT_FORMATS.filter((format) => format !== 'pdf' || door.print !== null),
    }),
    contacts: async () => {
      const { origin } = await profiles.view(language());
      return contactsOf((await profiles.active()).profile, origin);
    },
    start: async (run) => {
      if (run.kind === 'demo' && !door.demo.scenarios.some(({ name }) => name === run.scenario))
        throw new HostError('invalid', `no scenario ${run.scenario}`);
      const isOther = run.kind === 'workstation' && (await drillRunning(door.dataFolder)) !== null;
      if (isOther || drills.isRunning()) throw new HostError('busy', 'a drill is going on');
      // What a demo saw is not this workstation's past.
      session.start(run, (result) =>
        run.kind === 'demo'
          ? Promise.resolve()
          : muted
              .fresh()
              .then(() => history.remember(result, { language: language(), muted: muted.of(run.kind) })),
      );
      return null;
    },
    cancel: () => {
      session.cancel();
      return Promise.resolve(null);
    },
    report: (args) => Promise.resolve(session.report(args.language)),
    verify: (args) => {
      if (drills.isRunning()) throw new HostError('busy', 'a drill is going on');
      return session.verify(args.finding, args.healed, args.language);
    },
    exportReport: (args) => files.save(args),
    previewReport: (args) => {
      page = () => files.page;
      return files.preview(args);
    },
    openFile: async (args) => drills.open(args.file) ?? opened.open(args),
    ...opened.handlers,
    profile: () => profiles.view(language()),
    checkProfile: ({ text }) => Promise.resolve({ ...checkText(text), fields: profileFields(text) }),
    editProfile: (args) => {
      const text = applyChanges(args.text, args.changes);
      return Promise.resolve({ ...checkText(text), text });
    },
    saveProfile: (args) => profiles.save(args.text, language()),
    resetProfile: () => profiles.reset(language()),
    exportProfile: (args) =>
      door.save({ name: 'vpc-doctor-profile.yaml', mime: 'application/yaml', content: knowingly(args.text) }),
    addTargets: (args) => Promise.resolve(addTargets(args.profile, args.csv)),
    setSettings: async (next) => {
      const before = settings.file.get();
      // Another window may have changed the rest.
      const change = (now: Settings): Settings => ({
        ...now,
        ...(next.language === before.language ? {} : { language: next.language }),
        ...(next.theme === before.theme ? {} : { theme: next.theme }),
      });
      await settings.file.update(change).catch((error: unknown) => {
        throw new HostError('cannot-write', error instanceof Error ? error.message : String(error));
      });
      door.onSettings?.(settings.file.get());
      return settings.file.get();
    },
    history: async () => {
      const kept = await history.kept.ids();
      return (await history.fresh()).map((run) => ({ ...run, kept: kept.has(run.id) }));
    },
    clearHistory: async () => {
      await history.clear();
      return null;
    },
    compare: async (args) => {
      const runs = await history.fresh();
      const run = runs.find(({ id }) => id === args.id);
      const good = lastGood(runs, args.id);
      if (run === undefined || good === null) return null;
      const [before, after] = [
        await opened.keptReport(good.id, args.language),
        await opened.keptReport(run.id, args.language),
      ];
      const whole = before === null || after === null ? null : compareReports(before, after);
      return { since: good.at, changes: compareRuns(good, run), whole };
    },
    setMuted: async ({ muted: isMuted, ...entry }) => {
      if (session.last === null)
        throw new HostError('nothing-to-do', 'no result whose findings could be muted');
      await muted.set(session.last.kind, { ...entry, on: localDay(new Date()) }, isMuted);
      return null;
    },
    openPane: (args) => {
      const url = settingsPaneUrl(args.pane, door.platform);
      return url === null ? Promise.resolve(false) : door.openUrl(url);
    },
    // The user has chosen what is seen on the screen, values and all.
    copy: (args) => door.copy(knowingly(args.text)),
  };
  return {
    handlers,
    settings: () => settings.file.get(),
    preview: () => page(),
    stop: () => {
      drills.stop();
      session.cancel();
    },
    written: () => Promise.all([settings.file.written(), history.written(), muted.written()]),
  };
}

/** The day on the user's calendar, `2026-11-29`. */
function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
