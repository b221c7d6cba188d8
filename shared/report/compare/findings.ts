import { isFindingCode } from '../../diagnosis/findings.ts';
import { findingNameOf, words } from '../../text/words.ts';
import type { Report, ReportCheck } from '../schema.ts';
import type { FindingChange } from './comparison.ts';
import { sentenceOf } from './own-names.ts';

type Row = Report['findings'][number];

/** compareFindings says of each finding whether it came, went or stays; those of the later report stand first. */
export function compareFindings(
  before: Report,
  after: Report,
  namesClash: boolean,
): readonly FindingChange[] {
  const [old, now] = [byCode(before), byCode(after)];
  const [wasSought, isSought] = [lookerIn(before, after), lookerIn(after, before)];
  const texts = words(after.language);
  // A title gives way to the finding's plain name where it speaks another language, or of the other report's pseudonyms.
  const changeOf = (
    { code, title, rootCause }: Row,
    from: Report,
    change: FindingChange['change'],
  ): FindingChange => {
    const told =
      from.language === after.language || !isFindingCode(code) ? sentenceOf(title, namesClash) : '';
    const muted = mutedIn(old.get(code), now.get(code));
    return {
      code,
      title: told || findingNameOf(texts, code),
      rootCause,
      change,
      ...(muted === null ? {} : { muted }),
    };
  };
  const newly = (code: string): 'come' | 'only-now' => (wasSought(code) ? 'come' : 'only-now');
  const present = [...now.values()].map((one) =>
    changeOf(one, after, old.has(one.code) ? 'stays' : newly(one.code)),
  );
  const gone = [...old.values()]
    .filter(({ code }) => !now.has(code))
    .map((one) => changeOf(one, before, isSought(one.code) ? 'gone' : 'only-before'));
  return [...present, ...gone];
}

function mutedIn(
  before: Row | undefined,
  after: Row | undefined,
): NonNullable<FindingChange['muted']> | null {
  const [was, is] = [before?.muted !== undefined, after?.muted !== undefined];
  if (is) return was || before === undefined ? 'yes' : 'now';
  if (!was) return null;
  return after === undefined ? 'yes' : 'no-more';
}

/** A report without a finding shows that there was none where every check that found it in the other one came to a result. */
function lookerIn(report: Report, other: Report): (code: string) => boolean {
  const judged = new Map<string, boolean>();
  for (const check of report.checks) judged.set(check.id, isJudged(check) && judged.get(check.id) !== false);
  const finders = new Map<string, boolean>();
  for (const { id, findings } of other.checks) {
    for (const code of findings) finders.set(code, judged.get(id) === true && finders.get(code) !== false);
  }
  return (code) => finders.get(code) === true;
}

function isJudged({ outcome }: ReportCheck): boolean {
  return outcome === 'pass' || outcome === 'warn' || outcome === 'fail';
}

/** A code may be found of several subjects; one of them that is a root cause stands for all. */
function byCode({ findings }: Report): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const row of findings) {
    const known = rows.get(row.code);
    if (known === undefined || (row.rootCause && !known.rootCause)) rows.set(row.code, row);
  }
  return rows;
}
