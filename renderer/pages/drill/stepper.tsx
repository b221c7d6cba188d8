import type { Stage } from '../../../shared/drill/stage.ts';
import { PHASES, type PhaseName } from '../../../shared/drill/phase.ts';
import { drillTexts } from '../../../shared/drill/words.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import styles from './stepper.module.css';

const PHASE_OF: Readonly<Record<Stage, PhaseName>> = {
  settling: 'baseline',
  'switch-off': 'baseline',
  failover: 'failover',
  check: 'standby',
  'switch-on': 'standby',
  failback: 'failback',
  done: 'end',
};

function stateOf(index: number, at: number): 'past' | 'now' | 'later' {
  if (index < at) return 'past';
  return index === at ? 'now' : 'later';
}

/** In which part of the drill it is. */
export function Stepper({ stage }: { readonly stage: Stage }): React.JSX.Element {
  const { live } = useTexts().drill;
  const { phases } = drillTexts(useLanguage());
  const now = PHASE_OF[stage];
  const at = PHASES.indexOf(now);
  return (
    <ol className={styles.stepper} aria-label={live.steps}>
      {PHASES.map((phase, index) => (
        <li key={phase} data-state={stateOf(index, at)} aria-current={phase === now ? 'step' : undefined}>
          <span className={styles.number}>{index + 1}</span>
          {phases[phase]}
        </li>
      ))}
    </ol>
  );
}
