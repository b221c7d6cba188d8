import { isFindingCode } from '../../diagnosis/findings.ts';
import { words } from '../../text/words.ts';
import type { Report, ReportCheck } from '../schema.ts';
import type { FindingChange } from './comparison.ts';

type Row = Report['findings'][number];

/** compareFindings says of each finding whether it came, went or stays; those of the later report stand first. */
export function compareFindings(before: Report, after: Report): readonly FindingChange[] {
  const [old, now] = [byCode(before), byCode(after)];
  const present = [...now.values()].map(({ code, title, rootCause }): FindingChange => ({ code, title, rootCause, change: old.has(code) ? 'stays' : looksFor(before, code, after) ? 'come' : 'only-now' }));
  const gone = [...old.values()].filter(({ code }) => !now.has(code)).map((one): FindingChange => {
    return { code: one.code, title: titleIn(one, before, after), rootCause: one.rootCause, change: looksFor(after, one.code, before) ? 'gone' : 'only-before' };
  });
  return [...present, ...gone];
}

/** A report without a finding shows that there was none where every check that found it in the other one came to a result. */
function looksFor(report: Report, code: string, other: Report): boolean {
  const ids = new Set(other.checks.filter(({ findings }) => findings.includes(code)).map(({ id }) => id));
  const own = report.checks.filter(({ id }) => ids.has(id));
  return ids.size > 0 && [...ids].every((id) => own.some((one) => one.id === id)) && own.every(isJudged);
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

/** The earlier report may speak another language; then the finding's name without values stands for its title. */
function titleIn({ code, title }: Row, before: Report, after: Report): string {
  return before.language === after.language || !isFindingCode(code) ? title : words(after.language).findingNames[code];
}
