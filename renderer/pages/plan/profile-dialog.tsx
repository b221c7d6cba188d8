import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useId, useState } from 'react';
import { call } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { offer } from '../../download.ts';
import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { isUnsaved, useProfile } from '../../store/profile.ts';
import dialog from '../report/save-dialog.module.css';
import page from './plan.module.css';
import styles from './profile-dialog.module.css';

interface Props {
  /** The plan. */
  readonly text: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The profile that the plan promises to the workstations, to be saved or to be taken to the profile page. */
export function ProfileDialog({ text, open, onOpenChange }: Props): React.JSX.Element {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['backdrop']} />
        <Dialog.Popup className={dialog['popup']}>
          <Content text={text} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Content({ text }: Pick<Props, 'text'>): React.JSX.Element {
  const { profile: texts } = useTexts().plan;
  const tell = useApp((state) => state.tell);
  const made = useMade(text);
  const id = useId();
  const [said, setSaid] = useState('');
  const view = useProfile((state) => state.view);
  const unsaved = useProfile(isUnsaved);
  const isManaged = view?.origin === 'managed';
  return (
    <>
      <div>
        <Dialog.Title className={dialog['title']}>{texts.title}</Dialog.Title>
        <Dialog.Description className={dialog['lead']}>{texts.lead}</Dialog.Description>
      </div>
      <div className={styles.made}>
        <p id={id} className={page.label}>
          {texts.text}
        </p>
        <pre className={page.output} tabIndex={0} role="region" aria-labelledby={id}>
          {made ?? ''}
        </pre>
        {isManaged && <p className={page.hint}>{texts.managed}</p>}
        {!isManaged && unsaved && <p className={page.hint}>{texts.replaces}</p>}
      </div>
      <div className={styles.dialogButtons}>
        <p role="status" className={dialog['told']}>
          {said}
        </p>
        <Dialog.Close render={<Button />}>{texts.cancel}</Dialog.Close>
        <Button
          disabled={made === null}
          onClick={() => {
            call('exportProfile', { text: made ?? '' })
              .then((done) => {
                if (done.state === 'download') offer(done);
                if (done.state !== 'cancelled') setSaid(texts.saved(done.name));
              })
              .catch(tell);
          }}
        >
          {texts.save}
        </Button>
        <Button
          look="primary"
          disabled={made === null || view === null || isManaged}
          onClick={() => {
            useApp.getState().open('profile');
            useProfile
              .getState()
              .replace(made ?? '')
              .catch(tell);
          }}
        >
          {texts.open}
        </Button>
      </div>
    </>
  );
}

/** The profile as text; null: it is being made. The page's own profile is read as well, to know whether it may be changed. */
function useMade(text: string): string | null {
  const language = useLanguage();
  const tell = useApp((state) => state.tell);
  const [made, setMade] = useState<string | null>(null);
  useEffect(() => {
    useProfile.getState().load().catch(tell);
    call('profileOfPlan', { text, language }).then(setMade, tell);
  }, [text, language, tell]);
  return made;
}
