import type { Report } from '../../../shared/report/schema.ts';
import { call } from '../../bridge.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import { requestOf, useSave } from '../../store/save.ts';
import { FormChoice } from './form-choice.tsx';
import { NoteFields } from './note-fields.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { RecipientChoice } from './recipient-choice.tsx';
import { SaveFrame } from './save-frame.tsx';
import { usePreview } from './use-preview.ts';
import styles from './save-dialog.module.css';

/** Saves the report that is shown, in one of its forms, after a look at it. */
export function SaveDialog({ report }: { readonly report: Report }): React.JSX.Element {
  const { save: texts } = useTexts().reports;
  const state = useSave();
  const opened = useRun((run) => run.opened);
  const request = requestOf(state, opened, useLanguage());
  const preview = usePreview(request, state.open);
  const isOwn = opened === null || opened.origin === 'history';
  const redactedBefore = opened !== null && report.redaction.applied;
  return (
    <SaveFrame
      title={texts.title}
      lead={texts.lead}
      open={state.open}
      onOpenChange={state.setOpen}
      save={() => call('exportReport', request)}
      preview={
        <PreviewPane
          state={preview}
          format={state.format}
          redacted={redactedBefore || state.redact}
          hasNote={isOwn && state.redact && state.text.trim() !== ''}
        />
      }
    >
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
    </SaveFrame>
  );
}
