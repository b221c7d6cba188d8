import { ArrowRight } from 'lucide-react';
import type { ComparedSide, Comparison } from '../../../shared/report/compare/comparison.ts';
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/index.ts';
import { Explanations, NotCompared } from './comparison-notes.tsx';
import { CheckTable, FactTable, FindingTable, ProfileTable, type Sides } from './comparison-tables.tsx';
import styles from './comparison-view.module.css';

interface Props {
  readonly comparison: Comparison;
  /** What the earlier and the later one are called. */
  readonly sides: Sides;
  /** What to say where nothing differs. */
  readonly same: string;
}

/** isSame says whether nothing differs that was compared. */
export function isSame({ before, after, findings, checks, facts, profile }: Comparison): boolean {
  const moved = findings.filter(({ change, muted = 'yes' }) => change !== 'stays' || muted !== 'yes');
  return before.state === after.state && [moved, checks, facts, profile].every(({ length }) => length === 0);
}

/** What differs between two reports: the verdict first, then what may explain it, then everything else. */
export function ComparisonView({ comparison, sides, same }: Props): React.JSX.Element {
  const { before, after } = comparison;
  return (
    <div className={styles.view}>
      <Verdicts before={before} after={after} sides={sides} />
      {isSame(comparison) ? (
        <p role="status">{same}</p>
      ) : (
        <Differences comparison={comparison} sides={sides} />
      )}
      <NotCompared of={comparison.notCompared} hidden={comparison.hidden} />
    </div>
  );
}

function Verdicts({
  before,
  after,
  sides,
}: {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly sides: Sides;
}): React.JSX.Element {
  const { verdicts } = useWords();
  const format = useFormat();
  const side = ({ state, headline, createdAt }: ComparedSide, label: string): React.JSX.Element => (
    <div className={styles.side} data-state={state}>
      <p className={styles.label}>
        {label} · {format.date(createdAt)}
      </p>
      <p className={styles.state}>{verdicts[state]}</p>
      {headline !== '' && <p className={styles.headline}>{headline}</p>}
    </div>
  );
  return (
    <div className={styles.sides}>
      {side(before, sides[0])}
      <ArrowRight size={20} aria-hidden="true" />
      {side(after, sides[1])}
    </div>
  );
}

function Differences({ comparison, sides }: Pick<Props, 'comparison' | 'sides'>): React.JSX.Element {
  const { explanations, findings, facts, profile, checks } = comparison;
  return (
    <>
      <Explanations of={explanations} />
      {findings.length > 0 && <FindingTable of={findings} />}
      {facts.length > 0 && <FactTable of={facts} sides={sides} />}
      {profile.length > 0 && <ProfileTable of={profile} sides={sides} />}
      {checks.length > 0 && <CheckTable of={checks} sides={sides} />}
    </>
  );
}
