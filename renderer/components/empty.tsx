import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** What a page shows when there is nothing to show. */
export function Empty({
  title,
  detail,
  children,
}: {
  readonly title: string;
  readonly detail?: string;
  readonly children?: ReactNode;
}): React.JSX.Element {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      {children}
    </div>
  );
}
