/** The plan that is being written, with its configurations. It outlives its page, and nothing of it is kept anywhere else. */
import { create } from 'zustand';
import type { PlanCalls } from '../../shared/contract/plan.ts';
import type { PlanAnswer, PlanDocs } from '../../shared/plan/docs.ts';
import type { Dialect } from '../../shared/gateway/dialect.ts';
import type { PlanReportFinding } from '../../shared/plan/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import { call } from '../bridge.ts';
import { useApp } from './app.ts';
import {
  textOf,
  tooLarge,
  withCorrection,
  withDialect,
  withGateway,
  withoutGateway,
  withText,
} from './plan-docs.ts';
import { isWritten, pastWith, type Past } from './plan-past.ts';
import { settling } from './settling.ts';

/** Where the reader is to be led; another object each time, so that the same place can be shown again. */
export interface PlanGoal {
  readonly file: string;
  readonly line: number | null;
}

interface PlanState {
  /** null: nothing was begun. */
  readonly docs: PlanDocs | null;
  /** The text that is shown, by its name. */
  readonly shown: string;
  /** What was found in `answered`; null: nothing was checked, or it is too large to be. */
  readonly answer: PlanAnswer | null;
  /** The texts that the answer speaks of. */
  readonly answered: PlanDocs | null;
  readonly goal: PlanGoal | null;
  /** The texts before each change, the last one at the end. */
  readonly past: readonly Past[];
  /** The plan as it was saved; null: not yet. */
  readonly savedText: string | null;
  /** Puts other texts in place of these, by a step that can be taken back, and shows the one of that name. */
  readonly put: (next: PlanDocs | null, shown: string) => void;
  readonly start: (kind: PlanCalls['samplePlan']['args']['kind'], language: Language) => Promise<void>;
  readonly type: (name: string, text: string) => void;
  readonly setDialect: (name: string, dialect: Dialect | null) => void;
  readonly addGateway: () => void;
  readonly removeGateway: (name: string) => void;
  readonly apply: (correction: NonNullable<PlanReportFinding['correction']>) => void;
  readonly undo: () => void;
  readonly show: (name: string) => void;
  readonly goTo: (goal: PlanGoal) => void;
  /** The reader is there. */
  readonly arrived: () => void;
  readonly tell: (language: Language) => void;
  readonly save: () => Promise<Awaited<ReturnType<typeof call<'savePlan'>>>>;
}

/** Typing is checked when it pauses, not at every key. */
const PAUSE_MS = 300;

let language: Language = 'en';

const checking = settling(
  () =>
    check().catch((error: unknown) => {
      usePlan.setState(({ docs }) => ({ answer: null, answered: docs }));
      useApp.getState().tell(error);
    }),
  PAUSE_MS,
);

async function check(): Promise<void> {
  const { docs } = usePlan.getState();
  const asked = language;
  const answer =
    docs === null || tooLarge(docs) !== null ? null : await call('checkPlan', { docs, language: asked });
  // What has changed meanwhile is checked next.
  if (usePlan.getState().docs === docs && language === asked) usePlan.setState({ answer, answered: docs });
}

/** changed gives the state after a change; the texts before it can come back. */
function changed(
  { docs, shown, past }: PlanState,
  next: PlanDocs | null,
  typed: string | null = null,
): Pick<PlanState, 'docs' | 'past'> {
  return { docs: next, past: pastWith(past, { docs, shown, typed }) };
}

export const usePlan = create<PlanState>((set, get) => {
  function change(
    next: (docs: PlanDocs) => PlanDocs,
    rest: Partial<PlanState> = {},
    typed: string | null = null,
  ): void {
    const { docs } = get();
    if (docs === null) return;
    set({ ...changed(get(), next(docs), typed), ...rest });
    checking.soon();
  }
  /** At once: nobody is typing. */
  function stepped(): void {
    checking.soon();
    void checking.now();
  }
  return {
    docs: null,
    shown: '',
    answer: null,
    answered: null,
    goal: null,
    past: [],
    savedText: null,
    put: (next, shown) => {
      set({ ...changed(get(), next), shown, goal: null });
      stepped();
    },
    start: async (kind, inLanguage) => {
      const docs = await call('samplePlan', { kind, language: inLanguage });
      get().put(docs, docs.plan.name);
    },
    type: (name, text) => {
      change((docs) => withText(docs, name, text), {}, name);
    },
    setDialect: (name, dialect) => {
      change((docs) => withDialect(docs, name, dialect));
      stepped();
    },
    addGateway: () => {
      const { docs } = get();
      const added = docs === null ? null : withGateway(docs, '');
      if (added === null) return;
      change(() => added.docs, { shown: added.name, goal: { file: added.name, line: null } });
      stepped();
    },
    removeGateway: (name) => {
      change((docs) => withoutGateway(docs, name), { shown: get().docs?.plan.name ?? '' });
      stepped();
    },
    apply: (correction) => {
      const { docs, answered } = get();
      // The lines were made for the text that was checked.
      if (docs === null || docs !== answered) return;
      change((now) => withCorrection(now, correction), { shown: correction.file });
      const { replaces, behind, file } = correction;
      const last = textOf(get().docs ?? docs, file)
        .trimEnd()
        .split('\n').length;
      get().goTo({ file, line: replaces?.from ?? (behind === null ? last : behind + 1) });
      stepped();
    },
    undo: () => {
      const last = get().past.at(-1);
      if (last === undefined) return;
      set(({ past }) => ({ docs: last.docs, shown: last.shown, past: past.slice(0, -1), goal: null }));
      stepped();
    },
    show: (shown) => {
      set({ shown });
    },
    goTo: (goal) => {
      set({ goal, shown: goal.file });
    },
    arrived: () => {
      set({ goal: null });
    },
    tell: (inLanguage) => {
      if (language === inLanguage) return;
      language = inLanguage;
      if (get().docs !== null) stepped();
    },
    save: async () => {
      const text = get().docs?.plan.text ?? '';
      const saved = await call('savePlan', { name: get().docs?.plan.name ?? '', text });
      if (saved.state !== 'cancelled') set({ savedText: text });
      return saved;
    },
  };
});

/** isPending says whether the answer is still that of an earlier text. */
export function isPending({ docs, answered }: Pick<PlanState, 'docs' | 'answered'>): boolean {
  return docs !== answered;
}

/** isUnsavedPlan says whether closing the window would lose what somebody wrote. */
export function isUnsavedPlan({
  docs,
  past,
  savedText,
}: Pick<PlanState, 'docs' | 'past' | 'savedText'>): boolean {
  return docs !== null && isWritten(past) && docs.plan.text !== savedText;
}
