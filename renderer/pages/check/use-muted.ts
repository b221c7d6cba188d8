import { findingOf, mutedBy, type MutedBy } from '../../../shared/mute/muted.ts';
import type { Report, ReportStep } from '../../../shared/report/schema.ts';
import { useMuted } from '../../store/muted.ts';
import type { MutedItem } from './muted-card.tsx';

type Finding = Report['findings'][number];

interface Sorted {
  readonly steps: readonly ReportStep[];
  readonly notes: readonly Finding[];
  readonly muted: readonly MutedItem[];
}

/** useSorted tells what is muted of a report from what is not. */
export function useSorted(report: Report): Sorted {
  const { kept, accepted } = useMuted();
  const by = (finding: Pick<Finding, 'code' | 'severity' | 'subjects'>): MutedBy | null =>
    mutedBy(finding, kept, accepted);
  const notes = report.findings.filter(({ severity }) => severity === 'note');
  const items = [
    ...report.checklist.map((step) => ({ ...findingOf(report, step), title: step.title })),
    ...notes,
  ].flatMap(({ code, severity, subjects, title }): MutedItem[] => {
    const muted = by({ code, severity, subjects });
    return muted === null ? [] : [{ code, subjects, title, muted }];
  });
  return {
    steps: report.checklist.filter((step) => by(findingOf(report, step)) === null),
    notes: notes.filter((note) => by(note) === null),
    muted: items,
  };
}
