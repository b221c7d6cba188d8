import type { ReactNode } from 'react';
import styles from './chip.module.css';

export function Chip({
  children,
  tone = 'plain',
}: {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'accent' | 'warn';
}): React.JSX.Element {
  return (
    <span className={styles.chip} data-tone={tone}>
      {children}
    </span>
  );
}
