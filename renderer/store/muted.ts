/** What is muted on this computer, and what the profile accepts. */
import { create } from 'zustand';
import type { Accepted, Muted } from '../../shared/mute/muted.ts';
import { call } from '../bridge.ts';
import { useApp } from './app.ts';

interface MutedState {
  readonly kept: readonly Muted[];
  readonly accepted: readonly Accepted[];
  readonly load: () => Promise<void>;
  readonly set: (entry: Muted, muted: boolean) => void;
}

export const useMuted = create<MutedState>((set) => ({
  kept: [],
  accepted: [],
  load: async () => {
    set(await call('muted', null));
  },
  set: (entry, muted) => {
    call('setMuted', { ...entry, muted }).then(set, useApp.getState().tell);
  },
}));
