import type { ReportCheck } from '../../shared/report/schema.ts';
import { OUTCOME_SYMBOL } from '../../shared/text/symbols.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import { wrapped, type Page } from './render-page.ts';
import { line, oneLine, plain } from './terminal.ts';

/** More subjects than this with one outcome share a line: nobody reads 1,000 of them. */
const MOST_ROWS = 4;
const NAMED_SUBJECTS = 5;

/** checkRows gives one line per check, and one per outcome where a check has many subjects. */
export function checkRows(checks: readonly ReportCheck[], page: Page): TerminalText[] {
  const groups = new Map<string, ReportCheck[]>();
  for (const check of checks) {
    const key = check.subject === undefined ? check.id : `${check.id} ${check.outcome}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [check]);
    else group.push(check);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > MOST_ROWS
      ? groupRow(group, page)
      : group.flatMap((check) => row(check, { subject: check.subject ?? '', text: check.reason }, page)),
  );
}

function groupRow(group: readonly ReportCheck[], page: Page): TerminalText[] {
  const [first] = group;
  if (first === undefined) return [];
  const subjects = group.slice(0, NAMED_SUBJECTS).map((check) => check.subject ?? '');
  const more = group.length > NAMED_SUBJECTS ? ', …' : '';
  const reasons = new Set(group.map((check) => check.reason));
  const reason = reasons.size === 1 ? ` ${first.reason}` : '';
  return row(
    first,
    {
      subject: `× ${group.length}`,
      text: `${page.words.outcomes[first.outcome]}: ${subjects.join(', ')}${more}${reason}`,
    },
    page,
  );
}

interface Said {
  /** What the check was about; empty: its name says it. */
  readonly subject: string;
  readonly text: string;
}

function row(check: ReportCheck, { subject, text }: Said, page: Page): TerminalText[] {
  const { colors } = page;
  const paint = {
    pass: colors.green,
    warn: colors.yellow,
    fail: colors.red,
    inconclusive: colors.yellow,
    skipped: colors.dim,
    error: colors.red,
  };
  const name = oneLine(subject === '' ? check.id : `${check.id} ${subject}`);
  const head = line`  ${paint[check.outcome](plain(OUTCOME_SYMBOL[check.outcome]))} ${name}`;
  return [head, ...wrapped(text, page, '      ').map((one) => colors.dim(one))];
}
