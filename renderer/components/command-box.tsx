import type { ReportAction } from '../../shared/report/schema.ts';
import { commandLabel } from '../../shared/text/words.ts';
import { useTexts } from '../i18n/index.ts';
import { useLanguage } from '../store/app.ts';
import { Chip } from './chip.tsx';
import { CopyButton } from './copy-button.tsx';
import styles from './command-box.module.css';

type Command = ReportAction['commands'][number];
/** A command to be copied and run by a person; nothing is ever run from here. */
export function CommandBox({ command }: { readonly command: Command }): React.JSX.Element {
  const texts = useTexts();
  return (
    <div className={styles.box}>
      <Line label={commandLabel(command, useLanguage())} text={command.run} />
      {command.undo !== undefined && <Line label={texts.result.undo} text={command.undo} />}
    </div>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }): React.JSX.Element {
  const { result } = useTexts();
  return (
    <div className={styles.line}>
      <Chip>{label}</Chip>
      <pre className={styles.text} tabIndex={0} role="group" aria-label={label}>
        {text}
      </pre>
      <CopyButton text={text} label={result.copy} copied={result.copied} />
    </div>
  );
}
