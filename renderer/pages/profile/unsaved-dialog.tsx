import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp } from '../../store/app.ts';
import { useProfile } from '../../store/profile.ts';
import { useRun } from '../../store/run.ts';
import styles from '../../components/dialog.module.css';

/** Asks before a check uses the saved profile although another one is being written. */
export function UnsavedDialog(): React.JSX.Element {
  const { askFirst: texts } = useTexts().profile;
  const tell = useApp((state) => state.tell);
  const open = useApp((state) => state.open);
  const { asking, start, ask } = useRun();
  const { check, save } = useProfile();
  const isBroken = (check?.problems.length ?? 0) > 0;
  function checkNow(): void {
    if (asking !== null) start(asking, 'as-saved').catch(tell);
    open('check');
  }
  return (
    <AlertDialog.Root
      open={asking !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) ask(null);
      }}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.popup}>
          <AlertDialog.Title className={styles.title}>{texts.title}</AlertDialog.Title>
          <AlertDialog.Description className={styles.lead}>
            {isBroken ? texts.broken : texts.lead}
          </AlertDialog.Description>
          <div className={styles.buttons}>
            <Button
              look="quiet"
              onClick={() => {
                ask(null);
                open('profile');
              }}
            >
              {texts.back}
            </Button>
            <Button onClick={checkNow}>{texts.asSaved}</Button>
            {!isBroken && (
              <Button
                look="primary"
                onClick={() => {
                  save().then(checkNow).catch(tell);
                }}
              >
                {texts.saveFirst}
              </Button>
            )}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
