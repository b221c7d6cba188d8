import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import type { Report } from '../../../shared/report/schema.ts';
import { call, CallError } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { offer } from '../../download.ts';
import { useTexts } from '../../i18n/index.ts';
import { messageOf, useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import { requestOf, useSave } from '../../store/save.ts';
import { FormChoice } from './form-choice.tsx';
import { NoteFields } from './note-fields.tsx';
import { PreviewPane, saveFailure } from './preview-pane.tsx';
import { RecipientChoice } from './recipient-choice.tsx';
import { usePreview } from './use-preview.ts';
import styles from './save-dialog.module.css';

interface Told {
  readonly text: string;
  readonly bad: boolean;
}

const NOTHING: Told = { text: '', bad: false };

/** Saves the report that is shown, in one of its forms, after a look at it. */
export function SaveDialog({ report }: { readonly report: Report }): React.JSX.Element {
  const { reports } = useTexts();
  const { save: texts } = reports;
  const state = useSave();
  const opened = useRun((run) => run.opened);
  const request = requestOf(state, opened, useLanguage());
  const preview = usePreview(request, state.open);
  const [told, setTold] = useState(NOTHING);
  const isOwn = opened === null || opened.origin === 'history';
  const redactedBefore = opened !== null && report.redaction.applied;

  async function write(): Promise<void> {
    setTold(NOTHING);
    const saved = await call('exportReport', request);
    if (saved.state === 'download') offer(saved);
    if (saved.state !== 'cancelled') setTold({ text: texts.saved(saved.name), bad: false });
  }
  function fail(error: unknown): void {
    const code = error instanceof CallError ? error.code : 'failed';
    setTold({ text: saveFailure({ code, message: messageOf(error) }, reports), bad: true });
  }

  return (
    <Dialog.Root
      open={state.open}
      onOpenChange={(open) => {
        state.setOpen(open);
        setTold(NOTHING);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <div>
            <Dialog.Title className={styles.title}>{texts.title}</Dialog.Title>
            <Dialog.Description className={styles.lead}>{texts.lead}</Dialog.Description>
          </div>
          <div className={styles.columns}>
            <div className={styles.choices}>
              {isOwn && <NoteFields />}
              <FormChoice
                value={state.format}
                onChange={(format) => {
                  state.choose({ format });
                }}
              />
              {redactedBefore ? (
                <p className={styles.lead}>{texts.redactedBefore}</p>
              ) : (
                <RecipientChoice
                  redact={state.redact}
                  onChange={(redact) => {
                    state.choose({ redact });
                  }}
                />
              )}
            </div>
            {/* Before the preview, which may be long: a few keys lead to it. */}
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
            <PreviewPane
              state={preview}
              format={state.format}
              redacted={redactedBefore || state.redact}
              hasNote={isOwn && state.redact && state.text.trim() !== ''}
            />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
