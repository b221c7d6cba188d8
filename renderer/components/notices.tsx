import { useState } from 'react';
import { useTexts } from '../i18n/index.ts';
import type { Texts } from '../i18n/texts.ts';
import { useApp, type Problem } from '../store/app.ts';
import { Button } from './button.tsx';
import styles from './notices.module.css';

const NOTICES = {
  'settings-replaced': 'settings',
  'history-replaced': 'history',
  'managed-refused': 'managed',
} as const;

function inWords({ code, message }: Problem, texts: Texts): string {
  const { errors } = texts;
  switch (code) {
    case 'busy':
      return errors.busy;
    case 'read-only':
      return errors.readOnly;
    case 'invalid':
      return `${errors.invalid} (${message})`;
    case 'cannot-write':
      return `${errors.cannotWrite} (${message})`;
    case 'leak':
      return `${texts.reports.errors.leak} (${message})`;
    case 'gone':
      return texts.reports.errors.gone;
    case 'nothing-to-do':
    case 'failed':
      return message;
  }
}

/** What the host has to say once: files that were replaced, and what went wrong outside a page. */
export function Notices(): React.JSX.Element {
  const texts = useTexts();
  const { info, problem, dismiss } = useApp();
  const [seen, setSeen] = useState(false);
  const kept = seen ? [] : (info?.notices ?? []).map((one) => texts.notices[NOTICES[one]]);
  const all = [...kept, ...(problem === null ? [] : [inWords(problem, texts)])];
  return (
    <div role="status">
      {all.length > 0 && (
        <div className={styles.notice}>
          <div>
            {all.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              setSeen(true);
              dismiss();
            }}
          >
            {texts.notices.close}
          </Button>
        </div>
      )}
    </div>
  );
}
