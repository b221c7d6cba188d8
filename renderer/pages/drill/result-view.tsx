import { CircleCheck, CircleHelp, CircleX, Eye, RotateCcw, Save, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ShownDrill } from '../../../shared/contract/drill.ts';
import { clockTime } from '../../../shared/drill/picture/ticks.ts';
import { drillTexts } from '../../../shared/drill/words.ts';
import banner from '../../components/verdict-banner.module.css';
import { Button } from '../../components/button.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { useDrill } from '../../store/drill.ts';
import { Findings } from './findings.tsx';
import { PictureLanes } from './picture-lanes.tsx';
import { ResultTables } from './result-tables.tsx';
import { SaveDialog } from './save-dialog.tsx';
import styles from './drill.module.css';

const ICONS = {
  passed: CircleCheck,
  partly: TriangleAlert,
  failed: CircleX,
  inconclusive: CircleHelp,
  watched: Eye,
} as const;
/** The banner has the colors of the verdict of a check. */
const LOOKS = {
  passed: 'ready',
  partly: 'ready-with-warnings',
  failed: 'not-ready',
  inconclusive: 'inconclusive',
  watched: 'watched',
} as const;

/** What came of a drill, or what a saved record says. */
export function ResultView({ shown }: { readonly shown: ShownDrill }): React.JSX.Element {
  const { drill: texts } = useTexts();
  const leave = useDrill((state) => state.leave);
  const [saving, setSaving] = useState(false);
  return (
    <>
      <Verdict shown={shown} />
      <div className={styles.row}>
        <Button
          look="primary"
          onClick={() => {
            setSaving(true);
          }}
        >
          <Save size={18} aria-hidden="true" />
          {texts.result.save}
        </Button>
        <Button onClick={leave}>
          <RotateCcw size={18} aria-hidden="true" />
          {shown.file === null ? texts.result.again : texts.back}
        </Button>
      </div>
      <Findings shown={shown} />
      <PictureLanes shown={shown} />
      <ResultTables shown={shown} />
      <SaveDialog shown={shown} open={saving} onOpenChange={setSaving} />
    </>
  );
}

function Verdict({ shown: { record, file } }: { readonly shown: ShownDrill }): React.JSX.Element {
  const { result: texts } = useTexts().drill;
  const language = useLanguage();
  const format = useFormat();
  const { state, headline } = record.result;
  const Icon = ICONS[state];
  const took = `${clockTime(record.recording.endMs)} (${drillTexts(language).endings[record.recording.ending]})`;
  return (
    <section className={banner['banner']} data-state={LOOKS[state]} role="status">
      <Icon size={40} strokeWidth={2} aria-hidden="true" className={banner['icon']} />
      <div className={banner['words']}>
        <h1 className={banner['headline']} lang={record.language}>
          {headline}
        </h1>
        <p className={banner['meta']}>{texts.run(record.by ?? '', format.date(record.createdAt), took)}</p>
        {file !== null && <p className={banner['meta']}>{texts.opened(file)}</p>}
        {record.language !== language && <p className={banner['meta']}>{texts.otherLanguage}</p>}
      </div>
    </section>
  );
}
