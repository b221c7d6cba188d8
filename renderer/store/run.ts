/** The run: idle, going on, or ended with a report. Fed by the host's events alone. */
import { create } from 'zustand';
import type { AppInfo, HostEvent, OpenedReport, RunKind } from '../../shared/contract/contract.ts';
import type { Comparison } from '../../shared/report/compare/comparison.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import { call, CallError } from '../bridge.ts';
import { useApp } from './app.ts';
import { isUnsaved, useProfile } from './profile.ts';
import { runAfter, type Verified } from './verified.ts';

export type ProgressEvent = Extract<HostEvent, { readonly type: 'progress' }>;

interface RunState {
  readonly phase: 'idle' | 'running' | 'done' | 'failed';
  /** The start page keeps the result; it is not shown there. */
  readonly atStart: boolean;
  /** A run that waits for the user's word on a profile that is not saved. */
  readonly asking: RunKind | null;
  readonly run: RunKind | null;
  readonly progress: ProgressEvent | null;
  readonly report: Report | null;
  /** A report from a file, which is shown in place of the last run's; nothing of it can be verified here. */
  readonly opened: OpenedReport | null;
  /** What differs between the shown report and another one; null: nothing was compared. */
  readonly comparison: Comparison | null;
  readonly failure: string | null;
  readonly verified: Verified;
  /** `as-saved`: the user knows that the profile on the page is not saved. */
  readonly start: (run: RunKind, profile?: 'as-saved') => Promise<void>;
  readonly ask: (run: RunKind | null) => void;
  readonly cancel: () => void;
  readonly verify: (finding: string, healed: boolean, language: Language) => Promise<void>;
  /** Fetches the last run's report again, in a language. */
  readonly tell: (language: Language) => Promise<void>;
  /** Takes up what an earlier page has left: a run that is going on, or what the kept result came from. */
  readonly resume: (info: AppInfo) => void;
  readonly show: (opened: OpenedReport) => void;
  /** Shows the whole report of an earlier run. */
  readonly openRun: (id: string, language: Language) => Promise<void>;
  /** Goes from the start page back to the result. */
  readonly showLast: () => void;
  readonly judgeAgain: (again: boolean, language: Language) => Promise<void>;
  readonly setComparison: (comparison: Comparison | null) => void;
  /** Goes to the start page. The last result stays, and what was opened makes room for it. */
  readonly leave: (language: Language) => void;
  readonly accept: (event: HostEvent, language: Language) => void;
}

export const useRun = create<RunState>((set, get) => ({
  phase: 'idle',
  atStart: false,
  asking: null,
  run: null,
  progress: null,
  report: null,
  opened: null,
  comparison: null,
  failure: null,
  verified: {},
  start: async (run, profile) => {
    if (run.kind === 'workstation' && profile === undefined && isUnsaved(useProfile.getState())) {
      set({ asking: run });
      return;
    }
    set({ asking: null });
    // What was said about a file before has nothing to do with this run.
    useApp.getState().dismiss();
    try {
      await call('start', run);
    } catch (error) {
      // A refusal says nothing about the run that is going on, or about the result that is shown.
      useApp.getState().tell(error);
    }
  },
  ask: (asking) => {
    set({ asking });
  },
  cancel: () => {
    void call('cancel', null);
  },
  verify: async (finding, healed, language) => {
    set(({ verified }) => ({ verified: { ...verified, [finding]: 'running' } }));
    const state = await call('verify', { finding, healed, language }).then(
      (result) => result.state,
      () => 'unknown' as const,
    );
    set(({ verified }) => ({ verified: { ...verified, [finding]: state } }));
    // The banner still says what was.
    const next = runAfter(get(), get().verified, healed);
    if (next !== null) await get().start(next);
  },
  tell: async (language) => {
    const { opened } = get();
    if (opened !== null) {
      // What was saved keeps its words; what is judged here is told in the window's language.
      if (opened.judgedAgain) await get().judgeAgain(true, language);
      return;
    }
    const report = await call('report', { language });
    if (report !== null) set({ report, phase: 'done' });
  },
  resume: ({ running, last }) => {
    // What the events have told since is newer.
    if (get().run !== null) return;
    set(running === null ? { run: last } : { run: running, phase: 'running' });
  },
  show: (opened) => {
    set({
      opened,
      report: opened.report,
      comparison: null,
      phase: 'done',
      atStart: false,
      verified: {},
      failure: null,
    });
  },
  openRun: async (id, language) => {
    const opened = await call('openRun', { id, language });
    if (opened === null) useApp.getState().tell(new CallError('gone', ''));
    else get().show(opened);
  },
  showLast: () => {
    set({ atStart: false });
  },
  judgeAgain: async (again, language) => {
    const shown = get().opened;
    if (shown === null) return;
    const opened = await call('judgeOpened', { id: shown.id, again, language });
    // Another one may be shown by now.
    if (get().opened?.id === opened.id) set({ opened, report: opened.report });
  },
  setComparison: (comparison) => {
    set({ comparison });
  },
  leave: (language) => {
    const { opened, phase } = get();
    set({ atStart: true, comparison: null, failure: null });
    if (opened === null && phase !== 'failed') return;
    set({ phase: 'idle', report: null, opened: null, verified: {} });
    get().tell(language).catch(useApp.getState().tell);
  },
  accept: (event, language) => {
    switch (event.type) {
      case 'run-started':
        set({
          phase: 'running',
          atStart: false,
          run: event.run,
          progress: null,
          report: null,
          opened: null,
          comparison: null,
          failure: null,
          verified: {},
        });
        break;
      case 'progress':
        set({ progress: event });
        break;
      case 'run-finished':
        void get().tell(language);
        break;
      case 'run-failed':
        set({ phase: 'failed', failure: event.message });
        break;
      case 'command':
      case 'drill':
        break;
    }
  },
}));
