/** test/lab/DRILL.md: what all runs have shown, and how many there were. */
import type { Named } from './failover.ts';
import { FAILED, limitOf, VERDICTS, type Limit, type Measured } from './measured.ts';

export interface Results {
  /** Lengths of the cuts, in milliseconds. */
  readonly cuts: readonly number[];
  readonly rows: readonly Measured[];
  readonly named: readonly Named[];
}

/** drillTable writes the whole page; `scenarios` are all that there are, run or not. */
export function drillTable({ cuts, rows, named }: Results, scenarios: readonly string[]): string {
  return `# The drill against the truth

Written by \`npm run test:drill\`; do not edit. Times in seconds since a recording began. The truth of a cut lies between the order and
the kernel's word that its rule is there or gone (\`nft monitor\`); the difference is the larger one of begin and end, beyond
what of the truth is not known. A standing connection comes back later than the network, since TCP repeats itself with growing
pauses: of it the begin is compared, and whether those pauses explain the end.

## Failovers

The name of a failover is right where its finding is told with the right values and nothing untrue beside it.

“Not seen”: it says itself that it stood still at the time that counts, and is inconclusive.

| Failover | Runs | Named right | Not seen | Wrong | Verdicts | Findings |
| --- | --- | --- | --- | --- | --- | --- |
${scenarios.map((name) => failoverRow(name, named)).join('\n')}

${wrongNames(named)}

${cutsSection({ cuts, rows })}`;
}

/** What was promised of the differences. */
export interface Promised {
  readonly words: string;
  readonly limit: Limit;
}

const HERE: Promised = { words: '100 ms (ping and UDP) or 150 ms', limit: limitOf };

/** cutsSection writes what was measured of the cuts. */
export function cutsSection(
  { cuts, rows }: Pick<Results, 'cuts' | 'rows'>,
  promised: Promised = HERE,
): string {
  return `## Cuts

${cutsLine(cuts)}

- \`right\`: within ${promised.words}. \`wider\`: beyond, and within the larger error that the drill itself states.
- \`unseen\`: not told, or beyond, where the drill says that its own process stood still at that time (0.3 s or more).
- \`short\`: not told, and shorter than 0.3 s (a standing connection: 0.5 s, less than its repetitions take).
- \`vague\`: beyond, where the lab was told more than 50 ms late what the kernel did.
- \`wrong\`, \`missed\`, \`invented\`: none of these may be.

| Service | ${VERDICTS.join(' | ')} | Median | 95 of 100 | Worst |
| --- |${' --- |'.repeat(VERDICTS.length + 3)}
${[...new Set(rows.map(({ service }) => service))].map((service) => serviceRow(service, rows, promised)).join('\n')}

${failedRows(rows)}`;
}

function failoverRow(name: string, all: readonly Named[]): string {
  const own = all.filter(({ scenario }) => scenario === name);
  const right = own.filter(({ wrong }) => wrong === '').length;
  const unseen = own.filter(isUnseen).length;
  const counted = (values: readonly string[]): string =>
    [...new Set(values)]
      .map((one) => `${one} ${values.filter((two) => two === one).length}`)
      .sort()
      .join(', ');
  const states = counted(own.map(({ state }) => state));
  const codes = counted(own.flatMap((one) => [...new Set(one.codes)]));
  return `| ${name} | ${own.length} | ${right} | ${unseen} | ${own.length - right - unseen} | ${states} | ${codes} |`;
}

function isUnseen({ wrong, state, codes }: Named): boolean {
  return wrong !== '' && state === 'inconclusive' && codes.includes('drill.not-seen');
}

function wrongNames(named: readonly Named[]): string {
  const wrong = named.filter((one) => one.wrong !== '' && !isUnseen(one));
  if (wrong.length === 0) return 'None was named wrong.';
  return `Named wrong:\n\n${wrong.map((one) => `- ${one.scenario}: ${one.wrong} (${one.state}: ${one.codes.join(', ')})`).join('\n')}`;
}

function cutsLine(cuts: readonly number[]): string {
  if (cuts.length === 0) return 'No cut was made.';
  const [from, to] = [Math.min(...cuts), Math.max(...cuts)].map((ms) => (ms / 1000).toFixed(1));
  return `${cuts.length} cuts of ${from ?? ''} to ${to ?? ''} s, each longer than the one before by the same factor.`;
}

function serviceRow(service: string, all: readonly Measured[], { limit }: Promised): string {
  const own = all.filter((one) => one.service === service);
  const counts = VERDICTS.map((verdict) => own.filter((one) => one.verdict === verdict).length);
  const differences = own
    .flatMap(({ differenceMs }) => differenceMs ?? [])
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const at = (share: number): string =>
    `${(differences[Math.min(differences.length - 1, Math.floor(differences.length * share))] ?? 0).toFixed(0)} ms`;
  return `| ${service} (${limit(service)} ms) | ${counts.join(' | ')} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`;
}

function failedRows(rows: readonly Measured[]): string {
  const failed = rows.filter(({ verdict }) => FAILED.includes(verdict));
  if (failed.length === 0) return `Nothing wrong, missed or invented in ${rows.length} rows.\n`;
  const lines = failed.map(
    ({ service, verdict, truth, measured, differenceMs }) =>
      `| ${verdict} | ${service} | ${span(truth)} | ${span(measured)} | ${differenceMs?.toFixed(0) ?? ''} |`,
  );
  return `| | Service | True outage | Measured | Difference in ms |\n| --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

function span(times: readonly [number, number] | null): string {
  return times === null ? 'none' : `${times[0].toFixed(2)} to ${times[1].toFixed(2)}`;
}
