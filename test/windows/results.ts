/** RESULTS.md: what the truth table of the Windows program found, written by the test. */
import type { Fault } from '../lab/faults/fault.ts';
import { OTHERWISE } from './shown.ts';

export interface Row {
  readonly fault: Fault;
  readonly found: readonly string[];
  readonly state: string;
  /** The run's own time; the start of Wine is not in it. */
  readonly seconds: number;
}

export interface Healthy {
  readonly windows: number;
  readonly linux: number;
  readonly started: number;
}

/** resultsTable gives the report as Markdown. */
export function resultsTable(rows: readonly Row[], healthy: Healthy): string {
  const same = rows.filter(({ fault }) => OTHERWISE[fault.name] === undefined);
  const right = same.filter(({ fault, found }) => (found[0] ?? null) === (fault.looksLike ?? fault.cause));
  const lines = rows.map(
    ({ fault, found, state, seconds }) =>
      `| ${[fault.name, fault.cause ?? 'none', found.join(', ') || 'none', state, seconds.toFixed(1), OTHERWISE[fault.name]?.why ?? '–'].join(' | ')} |`,
  );
  return `# Results of the Windows program

Written by \`npm run test:windows\`; do not edit. The built command line runs as a Windows program (node.exe under Wine) on the
workstation of the network lab. Seconds are those of the run itself.

Cause first, of the faults that Wine can show as Linux does: ${right.length} of ${same.length}. Shown otherwise: ${rows.length - same.length}.

Healthy: ${healthy.windows.toFixed(1)} s, and ${healthy.linux.toFixed(1)} s as a program of Linux in the same network; programs started: ${healthy.started}.

| Fault | True cause | Checklist | Verdict | Seconds | Why it is shown otherwise |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
