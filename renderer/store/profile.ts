/** The profile that is being edited. It outlives its page, so that unsaved changes are not lost by looking elsewhere. */
import { create } from 'zustand';
import type { ProfileView, TargetsAdded, TextCheck } from '../../shared/contract/contract.ts';
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
  /** Something was typed that the text or the check do not know yet. */
  readonly pending: boolean;
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
  /** Adds a list of cloud computers; one with mistakes is kept, to be mended. */
  readonly offerTargets: (csv: string) => Promise<void>;
  readonly discard: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly reset: () => Promise<void>;
}

/** Typing is checked when it pauses, not at every key. */
const PAUSE_MS = 250;

/** The form's changes are always applied to the text of before, so that taking one back gives that text again. */
let base = '';
const changes = new Map<FieldKey, ProfileChange>();
const typing = settling(
  () =>
    settle().catch((error: unknown) => {
      useProfile.setState({ pending: false });
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
  useProfile.setState({
    text,
    check,
    pending: sent.some((one) => changes.get(one.key) !== one) || sent.length !== changes.size,
  });
}

async function settleText(): Promise<void> {
  const { text } = useProfile.getState();
  const { fields, ...check } = await call('checkProfile', { text });
  if (useProfile.getState().text === text && changes.size === 0)
    useProfile.setState({ fields, check, pending: false });
}

function begin(text: string): void {
  base = text;
  changes.clear();
  useProfile.setState({ text, pending: true });
  typing.soon();
}

export const useProfile = create<ProfileState>((set, get) => ({
  view: null,
  text: '',
  fields: null,
  check: null,
  tab: 'form',
  pending: false,
  savedText: null,
  load: async () => {
    const unsaved = isUnsaved(get());
    const view = await call('profile', null);
    set({ view });
    if (!unsaved && (view.text !== get().text || get().check === null)) await get().replace(view.text);
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
      pending: true,
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
export function isUnsaved({ view, text, pending }: Pick<ProfileState, 'view' | 'text' | 'pending'>): boolean {
  return view !== null && (pending || text !== view.text);
}
