import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { ExportFormat } from '../../../shared/contract/contract.ts';
import { useTexts } from '../../i18n/index.ts';
import { useApp } from '../../store/app.ts';
import styles from './form-choice.module.css';

interface Props<F extends string> {
  readonly label: string;
  readonly formats: readonly F[];
  readonly forms: Readonly<Record<F, { readonly name: string; readonly hint: string }>>;
  readonly value: F;
  readonly onChange: (format: F) => void;
}

/** The forms that this door can write, each with what it is good for. */
export function FormChoice({
  value,
  onChange,
}: Pick<Props<ExportFormat>, 'value' | 'onChange'>): React.JSX.Element {
  const { save } = useTexts().reports;
  const formats = useApp(({ info }) => info?.exportFormats ?? []);
  return <Forms label={save.form} formats={formats} forms={save.forms} value={value} onChange={onChange} />;
}

/** One of several forms. */
export function Forms<F extends string>({
  label,
  formats,
  forms,
  value,
  onChange,
}: Props<F>): React.JSX.Element {
  const id = useId();
  return (
    <div>
      <h3 className={styles.label} id={id}>
        {label}
      </h3>
      <RadioGroup
        className={styles.group}
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => {
          onChange(next);
        }}
      >
        {formats.map((format) => (
          <label key={format} className={styles.option}>
            <Radio.Root value={format} className={styles.radio}>
              <Radio.Indicator className={styles.dot} />
            </Radio.Root>
            <span>
              <span className={styles.name}>{forms[format].name}</span>
              {format === value && <span className={styles.hint}>{forms[format].hint}</span>}
            </span>
          </label>
        ))}
      </RadioGroup>
    </div>
  );
}
