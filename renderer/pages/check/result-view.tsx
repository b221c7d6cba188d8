import { FlaskConical } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Report } from '../../../shared/report/schema.ts';
import { Button } from '../../components/button.tsx';
import { VerdictBanner } from '../../components/verdict-banner.tsx';
import { useTexts } from '../../i18n/index.ts';
import { ToldIn } from '../../i18n/told-in.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import { CompareButton } from '../report/compare-button.tsx';
import { ComparisonCard } from '../report/comparison-card.tsx';
import { NoteCard } from '../report/note-card.tsx';
import { OpenedBar } from '../report/opened-bar.tsx';
import { RequestCards } from '../report/request-cards.tsx';
import { SaveDialog } from '../report/save-dialog.tsx';
import { BannerActions } from './banner-actions.tsx';
import { Checklist } from './checklist.tsx';
import { Notes } from './notes.tsx';
import { WayView } from './way-view.tsx';
import styles from './result-view.module.css';

export function ResultView({ report }: { readonly report: Report }): React.JSX.Element {
  const texts = useTexts();
  const { run, opened, leave } = useRun();
  const language = useLanguage();
  const open = useApp((state) => state.open);
  const heading = useRef<HTMLHeadingElement>(null);
  // Readers of screens and keyboards go on at the verdict.
  useEffect(() => {
    heading.current?.focus();
  }, [report.id]);
  return (
    <div className={styles.result}>
      {/* Before the verdict, which would be a lie about this computer now. */}
      {opened !== null && <OpenedBar opened={opened} />}
      {opened === null && run?.kind === 'demo' && (
        <p className={styles.elsewhere}>
          <FlaskConical size={18} aria-hidden="true" />
          {texts.result.demo}
        </p>
      )}
      <ToldIn value={report.language}>
        <div className={styles.result} lang={report.language}>
          <VerdictBanner report={report} heading={heading}>
            <BannerActions report={report} />
          </VerdictBanner>
          <WayView report={report} />
          <Checklist report={report} />
          <Notes report={report} />
          <RequestCards report={report} />
          <NoteCard report={report} />
        </div>
      </ToldIn>
      <div className={styles.actions}>
        <Button
          onClick={() => {
            open('details');
          }}
        >
          {texts.result.details}
        </Button>
        <CompareButton />
        <Button
          look="quiet"
          onClick={() => {
            leave(language);
          }}
        >
          {texts.result.back}
        </Button>
      </div>
      <ComparisonCard />
      <SaveDialog report={report} />
    </div>
  );
}
