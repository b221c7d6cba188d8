import {
  Check,
  CircleDashed,
  CircleSlash,
  HelpCircle,
  TriangleAlert,
  X,
  type LucideIcon,
} from 'lucide-react';
import type { Outcome } from '../../shared/check/ids.ts';
import { useWords } from '../i18n/index.ts';
import styles from './outcome.module.css';

const ICONS: Readonly<Record<Outcome, LucideIcon>> = {
  pass: Check,
  warn: TriangleAlert,
  fail: X,
  inconclusive: HelpCircle,
  skipped: CircleDashed,
  error: CircleSlash,
};

/** The picture of an outcome; its word has to stand beside it. */
export function OutcomeIcon({ outcome }: { readonly outcome: Outcome }): React.JSX.Element {
  const Icon = ICONS[outcome];
  return <Icon size={15} strokeWidth={2.5} aria-hidden="true" />;
}

/** An outcome as icon and word, never as colour alone. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }): React.JSX.Element {
  return (
    <span className={styles.mark} data-outcome={outcome}>
      <OutcomeIcon outcome={outcome} />
      {useWords().outcomes[outcome]}
    </span>
  );
}
