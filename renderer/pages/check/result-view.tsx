import { Download, FileClock, FlaskConical, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Report } from '../../../shared/report/schema.ts';
import { Button } from '../../components/button.tsx';
import { PathPicture } from '../../components/path-picture.tsx';
import { VerdictBanner } from '../../components/verdict-banner.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { useApp } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import { useUi } from '../../store/ui.ts';
import { Checklist } from './checklist.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { Notes } from './notes.tsx';
import styles from './result-view.module.css';

export function ResultView({ report }: { readonly report: Report }): React.JSX.Element {
  const texts = useTexts();
  const format = useFormat();
  const { run, opened, start, leave } = useRun();
  const open = useApp((state) => state.open);
  const setExporting = useUi((state) => state.setExporting);
  const heading = useRef<HTMLHeadingElement>(null);
  // Readers of screens and keyboards go on at the verdict.
  useEffect(() => { heading.current?.focus(); }, [report.id]);
  return (
    <div className={styles.result}>
      {/* Before the verdict, which would be a lie about this computer now. */}
      {opened && <p className={styles.elsewhere}><FileClock size={18} aria-hidden="true" />{texts.result.opened(format.date(report.createdAt))}</p>}
      {!opened && run?.kind === 'demo' && <p className={styles.elsewhere}><FlaskConical size={18} aria-hidden="true" />{texts.result.demo}</p>}
      <VerdictBanner report={report} heading={heading} />
      <PathPicture path={report.path} />
      <Checklist report={report} />
      <Notes report={report} />
      <div className={styles.actions}>
        {!opened && run !== null && (
          <Button look={report.verdict.state === 'ready' ? 'plain' : 'primary'} onClick={() => { void start(run); }}><RotateCcw size={17} aria-hidden="true" />{texts.result.again}</Button>
        )}
        {!opened && <Button onClick={() => { setExporting(true); }}><Download size={17} aria-hidden="true" />{texts.result.export}</Button>}
        <Button onClick={() => { open('details'); }}>{texts.result.details}</Button>
        <Button look="quiet" onClick={leave}>{texts.result.back}</Button>
      </div>
      <ExportDialog />
    </div>
  );
}
