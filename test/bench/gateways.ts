/** How long the readers of gateway configurations take: ten thousand lines, and four times as many. */
import { FORMS, type Form } from '../../shared/gateway/dialect.ts';
import { readGateway } from '../../shared/gateway/read.ts';
import { SAMPLES } from '../shared/gateway/samples.ts';
import { median, processorMs, row } from './rows.ts';

const LINES = 10_000;
const TIMES = 4;
const RUNS = 7;
const MOST_MS = 200;
/** Four times the lines, and not sixteen times the work. */
const MOST_RATIO = 7;

/** grown gives the sample again and again, until it has that many lines. */
export function grown(form: Form, lines: number): string {
  const sample = SAMPLES[form];
  const all = sample.repeat(Math.ceil(lines / (sample.split('\n').length - 1))).split('\n');
  return `${all.slice(0, lines).join('\n')}\n`;
}

function msOf(text: string): number {
  const times = Array.from({ length: RUNS }, () => {
    return processorMs(() => {
      readGateway({ file: 'bench', text, dialect: null });
    });
  });
  return median(times);
}

/** gatewayRows prints the slowest form, and the one whose time grows most. */
export function gatewayRows(): void {
  const timed = FORMS.map((form) => {
    const ms = msOf(grown(form, LINES));
    return { form, ms, ratio: msOf(grown(form, LINES * TIMES)) / ms };
  });
  const slowest = timed.reduce((a, b) => (a.ms >= b.ms ? a : b));
  const steepest = timed.reduce((a, b) => (a.ratio >= b.ratio ? a : b));
  row(
    'gateway configuration of 10,000 lines',
    `${slowest.form}, ${slowest.ms.toFixed(0)} ms`,
    `<= ${MOST_MS} ms`,
    slowest.ms <= MOST_MS,
  );
  row(
    'gateway configuration, four times the lines',
    `${steepest.form}, ${steepest.ratio.toFixed(1)} x`,
    `<= ${MOST_RATIO} x`,
    steepest.ratio <= MOST_RATIO,
  );
}
