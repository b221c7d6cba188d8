import { useState } from 'react';
import type { DrillExport, DrillFormat, ShownDrill } from '../../../shared/contract/drill.ts';
import { call } from '../../bridge.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { PreviewPane } from '../report/preview-pane.tsx';
import { RecipientChoice } from '../report/recipient-choice.tsx';
import { SaveFrame } from '../report/save-frame.tsx';
import { usePreviewOf } from '../report/use-preview.ts';
import styles from '../report/save-dialog.module.css';
import { DrillFormChoice } from './form-choice.tsx';

interface Props {
  readonly shown: ShownDrill;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const preview = (request: DrillExport) => call('previewDrill', request);

/** Saves the record in one of its forms, after a look at it. */
export function SaveDialog({ shown, open, onOpenChange }: Props): React.JSX.Element {
  const { reports, drill } = useTexts();
  const [format, setFormat] = useState<DrillFormat>('html');
  const [redact, setRedact] = useState(true);
  const request: DrillExport = { id: shown.id, format, language: useLanguage(), redact };
  const state = usePreviewOf(request, open, preview);
  const redactedBefore = shown.record.redaction.applied;
  return (
    <SaveFrame
      title={drill.save.title}
      lead={drill.save.lead}
      open={open}
      onOpenChange={onOpenChange}
      save={() => call('saveDrill', request)}
      preview={
        <PreviewPane state={state} format={format} redacted={redactedBefore || redact} hasNote={false} />
      }
    >
      <DrillFormChoice value={format} onChange={setFormat} />
      {redactedBefore ? (
        <p className={styles.lead}>{reports.save.redactedBefore}</p>
      ) : (
        <RecipientChoice redact={redact} onChange={setRedact} />
      )}
    </SaveFrame>
  );
}
