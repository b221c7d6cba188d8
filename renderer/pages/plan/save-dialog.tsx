import { useState } from 'react';
import { PLAN_FORMATS, type PlanExport, type PlanFormat } from '../../../shared/contract/plan.ts';
import type { PlanDocs } from '../../../shared/plan/docs.ts';
import { call } from '../../bridge.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { Forms } from '../report/form-choice.tsx';
import { PreviewPane } from '../report/preview-pane.tsx';
import { RecipientChoice } from '../report/recipient-choice.tsx';
import { SaveFrame } from '../report/save-frame.tsx';
import { usePreviewOf } from '../report/use-preview.ts';

interface Props {
  readonly docs: PlanDocs;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const preview = (request: PlanExport) => call('previewPlanReport', request);

/** Saves the report of the plan in one of its forms, after a look at it. */
export function SaveDialog({ docs, open, onOpenChange }: Props): React.JSX.Element {
  const { save: texts } = useTexts().plan;
  const [format, setFormat] = useState<PlanFormat>('html');
  const [redact, setRedact] = useState(true);
  const request: PlanExport = { docs, format, language: useLanguage(), redact };
  const state = usePreviewOf(request, open, preview);
  return (
    <SaveFrame
      title={texts.title}
      lead={texts.lead}
      open={open}
      onOpenChange={onOpenChange}
      save={() => call('savePlanReport', request)}
      preview={<PreviewPane state={state} format={format} redacted={redact} hasNote={false} />}
    >
      <Forms
        label={texts.form}
        formats={PLAN_FORMATS}
        forms={texts.forms}
        value={format}
        onChange={setFormat}
      />
      <RecipientChoice redact={redact} onChange={setRedact} />
    </SaveFrame>
  );
}
