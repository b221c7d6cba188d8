import type { Handlers } from '../../shared/contract/contract.ts';
import { HostError } from '../../shared/contract/dispatch.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { messageOf } from '../process/system-error.ts';
import type { KeptFile } from './kept-file.ts';

/** settingsHandlers keep the settings; `onKept` is told those that hold from then on. */
export function settingsHandlers(
  file: KeptFile<Settings>,
  onKept: (settings: Settings) => void,
): Pick<Handlers, 'setSettings'> {
  return {
    setSettings: async (next) => {
      const before = file.get();
      // Another window may have changed the rest.
      const change = (now: Settings): Settings => ({
        ...now,
        ...(next.language === before.language ? {} : { language: next.language }),
        ...(next.theme === before.theme ? {} : { theme: next.theme }),
      });
      await file.update(change).catch((error: unknown) => {
        throw new HostError('cannot-write', messageOf(error));
      });
      onKept(file.get());
      return file.get();
    },
  };
}
