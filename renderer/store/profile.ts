/** The profile that is being edited. It outlives its page, so that unsaved changes are not lost by looking elsewhere. */
import { create } from 'zustand';
import type { ProfileView } from '../../shared/contract/contract.ts';
import type { TargetsAdded, TextCheck } from '../../shared/profile/text-check.ts';
import type { FieldKey, ProfileChange, ProfileFields } from '../../shared/profile/form.ts';
import { call } from '../bridge.ts';
import { useApp } from './app.ts';
import { settling } from './settling.ts';

interface ProfileState {
  /** What is in force. */
  readonly view: ProfileView | null;
  /** What would be saved. */
  readonly text: string;
  /** What the form shows; null: the text is not YAML with keys. */
  readonly fields: ProfileFields | null;
  readonly check: TextCheck | null;
  readonly tab: 'form' | 'text';
  /** What does not know yet what was typed: the text (and so the check), or the check alone. */
  readonly behind: 'text' | 'check' | null;
  /** The text as it was saved in this window; null: not yet. */
  readonly savedText: string | null;
  readonly load: () => Promise<void>;
  readonly open: (tab: 'form' | 'text') => Promise<void>;
  /** A field of the form changed. */
  readonly change: (...changes: readonly ProfileChange[]) => void;
  /** The text itself was typed. */
  readonly type: (text: string) => void;
  /** Another text takes the place of this one. */
  readonly replace: (text: string) => Promise<void>;
  /** A list of cloud computers that is being pasted, and what came of adding it. */
  readonly targets: { readonly csv: string; readonly result: Omit<TargetsAdded, 'text' | 'left'> | null };
  readonly setTargets: (csv: string) => void;
  /** Adds a list of cloud computers; one with mistakes is kept, to be fixed. */
  readonly offerTargets: (csv: string) => Promise<void>;
  readonly discard: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly reset: () => Promise<void>;
}

/** Typing is checked when it pauses, not at every key. */
const PAUSE_MS = 250;

/** The form's changes are always applied to the earlier text, so that taking one back gives that text again. */
let base = '';
const changes = new Map<FieldKey, ProfileChange>();
let loading = Promise.resolve();
const typing = settling(
  () =>
    settle().catch((error: unknown) => {
      useProfile.setState({ behind: null });
      useApp.getState().tell(error);
    }),
  PAUSE_MS,
);

async function settle(): Promise<void> {
  if (changes.size > 0) await settleForm();
  else await settleText();
}

async function settleForm(): Promise<void> {
  const from = base;
  const sent = [...changes.values()];
  const { text, ...check } = await call('editProfile', { text: from, changes: sent });
  if (base !== from) return;
  const isMoreTyped = sent.some((one) => changes.get(one.key) !== one) || sent.length !== changes.size;
  useProfile.setState({ text, check, behind: isMoreTyped ? 'text' : null });
}

async function settleText(): Promise<void> {
  const { text } = useProfile.getState();
  const { fields, ...check } = await call('checkProfile', { text });
  if (useProfile.getState().text === text && changes.size === 0)
    useProfile.setState({ fields, check, behind: null });
}

function begin(text: string): void {
  base = text;
  changes.clear();
  useProfile.setState({ text, behind: 'check' });
  typing.soon();
}

export const useProfile = create<ProfileState>((set, get) => ({
  view: null,
  text: '',
  fields: null,
  check: null,
  tab: 'form',
  behind: null,
  savedText: null,
  load: () => {
    loading = (async () => {
      const before = get();
      const unsaved = isUnsaved(before);
      const view = await call('profile', null);
      set({ view });
      // A file that was dropped meanwhile is what somebody wants to see.
      if (unsaved || get().text !== before.text) return;
      if (view.text !== before.text || get().check === null) await get().replace(view.text);
    })();
    return loading;
  },
  open: async (tab) => {
    // Each view starts from what was typed in the other.
    await typing.now();
    set({ tab });
  },
  change: (...next) => {
    for (const one of next) changes.set(one.key, one);
    set(({ fields }) => ({
      fields:
        fields === null
          ? null
          : { ...fields, ...Object.fromEntries(next.map(({ key, value }) => [key, value])) },
      behind: 'text',
    }));
    typing.soon();
  },
  type: (text) => {
    begin(text);
  },
  replace: async (text) => {
    begin(text);
    await typing.now();
  },
  targets: { csv: '', result: null },
  setTargets: (csv) => {
    set({ targets: { csv, result: null } });
  },
  offerTargets: async (csv) => {
    // A list may be dropped before there is a text that it could be added to.
    await loading;
    await typing.now();
    const { text, left, ...result } = await call('addTargets', { profile: get().text, csv });
    set({ targets: { csv: left, result } });
    if (result.added > 0) await get().replace(text);
  },
  discard: async () => {
    await get().replace(get().view?.text ?? '');
  },
  save: async () => {
    await typing.now();
    const { text, check } = get();
    if (check === null || check.problems.length > 0) return;
    const view = await call('saveProfile', { text });
    set({ view, savedText: view.text });
  },
  reset: async () => {
    const view = await call('resetProfile', null);
    set({ view, savedText: null });
    await get().replace(view.text);
  },
}));

/** isUnsaved says whether something would be lost without saving. */
export function isUnsaved({ view, text, behind }: Pick<ProfileState, 'view' | 'text' | 'behind'>): boolean {
  return view !== null && (behind === 'text' || text !== view.text);
}
