/** The host: the contract's handlers. It knows neither Electron nor HTTP; what differs between the doors comes in. */
import { join } from 'node:path';
import { settingsPaneUrl } from '../../shared/advice/settings-panes.ts';
import { EXPORT_FORMATS, type AppInfo, type Handlers } from '../../shared/contract/contract.ts';
import { HostError } from '../../shared/contract/dispatch.ts';
import { settingsSchema } from '../../shared/contract/settings-schema.ts';
import { DEFAULT_SETTINGS, languageIn } from '../../shared/contract/settings.ts';
import type { Language } from '../../shared/text/language.ts';
import { contactsOf } from './contacts.ts';
import { createDrills } from './drill/drills.ts';
import { drillRunning } from './drill-lock.ts';
import type { Door, Host } from './door.ts';
import { knowingly } from './gate.ts';
import { historyHandlers } from './history-handlers.ts';
import { History } from './history.ts';
import { KeptFile } from './kept-file.ts';
import { localDay } from './local-day.ts';
import { profileHandlers } from './profile-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { managedProfilePath } from './data-folder.ts';
import { mutedRows } from '../../shared/mute/told.ts';
import { MutedFile } from './muted-file.ts';
import { OpenedReports } from './opened-reports.ts';
import { Plans } from './plan/plans.ts';
import { placesIn, Profiles } from './profiles.ts';
import { ReportFiles } from './report-files.ts';
import { rightsOf } from './rights/rights.ts';
import { setupOf } from './run-setup.ts';
import { Session } from './session.ts';

export type { Demo, Door, Host } from './door.ts';

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

  const session = new Session(
    (run, healed) => setupOf(run, healed, { door, profiles, history }),
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
    ...profileHandlers(profiles, language, (file) => door.save(file)),
    ...settingsHandlers(settings.file, (kept) => door.onSettings?.(kept)),
    ...historyHandlers(history, opened),
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
