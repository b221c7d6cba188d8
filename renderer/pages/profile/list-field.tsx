import { Plus, X } from 'lucide-react';
import { flushSync } from 'react-dom';
import type { ListField as Key } from '../../../shared/profile/form.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { pasted, withEntry, withoutEntry, withPasted } from './entries.ts';
import { describedBy, FieldProblems } from './field-problems.tsx';
import { fieldId, useForm } from './form-context.ts';
import styles from './fields.module.css';

interface Props {
  readonly name: Key;
  readonly placeholder: string;
  /** What counts where the list is empty. */
  readonly fallback?: string;
  readonly children?: React.ReactNode;
}

/** Several lines of one kind; a pasted list becomes as many entries. */
export function ListField({ name, placeholder, fallback, children }: Props): React.JSX.Element {
  const { profile: texts } = useTexts();
  const { fields, problems, readOnly, change } = useForm();
  const { label, hint } = texts.fields[name];
  const id = fieldId(name);
  const entries = fields[name];
  // An empty list has a first line to type into.
  const shown = entries.length === 0 ? [''] : entries;
  const set = (value: readonly string[], focus?: number): void => {
    flushSync(() => {
      change({ key: name, value });
    });
    if (focus !== undefined) document.getElementById(fieldId(name, focus))?.focus();
  };
  const add = (): void => {
    set([...shown, ''], shown.length);
  };
  return (
    <fieldset className={styles.list} aria-describedby={`${id}-hint`}>
      <legend className={styles.label}>{label}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
        {entries.length === 0 && fallback !== undefined && <> {texts.byDefault(fallback)}</>}
      </p>
      <ul className={styles.entries}>
        {shown.map((entry, index) => {
          const own = [...problems.at(name, index), ...(index === 0 ? problems.at(name) : [])];
          const entryId = fieldId(name, index);
          return (
            <li key={index}>
              <div className={styles.entry}>
                <input
                  id={entryId}
                  className={styles.input}
                  data-mono
                  value={entry}
                  placeholder={index === 0 ? placeholder : ''}
                  readOnly={readOnly}
                  spellCheck={false}
                  autoComplete="off"
                  aria-label={texts.entry(label, index + 1)}
                  aria-invalid={own.length > 0}
                  {...describedBy(own.length > 0 && `${entryId}-problems`)}
                  onChange={({ target }) => {
                    change({ key: name, value: withEntry(entries, index, target.value) });
                  }}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' && !readOnly) add();
                  }}
                  onPaste={(event) => {
                    const parts = readOnly ? null : pasted(event.clipboardData.getData('text'));
                    if (parts === null) return;
                    event.preventDefault();
                    set(withPasted(shown, index, parts), index + parts.length - 1);
                  }}
                />
                {!readOnly && entries.length > 0 && (
                  <button
                    type="button"
                    className={styles.remove}
                    aria-label={texts.remove(entry === '' ? texts.entry(label, index + 1) : entry)}
                    onClick={() => {
                      set(withoutEntry(entries, index), Math.max(0, index - 1));
                    }}
                  >
                    <X size={16} aria-hidden="true" />
                  </button>
                )}
              </div>
              <FieldProblems id={`${entryId}-problems`} problems={own} />
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <div className={styles.row}>
          <Button size="small" aria-label={texts.add(label)} onClick={add}>
            <Plus size={15} aria-hidden="true" />
            {texts.addEntry}
          </Button>
          {children}
        </div>
      )}
    </fieldset>
  );
}
