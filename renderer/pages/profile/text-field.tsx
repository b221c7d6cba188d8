import type { TextField as Key } from '../../../shared/profile/form.ts';
import { useTexts } from '../../i18n/index.ts';
import { describedBy, FieldProblems } from './field-problems.tsx';
import { fieldId, useForm } from './form-context.ts';
import styles from './fields.module.css';

interface Props {
  readonly name: Key;
  readonly placeholder?: string;
  readonly numeric?: boolean;
}

/** One line of the profile. */
export function TextField({ name, placeholder, numeric = false }: Props): React.JSX.Element {
  const { profile: texts } = useTexts();
  const { fields, problems, readOnly, change } = useForm();
  const { label, hint } = texts.fields[name];
  const id = fieldId(name);
  const own = problems.at(name);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        data-mono={numeric}
        value={fields[name]}
        placeholder={placeholder}
        readOnly={readOnly}
        inputMode={numeric ? 'numeric' : 'text'}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={own.length > 0}
        {...describedBy(hint !== '' && `${id}-hint`, own.length > 0 && `${id}-problems`)}
        onChange={({ target }) => {
          change({ key: name, value: target.value });
        }}
      />
      {hint !== '' && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <FieldProblems id={`${id}-problems`} problems={own} />
    </div>
  );
}
