/** What differs between two reports, a table for each kind. */
import type { CheckChange, Comparison } from '../../../shared/report/compare/comparison.ts';
import { compareWords } from '../../../shared/text/compare-words.ts';
import { checkNameOf } from '../../../shared/text/words.ts';
import { Chip } from '../../components/chip.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { useTexts, useWords } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { useFactNames } from './use-fact-names.ts';
import styles from './comparison-view.module.css';

/** What the earlier and the later one are called. */
export type Sides = readonly [string, string];

interface Props<K extends 'facts' | 'profile' | 'checks'> {
  readonly of: Comparison[K];
  readonly sides: Sides;
}

const TONES = {
  come: 'warn',
  gone: 'accent',
  'only-before': 'plain',
  'only-now': 'plain',
  stays: 'plain',
} as const;

export function FindingTable({ of }: { readonly of: Comparison['findings'] }): React.JSX.Element {
  const { compare } = useTexts().reports;
  const { muted: mutes } = compareWords(useLanguage());
  return (
    <DataTable
      caption={compare.findings}
      columns={[compare.finding, compare.what]}
      empty={compare.same}
      rows={of.map(({ code, title, change, muted }) => ({
        key: code,
        cells: [
          title,
          <Chip key={code} tone={TONES[change]}>
            {[compare.change[change], ...(muted === undefined ? [] : [mutes[muted]])].join(' · ')}
          </Chip>,
        ],
      }))}
    />
  );
}

export function FactTable({ of, sides }: Props<'facts'>): React.JSX.Element {
  const { reports, history } = useTexts();
  const { compare } = reports;
  const factName = useFactNames();
  return (
    <DataTable
      caption={compare.facts}
      columns={[history.fact, ...sides]}
      empty={compare.same}
      rows={of.map(({ fact, before, after }) => ({
        key: fact,
        cells: [factName(fact), before.join(', '), after.join(', ')],
      }))}
    />
  );
}

export function ProfileTable({ of, sides }: Props<'profile'>): React.JSX.Element {
  const { compare } = useTexts().reports;
  return (
    <DataTable
      caption={compare.profile}
      columns={[compare.key, ...sides]}
      empty={compare.same}
      rows={of.map(({ key, before, after }) => ({
        key,
        cells: [<code key={key}>{key}</code>, before, after],
      }))}
    />
  );
}

/** Of ten thousand computers that went silent, these are enough. */
const MOST_CHECKS = 60;

export function CheckTable({ of, sides }: Props<'checks'>): React.JSX.Element {
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
