/** Opens what the user chose, and goes to the page that shows it: a report or bundle, or the record of a drill. */
import { call } from './bridge.ts';
import { useTexts } from './i18n/index.ts';
import { givenFile } from './read-file.ts';
import { useApp, useLanguage } from './store/app.ts';
import { useDrill } from './store/drill.ts';
import { useRun } from './store/run.ts';

/** What can be opened. */
export const OPENED_FILES = '.json,.zip,.ndjson,application/json,application/zip';

/** useOpenFile gives the host the file's bytes, never its path; what is wrong with it is told on the page. */
export function useOpenFile(): (chosen: File) => void {
  const { tooLarge } = useTexts().reports.opened;
  const language = useLanguage();
  const { tell, dismiss, open } = useApp();
  const showReport = useRun((state) => state.show);
  const showRecord = useDrill((state) => state.show);
  async function opened(chosen: File): Promise<void> {
    dismiss();
    const file = await givenFile(chosen);
    const opening =
      file === null
        ? ({ ok: false, why: tooLarge(chosen.name) } as const)
        : await call('openFile', { file, language });
    if (!opening.ok) {
      tell(opening.why);
    } else if ('shown' in opening) {
      showRecord(opening.shown);
      open('drill');
    } else {
      showReport(opening.opened);
      open('check');
    }
  }
  return (chosen) => {
    opened(chosen).catch(tell);
  };
}
