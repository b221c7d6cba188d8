import { useEffect, useState } from 'react';
import type { ProfileView, TextCheck } from '../../shared/contract/contract.ts';
import { call } from '../bridge.ts';
import { Button } from '../components/button.tsx';
import { FileButton } from '../components/file-button.tsx';
import { Problems } from '../components/problems.tsx';
import { offer } from '../download.ts';
import { useTexts } from '../i18n/index.ts';
import { useApp, useLanguage } from '../store/app.ts';
import styles from './form-page.module.css';
import { TargetsCard } from './targets-card.tsx';

/** Typing is checked when it pauses, not at every key. */
const PAUSE_MS = 250;

export function ProfilePage(): React.JSX.Element {
  const { profile: texts } = useTexts();
  const language = useLanguage();
  const tell = useApp((state) => state.tell);
  const [view, setView] = useState<ProfileView | null>(null);
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<TextCheck | null>(null);
  const [savedText, setSavedText] = useState<string | null>(null);

  function accept(next: ProfileView): void {
    setView(next);
    setText(next.text);
  }
  function attempt(work: Promise<void>): void {
    work.catch(tell);
  }
  useEffect(() => { call('profile', null).then(accept, tell); }, [language, tell]);
  useEffect(() => {
    const timer = setTimeout(() => { call('checkProfile', { text }).then(setChecked, () => { setChecked(null); }); }, PAUSE_MS);
    return () => { clearTimeout(timer); };
  }, [text]);

  if (view === null) return <h1>{texts.title}</h1>;
  const managed = view.origin === 'managed';
  const valid = checked?.problems.length === 0;
  return (
    <div className={styles.page}>
      <h1>{texts.title}</h1>
      <p className={styles.lead}>{managed ? texts.managed(view.path ?? '') : texts[view.origin === 'own' ? 'own' : 'default']}</p>
      <label className={styles.label}>
        {texts.text}
        <textarea className={styles.editor} spellCheck={false} value={text} readOnly={managed} onChange={({ target }) => { setText(target.value); }} aria-invalid={checked !== null && !valid} aria-describedby="profile-problems" />
      </label>
      <div id="profile-problems" role="status">
        {checked !== null && (valid ? <p className={styles.ok}>{savedText === text ? texts.saved : texts.valid(checked.computers)}</p> : <Problems problems={checked.problems} more={checked.more} />)}
      </div>
      <div className={styles.row}>
        {!managed && <Button look="primary" disabled={!valid || text === view.text} onClick={() => { attempt(call('saveProfile', { text }).then((next) => { accept(next); setSavedText(next.text); })); }}>{texts.save}</Button>}
        {!managed && <FileButton accept=".yaml,.yml,.json" onFile={(file) => { attempt(file.text().then(setText)); }}>{texts.import}</FileButton>}
        <Button onClick={() => { attempt(call('exportProfile', { text }).then((done) => { if (done.state === 'download') offer(done); })); }}>{texts.export}</Button>
        {view.origin === 'own' && <Button look="quiet" onClick={() => { attempt(call('resetProfile', null).then(accept)); }}>{texts.reset}</Button>}
      </div>
      {!managed && <TargetsCard profile={text} onAdded={setText} />}
    </div>
  );
}
