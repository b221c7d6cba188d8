/** Mutes findings of the last run; what then is shown is its report, made anew. */
import { mutedAs } from '../../shared/mute/muted.ts';
import type { Language } from '../../shared/text/language.ts';
import { call } from '../bridge.ts';
import { useApp } from './app.ts';
import { useRun } from './run.ts';

export interface Mutable {
  readonly code: string;
  readonly subjects: readonly string[];
}

/** setMuted mutes a finding, or unmutes it. */
export function setMuted(finding: Mutable, muted: boolean, language: Language): void {
  call('setMuted', { ...mutedAs(finding), muted })
    .then(() => useRun.getState().tell(language))
    .catch(useApp.getState().tell);
}
