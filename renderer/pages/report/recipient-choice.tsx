import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import { useTexts } from '../../i18n/index.ts';
import styles from './form-choice.module.css';

interface Props {
  /** Private values are replaced. */
  readonly redact: boolean;
  readonly onChange: (redact: boolean) => void;
}

/** For whom the file is: outside support gets pseudonyms, the company's own IT needs the real addresses. */
export function RecipientChoice({ redact, onChange }: Props): React.JSX.Element {
  const { recipient } = useTexts().reports.save;
  const id = useId();
  const value = redact ? 'outside' : 'own';
  return (
    <div>
      <h3 className={styles.label} id={id}>
        {recipient.label}
      </h3>
      <RadioGroup
        className={styles.group}
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => {
          onChange(next === 'outside');
        }}
      >
        {(['outside', 'own'] as const).map((one) => (
          <label key={one} className={styles.option}>
            <Radio.Root value={one} className={styles.radio}>
              <Radio.Indicator className={styles.dot} />
            </Radio.Root>
            <span>
              <span className={styles.name}>{recipient[one].name}</span>
              {one === value && <span className={styles.hint}>{recipient[one].hint}</span>}
            </span>
          </label>
        ))}
      </RadioGroup>
    </div>
  );
}
