import { Download, RotateCcw } from 'lucide-react';
import { requestTexts } from '../../../shared/report/request/text.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { visible } from '../../../shared/text/visible.ts';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useToldIn } from '../../i18n/told-in.ts';
import { useRun } from '../../store/run.ts';
import { useSave } from '../../store/save.ts';

/** The request for whom it concerns first, the report as a file, and the next try. */
export function BannerActions({ report }: { readonly report: Report }): React.JSX.Element {
  const texts = useTexts();
  const language = useToldIn();
  const { run, opened, start } = useRun();
  const setSaving = useSave((state) => state.setOpen);
  const [request] = requestTexts(report, language);
  return (
    <>
      {request !== undefined && (
        <CopyButton
          text={visible(request.text)}
          look="primary"
          size="normal"
          label={texts.reports.request.copyFor[request.to]}
          copied={texts.reports.request.copied}
        />
      )}
      <Button
        onClick={() => {
          setSaving(true);
        }}
      >
        <Download size={17} aria-hidden="true" />
        {texts.result.export}
      </Button>
      {opened === null && run !== null && (
        <Button
          look={report.verdict.state === 'ready' || request !== undefined ? 'plain' : 'primary'}
          onClick={() => {
            void start(run);
          }}
        >
          <RotateCcw size={17} aria-hidden="true" />
          {texts.result.again}
        </Button>
      )}
    </>
  );
}
