/** RESULTS.md: what the truth table found, written by the test. */
import type { Fault } from './faults/fault.ts';

export interface Row {
  readonly fault: Fault;
  /** Steps of the checklist, in order. */
  readonly found: readonly string[];
  /** What the first step names as indistinguishable from here. */
  readonly alternatives: readonly string[];
  readonly seconds: number;
}

/** resultsTable gives the report as Markdown. */
export function resultsTable(rows: readonly Row[]): string {
  const right = rows.filter(
    (row) => (row.found[0] ?? null) === (row.fault.looksLike ?? row.fault.cause),
  ).length;
  const slowest = Math.max(...rows.map((row) => row.seconds));
  const lines = rows.map((row) => {
    const cells = [
      row.fault.name,
      row.fault.cause ?? 'none',
      row.found.join(', ') || 'none',
      row.alternatives.join(', ') || '–',
      row.seconds.toFixed(1),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `# Results of the network lab

Written by \`npm run test:lab\`; do not edit. Seconds are those of the whole process.

Cause first, or named beside the one that looks the same: ${right} of ${rows.length}. Slowest verdict: ${slowest.toFixed(1)} s.

| Fault | True cause | Checklist | Looks the same from here | Seconds |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
