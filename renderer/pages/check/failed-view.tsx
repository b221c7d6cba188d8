import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';

export function FailedView({ message }: { readonly message: string }): React.JSX.Element {
  const texts = useTexts();
  const leave = useRun((state) => state.leave);
  const language = useLanguage();
  return (
    <div role="alert">
      <Empty isPage title={texts.result.failed} detail={message}>
        <Button
          onClick={() => {
            leave(language);
          }}
        >
          {texts.result.back}
        </Button>
      </Empty>
    </div>
  );
}
