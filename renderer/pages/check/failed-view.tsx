import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useRun } from '../../store/run.ts';

export function FailedView({ message }: { readonly message: string }): React.JSX.Element {
  const texts = useTexts();
  const leave = useRun((state) => state.leave);
  return (
    <div role="alert">
      <Empty title={texts.result.failed} detail={message}>
        <Button onClick={leave}>{texts.result.back}</Button>
      </Empty>
    </div>
  );
}
