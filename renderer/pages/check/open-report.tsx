import { FolderOpen } from 'lucide-react';
import { call } from '../../bridge.ts';
import { FileButton } from '../../components/file-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';

/** Opens a saved report. The page gets the file's text, never its path. */
export function OpenReport(): React.JSX.Element {
  const texts = useTexts();
  const show = useRun((state) => state.show);
  const tell = useApp((state) => state.tell);
  async function open(file: File): Promise<void> {
    const opened = await call('openReport', { text: await file.text() });
    if (opened.ok) show(opened.report);
    else tell(`${file.name} ${opened.why}`);
  }
  return (
    <FileButton accept=".json,application/json" look="quiet" onFile={(file) => { open(file).catch(tell); }}>
      <FolderOpen size={18} aria-hidden="true" />{texts.start.openReport}
    </FileButton>
  );
}
