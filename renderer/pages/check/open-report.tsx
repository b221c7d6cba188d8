import { FolderOpen } from 'lucide-react';
import { call } from '../../bridge.ts';
import { FileButton } from '../../components/file-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { givenFile } from '../../read-file.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';

/** What a report can be opened from. */
export const REPORT_FILES = '.json,.zip,application/json,application/zip';

/** Opens a saved report or a bundle. The page gets the file's bytes, never its path. */
export function OpenReport(): React.JSX.Element {
  const texts = useTexts();
  const language = useLanguage();
  const show = useRun((state) => state.show);
  const tell = useApp((state) => state.tell);
  async function open(chosen: File): Promise<void> {
    useApp.getState().dismiss();
    const file = await givenFile(chosen);
    if (file === null) {
      tell(texts.reports.opened.tooLarge(chosen.name));
      return;
    }
    const opening = await call('openReport', { file, language });
    if (opening.ok) show(opening.opened);
    else tell(opening.why);
  }
  return (
    <FileButton
      accept={REPORT_FILES}
      look="quiet"
      onFile={(file) => {
        open(file).catch(tell);
      }}
    >
      <FolderOpen size={18} aria-hidden="true" />
      {texts.start.openReport}
    </FileButton>
  );
}
