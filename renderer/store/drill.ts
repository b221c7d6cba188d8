/** The drill as the page sees it. Only the host's events feed it, and goes on whichever page is open. */
import { create } from 'zustand';
import type {
  DrillNews,
  DrillStart,
  DrillState,
  LiveDrill,
  LiveView,
  ShownDrill,
} from '../../shared/contract/drill.ts';
import { LiveLanes } from '../../shared/drill/live/lanes.ts';
import type { Language } from '../../shared/text/language.ts';
import { call } from '../bridge.ts';
import { useApp } from './app.ts';

interface DrillPageState {
  readonly phase: 'unknown' | 'idle' | 'preparing' | 'running';
  readonly live: LiveView | null;
  /** What is drawn; it changes in place, and `live` is another object each time. */
  readonly lanes: LiveLanes;
  readonly shown: ShownDrill | null;
  readonly trouble: { readonly kind: 'refused' | 'failed'; readonly text: string } | null;
  readonly by: string;
  readonly setBy: (by: string) => void;
  readonly start: (start: Pick<DrillStart, 'kind' | 'unattendedS' | 'language'>) => Promise<void>;
  readonly mark: (kind: 'off' | 'on') => void;
  readonly end: () => void;
  readonly show: (shown: ShownDrill) => void;
  /** Leaves the result; the host keeps it. */
  readonly leave: () => void;
  /** Takes up what the host has. */
  readonly tell: (language: Language) => Promise<void>;
  readonly accept: (news: DrillNews, language: Language) => void;
}

const NO_LANES = new LiveLanes([]);

export const useDrill = create<DrillPageState>((set, get) => ({
  phase: 'unknown',
  live: null,
  lanes: NO_LANES,
  shown: null,
  trouble: null,
  by: '',
  setBy: (by) => {
    set({ by });
  },
  start: async (start) => {
    set({ trouble: null });
    await call('startDrill', { ...start, by: get().by });
  },
  mark: (kind) => {
    call('markDrill', { kind }).catch(useApp.getState().tell);
  },
  end: () => {
    call('endDrill', null).catch(useApp.getState().tell);
  },
  show: (shown) => {
    set({ shown, trouble: null });
  },
  leave: () => {
    set({ shown: null });
  },
  tell: async (language) => {
    const state = await call('drill', { language });
    const before = get();
    // What was saved keeps its words, and what was left stays left.
    if (state.state === 'idle' && before.phase !== 'unknown' && before.shown === null) return;
    if (state.state === 'idle' && before.shown !== null && before.shown.file !== null) return;
    set(pageState(state));
  },
  accept: (news, language) => {
    switch (news.kind) {
      case 'preparing':
        set({ phase: 'preparing', live: null, lanes: NO_LANES, shown: null, trouble: null });
        break;
      case 'began':
        set(begun(news.live));
        break;
      case 'samples':
        get().lanes.add(news.rows);
        set(({ live }) => ({ live: live === null ? null : { ...live, ...withoutRows(news) } }));
        break;
      case 'ended':
        call('drill', { language }).then((state) => {
          set(pageState(state));
        }, useApp.getState().tell);
        break;
      case 'refused':
        set({ phase: 'idle', trouble: { kind: 'refused', text: news.why } });
        break;
      case 'failed':
        set({ phase: 'idle', live: null, trouble: { kind: 'failed', text: news.message } });
        break;
    }
  },
}));

type Samples = Extract<DrillNews, { readonly kind: 'samples' }>;

function withoutRows({ nowMs, stage, marks, outages }: Samples): Partial<LiveView> {
  return { nowMs, stage, marks, outages };
}

function begun({ drawn, ...live }: LiveDrill): Pick<DrillPageState, 'phase' | 'live' | 'lanes'> {
  return { phase: 'running', live, lanes: new LiveLanes(live.services, drawn) };
}

function pageState(state: DrillState): Partial<DrillPageState> {
  switch (state.state) {
    case 'idle':
      return { phase: 'idle', live: null, lanes: NO_LANES, shown: state.last };
    case 'preparing':
      return { phase: 'preparing' };
    case 'running':
      return begun(state.live);
  }
}
