import { useState } from 'react';
import type { TextCheck } from '../../shared/contract/contract.ts';
import { call } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { FileButton } from '../components/file-button.tsx';
import { Problems } from '../components/problems.tsx';
import { useTexts } from '../i18n/index.ts';
import styles from './form-page.module.css';

/** Cloud computers from a CSV file or pasted, with every mistake by its line. */
export function TargetsCard({ profile, onAdded }: { readonly profile: string; readonly onAdded: (text: string) => void }): React.JSX.Element {
  const { profile: texts } = useTexts();
  const [csv, setCsv] = useState('');
  const [result, setResult] = useState<TextCheck | null>(null);

  async function add(rows: string): Promise<void> {
    const added = await call('addTargets', { profile, csv: rows });
    setResult(added);
    if (added.problems.length > 0) return;
    setCsv('');
    onAdded(added.text);
  }

  return (
    <section className={styles.card}>
      <h2>{texts.targets}</h2>
      <label className={styles.label}>
        {texts.targetsHint}
        <textarea className={styles.editor} data-size="small" spellCheck={false} value={csv} onChange={({ target }) => { setCsv(target.value); }} />
      </label>
      <div role="status">{result !== null && (result.problems.length === 0 ? <p className={styles.ok}>{texts.valid(result.computers)}</p> : <Problems problems={result.problems} more={result.more} />)}</div>
      <div className={styles.row}>
        <Button disabled={csv.trim() === ''} onClick={() => { void add(csv); }}>{texts.addTargets}</Button>
        <FileButton accept=".csv,.txt,text/csv" onFile={(file) => { void file.text().then((rows) => { setCsv(rows); return add(rows); }); }}>{texts.chooseCsv}</FileButton>
      </div>
    </section>
  );
}
