import type { Comparison } from '../../../shared/report/compare/comparison.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { useFactNames } from './use-fact-names.ts';
import styles from './comparison-view.module.css';

/** What may have brought or ended a finding. */
export function Explanations({ of }: { readonly of: Comparison['explanations'] }): React.JSX.Element | null {
  const { compare } = useTexts().reports;
  const names = useFactNames();
  const list = useFormat().list;
  if (of.length === 0) return null;
  return (
    <section className={styles.explained}>
      <h3>{compare.explained}</h3>
      <ul>
        {of.map(({ code, title, facts, profile, open }) => {
          const named = [...facts.map(names), ...profile];
          const left = [...open.facts.map(names), ...open.profile];
          if (named.length > 0) return <li key={code}>{compare.explains(title, list(named))}</li>;
          return (
            <li key={code}>
              {left.length > 0 ? compare.unsettled(title, list(left)) : compare.unexplained(title)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What cannot be compared, and why. */
export function NotCompared({
  of,
  hidden,
}: {
  readonly of: Comparison['notCompared'];
  readonly hidden: Comparison['hidden'];
}): React.JSX.Element {
  const { notCompared } = useTexts().reports.compare;
  const names = useFactNames();
  const list = useFormat().list;
  const because = (reason: 'unknown' | 'redacted'): readonly string[] =>
    of.filter((one) => one.because === reason).map(({ fact }) => names(fact));
  const hiddenNames = [...hidden.profile, ...hidden.checks];
  const [unknown, redacted] = [because('unknown'), because('redacted')];
  return (
    <div className={styles.left}>
      {unknown.length > 0 && <p>{notCompared.unknown(list(unknown))}</p>}
      {redacted.length > 0 && <p>{notCompared.redacted(list(redacted))}</p>}
      {hiddenNames.length > 0 && <p>{notCompared.hidden(list(hiddenNames))}</p>}
    </div>
  );
}
