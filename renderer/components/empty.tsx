import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** What a page shows when there is nothing to show. Where it is the whole page, its title is the heading of the page. */
export function Empty({
  title,
  detail,
  isPage = false,
  children,
}: {
  readonly title: string;
  readonly detail?: string;
  readonly isPage?: boolean;
  readonly children?: ReactNode;
}): React.JSX.Element {
  return (
    <div className={styles.empty}>
      {isPage ? <h1 className={styles.title}>{title}</h1> : <p className={styles.title}>{title}</p>}
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      {children}
    </div>
  );
}
