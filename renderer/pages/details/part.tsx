import { useId, type ReactNode } from 'react';
import styles from './part.module.css';

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly count?: string;
  /** Why there is nothing to show; null: there is. */
  readonly empty?: string | null;
  readonly children: ReactNode;
}

/** One part of a tab with its heading, or the words for its emptiness. */
export function Part({ title, lead, count, empty = null, children }: Props): React.JSX.Element {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </div>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {empty === null ? children : <p className={styles.empty}>{empty}</p>}
    </section>
  );
}
