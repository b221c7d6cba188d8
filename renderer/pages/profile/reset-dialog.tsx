import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp } from '../../store/app.ts';
import { useProfile } from '../../store/profile.ts';
import styles from '../../components/dialog.module.css';

/** Asks before the user's own profile is deleted. */
export function ResetDialog({ path }: { readonly path: string }): React.JSX.Element {
  const { profile: texts } = useTexts();
  const tell = useApp((state) => state.tell);
  const reset = useProfile((state) => state.reset);
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger render={<Button look="quiet" />}>{texts.reset}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.popup}>
          <AlertDialog.Title className={styles.title}>{texts.resetTitle}</AlertDialog.Title>
          <AlertDialog.Description className={styles.lead}>{texts.resetLead(path)}</AlertDialog.Description>
          <div className={styles.buttons}>
            <AlertDialog.Close render={<Button />}>{texts.keep}</AlertDialog.Close>
            <AlertDialog.Close
              render={<Button look="primary" />}
              onClick={() => {
                reset().catch(tell);
              }}
            >
              {texts.resetConfirm}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
