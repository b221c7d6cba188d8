/** How long a whole plan check takes with a configuration of ten thousand lines, from the texts to the report. */
import { FORMS, type Form } from '../../shared/gateway/dialect.ts';
import { buildPlanReport } from '../../shared/plan/report/build.ts';
import { readDocs } from '../../shared/plan/read-docs.ts';
import { SAMPLES } from '../shared/gateway/samples.ts';
import { GOOD_PLAN } from '../shared/plan/good-plan.ts';
import { grown } from './gateways.ts';
import { median, processorMs, row } from './rows.ts';

const LINES = 10_000;
const TIMES = 4;
const RUNS = 5;
const MOST_MS = 200;
/** Four times the lines, and not sixteen times the work. */
const MOST_RATIO = 7;

/** A route to each of this many blocks of the office network, as a router has them that summarizes nothing. */
function manyRoutes(lines: number): string {
  const routes = Array.from(
    { length: lines },
    (_, index) =>
      `ip route 172.${16 + (index >> 16)}.${(index >> 8) & 255}.${index & 255} 255.255.255.255 203.0.113.20 250`,
  );
  return `${SAMPLES['cisco-ios'].replace(/end\n$/, '')}${routes.join('\n')}\nend\n`;
}

function msOf(text: string): number {
  const docs = {
    plan: { name: 'plan.yaml', text: GOOD_PLAN },
    gateways: [{ name: 'gateway.cfg', text, dialect: null }],
  };
  return median(
    Array.from({ length: RUNS }, () =>
      processorMs(() => {
        const { context } = readDocs(docs);
        if (context === null) throw new Error('the configuration cannot be read');
        buildPlanReport({ context, language: 'en', createdAt: '2026-11-29T01:00:00.000Z', version: '0.0.0' });
      }),
    ),
  );
}

/** planRows prints the slowest check, and the one whose time grows most. */
export function planRows(): void {
  const kinds: readonly (readonly [string, (lines: number) => string])[] = [
    ...FORMS.map((form: Form) => [form, (lines: number) => grown(form, lines)] as const),
    ['many routes', manyRoutes],
  ];
  const timed = kinds.map(([name, textOf]) => {
    const ms = msOf(textOf(LINES));
    return { name, ms, ratio: msOf(textOf(LINES * TIMES)) / ms };
  });
  const slowest = timed.reduce((a, b) => (a.ms >= b.ms ? a : b));
  const steepest = timed.reduce((a, b) => (a.ratio >= b.ratio ? a : b));
  row(
    'plan check with a configuration of 10,000 lines',
    `${slowest.name}, ${slowest.ms.toFixed(0)} ms`,
    `<= ${MOST_MS} ms`,
    slowest.ms <= MOST_MS,
  );
  row(
    'plan check, four times the lines',
    `${steepest.name}, ${steepest.ratio.toFixed(1)} x`,
    `<= ${MOST_RATIO} x`,
    steepest.ratio <= MOST_RATIO,
  );
}
