import { CliError } from './exit-code.ts';

const MOST_BUDGET_S = 300;

/** budgetOf reads --budget, as milliseconds. */
export function budgetOf(text: string): number {
  const seconds = Number(text);
  if (!Number.isFinite(seconds) || seconds < 1 || seconds > MOST_BUDGET_S) {
    throw new CliError((texts) => texts.seconds('--budget', text, { least: 1, most: MOST_BUDGET_S }));
  }
  return Math.round(seconds * 1000);
}
