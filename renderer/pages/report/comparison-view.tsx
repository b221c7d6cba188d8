import { ArrowRight } from 'lucide-react';
import type { ComparedFact } from '../../../shared/history/compared-facts.ts';
import type { CheckChange, ComparedSide, Comparison } from '../../../shared/report/compare/comparison.ts';
import { checkNameOf } from '../../../shared/text/words.ts';
import { compareWords } from '../../../shared/text/compare-words.ts';
import { Chip } from '../../components/chip.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts, useWords } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import styles from './comparison-view.module.css';

interface Props {
  readonly comparison: Comparison;
  /** What the earlier and the later one are called. */
  readonly sides: readonly [string, string];
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
  readonly sides: Props['sides'];
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
  const { findings, facts, profile, checks } = comparison;
  const texts = useTexts();
  const { compare } = texts.reports;
  const { history } = texts;
  const { muted: mutes } = compareWords(useLanguage());
  const factName = useFactNames();
  return (
    <>
      <Explanations of={comparison.explanations} />
      {findings.length > 0 && (
        <DataTable
          caption={compare.findings}
          columns={[compare.finding, compare.what]}
          empty={compare.same}
          rows={findings.map(({ code, title, change, muted }) => ({
            key: code,
            cells: [
              title,
              <Chip key={code} tone={change === 'come' ? 'warn' : change === 'gone' ? 'accent' : 'plain'}>
                {[compare.change[change], ...(muted === undefined ? [] : [mutes[muted]])].join(' · ')}
              </Chip>,
            ],
          }))}
        />
      )}
      {facts.length > 0 && (
        <DataTable
          caption={compare.facts}
          columns={[history.fact, ...sides]}
          empty={compare.same}
          rows={facts.map(({ fact, before, after }) => ({
            key: fact,
            cells: [factName(fact), before.join(', '), after.join(', ')],
          }))}
        />
      )}
      {profile.length > 0 && (
        <DataTable
          caption={compare.profile}
          columns={[compare.key, ...sides]}
          empty={compare.same}
          rows={profile.map(({ key, before, after }) => ({
            key,
            cells: [<code key={key}>{key}</code>, before, after],
          }))}
        />
      )}
      {checks.length > 0 && <Checks of={checks} sides={sides} />}
    </>
  );
}

function Explanations({ of }: { readonly of: Comparison['explanations'] }): React.JSX.Element | null {
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

/** Of ten thousand computers that went silent, these are enough. */
const MOST_CHECKS = 60;

function Checks({
  of,
  sides,
}: {
  readonly of: readonly CheckChange[];
  readonly sides: Props['sides'];
}): React.JSX.Element {
  const { compare } = useTexts().reports;
  const words = useWords();
  const word = (outcome: CheckChange['before']): string =>
    outcome === null ? compare.none : words.outcomes[outcome];
  const more = of.length - MOST_CHECKS;
  return (
    <>
      <DataTable
        caption={compare.checks}
        columns={[compare.check, ...sides, compare.reason]}
        empty={compare.same}
        rows={of.slice(0, MOST_CHECKS).map(({ id, subject = '', before, after, reason }) => ({
          key: `${id} ${subject}`,
          cells: [`${checkNameOf(words, id)} ${subject}`, word(before), word(after), reason],
        }))}
      />
      {more > 0 && <p className={styles.label}>{compare.more(more)}</p>}
    </>
  );
}

function NotCompared({
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

function useFactNames(): (fact: ComparedFact) => string {
  const { factNames } = compareWords(useLanguage());
  return (fact) => factNames[fact];
}
