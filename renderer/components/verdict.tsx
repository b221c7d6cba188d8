import { CircleCheck, CircleHelp, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { VerdictState } from '../../shared/diagnosis/diagnosis.ts';
import { useWords } from '../i18n/index.ts';
import styles from './verdict.module.css';

const ICONS: Readonly<Record<VerdictState, LucideIcon>> = {
  ready: CircleCheck,
  'ready-with-warnings': TriangleAlert,
  'not-ready': CircleX,
  inconclusive: CircleHelp,
};

/** The picture of a verdict; its words have to stand beside it. */
export function VerdictIcon({
  state,
  size,
  className,
}: {
  readonly state: VerdictState;
  readonly size: number;
  readonly className?: string | undefined;
}): React.JSX.Element {
  const Icon = ICONS[state];
  return <Icon size={size} strokeWidth={2} aria-hidden="true" className={className} />;
}

/** A verdict as icon and words, never as colour alone. */
export function VerdictMark({ state }: { readonly state: VerdictState }): React.JSX.Element {
  return (
    <span className={styles.mark} data-state={state}>
      <VerdictIcon state={state} size={16} />
      {useWords().verdicts[state]}
    </span>
  );
}
