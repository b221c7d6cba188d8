import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { Problems } from '../../components/problems.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useProfile } from '../../store/profile.ts';
import { LIST_FILES, listOf } from './list-file.ts';
import form from './form-view.module.css';
import styles from './profile-page.module.css';

/** Cloud computers from a CSV file or pasted, with every mistake by its line. */
export function TargetsBox(): React.JSX.Element {
  const { profile: texts } = useTexts();
  const tell = useApp((state) => state.tell);
  const language = useLanguage();
  const { targets, setTargets, offerTargets } = useProfile();
  const [open, setOpen] = useState(false);
  const { csv, result } = targets;
  const wrong = result === null ? 0 : result.problems.length + result.more;
  const shown = open || csv !== '' || result !== null;
  return (
    <details
      className={form.box}
      open={shown}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={form.summary}>
        <ChevronRight size={16} aria-hidden="true" />
        {texts.targets}
      </summary>
      <div className={form.inner}>
        <label className={styles.label}>
          {texts.targetsHint}
          <textarea
            className={styles.editor}
            data-size="small"
            spellCheck={false}
            value={csv}
            aria-invalid={wrong > 0}
            aria-describedby="targets-told"
            onChange={({ target }) => {
              setTargets(target.value);
            }}
          />
        </label>
        <div role="status" id="targets-told">
          {result !== null && result.added > 0 && (
            <p className={styles.ok}>{texts.added(result.added, result.computers)}</p>
          )}
          {wrong > 0 && (
            <>
              <p>{texts.notAdded(wrong)}</p>
              <Problems problems={result?.problems ?? []} more={result?.more ?? 0} />
            </>
          )}
        </div>
        <div className={form.buttons}>
          <Button
            disabled={csv.trim() === ''}
            onClick={() => {
              offerTargets(csv).catch(tell);
            }}
          >
            {texts.addTargets}
          </Button>
          <FileButton
            accept={LIST_FILES}
            onFile={(file) => {
              listOf(file, language).then(offerTargets).catch(tell);
            }}
          >
            {texts.chooseCsv}
          </FileButton>
        </div>
      </div>
    </details>
  );
}
