import { Checkbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { useId } from 'react';
import styles from './tick.module.css';

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly hint?: string;
  readonly warn?: boolean;
}

export function Tick({ checked, onChange, label, hint, warn = false }: Props): React.JSX.Element {
  const id = useId();
  return (
    <div className={styles.tick}>
      <Checkbox.Root
        className={styles.box}
        checked={checked}
        onCheckedChange={onChange}
        aria-labelledby={`${id}-label`}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      >
        <Checkbox.Indicator className={styles.mark}>
          <Check size={13} strokeWidth={3} aria-hidden="true" />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <div>
        <span id={`${id}-label`}>{label}</span>
        {hint !== undefined && (
          <p id={`${id}-hint`} className={styles.hint} data-warn={warn}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
