import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import type { ExportFormat } from '../../../shared/contract/contract.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Tick } from '../../components/tick.tsx';
import { offer } from '../../download.ts';
import { useTexts } from '../../i18n/index.ts';
import { messageOf, useLanguage } from '../../store/app.ts';
import { useUi } from '../../store/ui.ts';
import styles from './export-dialog.module.css';

export function ExportDialog(): React.JSX.Element {
  const texts = useTexts();
  const language = useLanguage();
  const { exporting, setExporting } = useUi();
  const [format, setFormat] = useState<ExportFormat>('json');
  const [redact, setRedact] = useState(true);
  const [told, setTold] = useState('');

  async function save(): Promise<void> {
    setTold('');
    const saved = await call('exportReport', { format, language, redact });
    if (saved.state === 'download') offer(saved);
    if (saved.state !== 'cancelled') setTold(texts.export.saved(saved.name));
  }

  return (
    <Dialog.Root open={exporting} onOpenChange={(open) => { setExporting(open); setTold(''); }}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <Dialog.Title className={styles.title}>{texts.export.title}</Dialog.Title>
          <Dialog.Description className={styles.lead}>{texts.export.lead}</Dialog.Description>
          <Choice label={texts.export.format} value={format} onChange={setFormat} options={[{ value: 'json', label: texts.export.json }, { value: 'markdown', label: texts.export.markdown }]} />
          <Tick checked={redact} onChange={setRedact} label={texts.export.redact} hint={redact ? texts.export.redactHint : texts.export.notRedacted} warn={!redact} />
          <p role="status" className={styles.told}>{told}</p>
          <div className={styles.buttons}>
            <Dialog.Close render={<Button />}>{texts.export.close}</Dialog.Close>
            <Button look="primary" onClick={() => { save().catch((error: unknown) => { setTold(messageOf(error)); }); }}>{texts.export.save}</Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
