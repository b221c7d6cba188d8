import { ClipboardPaste, FileUser, FolderOpen, Save, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import type { PlanDocs } from '../../../shared/plan/docs.ts';
import { PLAN_LIMITS } from '../../../shared/contract/plan.ts';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { offer } from '../../download.ts';
import { useTexts } from '../../i18n/index.ts';
import { useApp } from '../../store/app.ts';
import { usePlan } from '../../store/plan.ts';
import { ProfileDialog } from './profile-dialog.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { useOpenFiles } from './use-open-files.ts';
import styles from './tools.module.css';

/** What can be done with the plan as a whole. */
export function Tools({ docs }: { readonly docs: PlanDocs }): React.JSX.Element {
  const { plan } = useTexts();
  const { tools: texts } = plan;
  const { past, undo, addGateway, put, answer } = usePlan();
  const [dialog, setDialog] = useState<'report' | 'profile' | null>(null);
  const open = useOpenFiles();
  const isFull = docs.gateways.length >= PLAN_LIMITS.gateways;
  const opener =
    (kind: 'report' | 'profile') =>
    (isOpen: boolean): void => {
      setDialog(isOpen ? kind : null);
    };
  return (
    <div className={styles.tools} role="group" aria-label={texts.label}>
      <Button disabled={past.length === 0} onClick={undo}>
        <Undo2 size={16} aria-hidden="true" />
        {texts.undo}
      </Button>
      <Button
        disabled={isFull}
        title={isFull ? plan.tooMany(PLAN_LIMITS.gateways) : undefined}
        onClick={addGateway}
      >
        <ClipboardPaste size={16} aria-hidden="true" />
        {texts.addGateway}
      </Button>
      <FileButton
        accept=".cfg,.conf,.txt,.log,.config"
        multiple
        onFile={(file) => {
          open('gateway', [file]);
        }}
      >
        <FolderOpen size={16} aria-hidden="true" />
        {texts.openGateway}
      </FileButton>
      <Button
        disabled={answer?.report === null || answer === null}
        onClick={() => {
          setDialog('report');
        }}
      >
        <Save size={16} aria-hidden="true" />
        {texts.saveReport}
      </Button>
      <Button
        disabled={answer === null || answer.problems.length > 0}
        onClick={() => {
          setDialog('profile');
        }}
      >
        <FileUser size={16} aria-hidden="true" />
        {texts.profile}
      </Button>
      <SavePlan />
      <Button
        look="quiet"
        onClick={() => {
          put(null, '');
        }}
      >
        <X size={16} aria-hidden="true" />
        {texts.close}
      </Button>
      <SaveDialog docs={docs} open={dialog === 'report'} onOpenChange={opener('report')} />
      <ProfileDialog text={docs.plan.text} open={dialog === 'profile'} onOpenChange={opener('profile')} />
    </div>
  );
}

function SavePlan(): React.JSX.Element {
  const { tools: texts } = useTexts().plan;
  const save = usePlan((state) => state.save);
  const tell = useApp((state) => state.tell);
  const [said, setSaid] = useState('');
  return (
    <>
      <Button
        onClick={() => {
          save()
            .then((done) => {
              if (done.state === 'download') offer(done);
              setSaid(done.state === 'cancelled' ? '' : texts.savedPlan(done.name));
            })
            .catch(tell);
        }}
      >
        <Save size={16} aria-hidden="true" />
        {texts.savePlan}
      </Button>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}
