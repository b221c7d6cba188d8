import { GitCompareArrows } from 'lucide-react';
import { call } from '../../bridge.ts';
import { FileButton } from '../../components/file-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { givenFile } from '../../read-file.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import { sourceOf } from '../../store/save.ts';
import { REPORT_FILES } from '../check/open-report.tsx';

/** Compares the shown report with one from a file. */
export function CompareButton(): React.JSX.Element {
  const { compare, opened: texts } = useTexts().reports;
  const language = useLanguage();
  const tell = useApp((state) => state.tell);
  const { opened, setComparison } = useRun();
  async function against(chosen: File): Promise<void> {
    const file = await givenFile(chosen);
    if (file === null) {
      tell(texts.tooLarge(chosen.name));
      return;
    }
    const result = await call('compareReports', { source: sourceOf(opened), file, language });
    if (result.ok) setComparison(result.comparison);
    else tell(result.why);
  }
  return (
    <FileButton
      accept={REPORT_FILES}
      onFile={(file) => {
        against(file).catch(tell);
      }}
    >
      <GitCompareArrows size={17} aria-hidden="true" />
      {compare.button}
    </FileButton>
  );
}
