import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReportAction } from '../../shared/report/schema.ts';
import { call } from '../bridge.ts';
import { useTexts } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { Chip } from './chip.tsx';
import styles from './command-box.module.css';

type Command = ReportAction['commands'][number];

const SHELLS: Readonly<Record<Exclude<Command['shell'], 'config'>, string>> = { powershell: 'PowerShell', cmd: 'cmd', sh: 'Terminal' };
const SHOWN_MS = 2000;

/** A command to be copied and run by a person; nothing is ever run from here. */
export function CommandBox({ command }: { readonly command: Command }): React.JSX.Element {
  const texts = useTexts();
  return (
    <div className={styles.box}>
      <Line label={command.shell === 'config' ? texts.result.config : SHELLS[command.shell]} text={command.run} />
      {command.undo !== undefined && <Line label={texts.result.undo} text={command.undo} />}
    </div>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }): React.JSX.Element {
  const texts = useTexts();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => { setCopied(false); }, SHOWN_MS);
    return () => { clearTimeout(timer); };
  }, [copied]);
  return (
    <div className={styles.line}>
      <Chip>{label}</Chip>
      <pre className={styles.text} tabIndex={0} aria-label={label}>{text}</pre>
      <Button look="quiet" size="small" onClick={() => { void copyText(text).then(setCopied); }}>
        {copied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
        <span role="status">{copied ? texts.result.copied : texts.result.copy}</span>
      </Button>
    </div>
  );
}

/** The desktop app has the system's clipboard; a page has its own. */
async function copyText(text: string): Promise<boolean> {
  if (await call('copy', { text }).catch(() => false)) return true;
  return navigator.clipboard.writeText(text).then(() => true, () => false);
}
