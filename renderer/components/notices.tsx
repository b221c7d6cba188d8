import { useState } from 'react';
import { useTexts } from '../i18n/index.ts';
import { useApp } from '../store/app.ts';
import { Button } from './button.tsx';
import styles from './notices.module.css';

/** What the host has to say once: files that were replaced, and what went wrong outside a page. */
export function Notices(): React.JSX.Element {
  const texts = useTexts();
  const { info, problem, tell } = useApp();
  const [seen, setSeen] = useState(false);
  const kept = seen ? [] : (info?.notices ?? []).map((one) => (one === 'settings-replaced' ? texts.notices.settings : texts.notices.history));
  const all = [...kept, ...(problem === null ? [] : [problem])];
  return (
    <div role="status">
      {all.length > 0 && (
        <div className={styles.notice}>
          <div>{all.map((text) => <p key={text}>{text}</p>)}</div>
          <Button look="quiet" size="small" onClick={() => { setSeen(true); tell(null); }}>{texts.notices.close}</Button>
        </div>
      )}
    </div>
  );
}
