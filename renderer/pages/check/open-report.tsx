import { FolderOpen } from 'lucide-react';
import { FileButton } from '../../components/file-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { OPENED_FILES, useOpenFile } from '../../open-file.ts';

/** What a report can be opened from. */
export const REPORT_FILES = '.json,.zip,application/json,application/zip';

/** Opens a saved report, a bundle, or the record of a drill. */
export function OpenReport(): React.JSX.Element {
  const texts = useTexts();
  return (
    <FileButton accept={OPENED_FILES} look="quiet" onFile={useOpenFile()}>
      <FolderOpen size={18} aria-hidden="true" />
      {texts.start.openReport}
    </FileButton>
  );
}
