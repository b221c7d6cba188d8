import { Dialog } from '@base-ui/react/dialog';
import { useState, type ReactNode } from 'react';
import type { Exported } from '../../../shared/contract/contract.ts';
import { CallError } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { offer } from '../../download.ts';
import { useTexts } from '../../i18n/index.ts';
import { messageOf } from '../../store/app.ts';
import { saveFailure } from './preview-pane.tsx';
import styles from './save-dialog.module.css';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly save: () => Promise<Exported>;
  readonly preview: ReactNode;
  /** The choices. */
  readonly children: ReactNode;
}

const NOTHING = { text: '', bad: false };

/** A dialog that saves something after a look at it: choices, what they lead to, and how it ended. */
export function SaveFrame({
  title,
  lead,
  open,
  onOpenChange,
  save,
  preview,
  children,
}: Props): React.JSX.Element {
  const { reports } = useTexts();
  const { save: texts } = reports;
  const [told, setTold] = useState(NOTHING);

  async function write(): Promise<void> {
    setTold(NOTHING);
    const saved = await save();
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
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Description className={styles.lead}>{lead}</Dialog.Description>
          </div>
          <div className={styles.columns}>
            <div className={styles.choices}>{children}</div>
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
            {preview}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
