import { Search } from 'lucide-react';
import styles from './search-field.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field to search a list with. */
export function SearchField({ label, value, onChange }: Props): React.JSX.Element {
  return (
    <label className={styles.search}>
      <span className={styles.label}>{label}</span>
      <span className={styles.box}>
        <Search size={16} aria-hidden="true" />
        <input
          type="search"
          value={value}
          spellCheck={false}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      </span>
    </label>
  );
}
