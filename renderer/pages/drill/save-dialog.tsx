import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import type { DrillExport, DrillFormat, ShownDrill } from '../../../shared/contract/drill.ts';
import { call, CallError } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { offer } from '../../download.ts';
import { useTexts } from '../../i18n/index.ts';
import { messageOf, useLanguage } from '../../store/app.ts';
import { PreviewPane, saveFailure } from '../report/preview-pane.tsx';
import { RecipientChoice } from '../report/recipient-choice.tsx';
import { usePreviewOf } from '../report/use-preview.ts';
import styles from '../report/save-dialog.module.css';
import { DrillFormChoice } from './form-choice.tsx';

interface Props {
  readonly shown: ShownDrill;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const NOTHING = { text: '', bad: false };
const preview = (request: DrillExport) => call('previewDrill', request);

/** Saves the record in one of its forms, after a look at it. */
export function SaveDialog({ shown, open, onOpenChange }: Props): React.JSX.Element {
  const { reports, drill } = useTexts();
  const { save: texts } = reports;
  const [format, setFormat] = useState<DrillFormat>('html');
  const [redact, setRedact] = useState(true);
  const [told, setTold] = useState(NOTHING);
  const request: DrillExport = { id: shown.id, format, language: useLanguage(), redact };
  const state = usePreviewOf(request, open, preview);
  const redactedBefore = shown.record.redaction.applied;

  async function write(): Promise<void> {
    setTold(NOTHING);
    const saved = await call('saveDrill', request);
    if (saved.state === 'download') offer(saved);
    if (saved.state !== 'cancelled') setTold({ text: texts.saved(saved.name), bad: false });
  }
  function fail(error: unknown): void {
    const code = error instanceof CallError ? error.code : 'failed';
    setTold({ text: saveFailure({ code, message: messageOf(error) }, reports), bad: true });
  }

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next);
        setTold(NOTHING);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <div>
            <Dialog.Title className={styles.title}>{drill.save.title}</Dialog.Title>
            <Dialog.Description className={styles.lead}>{drill.save.lead}</Dialog.Description>
          </div>
          <div className={styles.columns}>
            <div className={styles.choices}>
              <DrillFormChoice value={format} onChange={setFormat} />
              {redactedBefore ? (
                <p className={styles.lead}>{texts.redactedBefore}</p>
              ) : (
                <RecipientChoice redact={redact} onChange={setRedact} />
              )}
            </div>
            <PreviewPane state={state} format={format} redacted={redactedBefore || redact} hasNote={false} />
          </div>
          <div className={styles.buttons}>
            <p role="status" className={styles.told} data-bad={told.bad}>
              {told.text}
            </p>
            <Dialog.Close render={<Button />}>
              {told.text !== '' && !told.bad ? texts.close : texts.cancel}
            </Dialog.Close>
            <Button
              look="primary"
              onClick={() => {
                write().catch(fail);
              }}
            >
              {texts.button}
            </Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
