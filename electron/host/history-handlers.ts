/** The calls of the page History. */
import type { Handlers } from '../../shared/contract/contract.ts';
import { compareRuns, lastGood } from '../../shared/history/compare.ts';
import { compareReports } from '../../shared/report/compare/compare.ts';
import type { History } from './history.ts';
import type { OpenedReports } from './opened-reports.ts';

/** historyHandlers tell of earlier runs, and what changed since one was good. */
export function historyHandlers(
  history: History,
  opened: OpenedReports,
): Pick<Handlers, 'history' | 'clearHistory' | 'compare'> {
  return {
    history: async () => {
      const kept = await history.kept.ids();
      return (await history.fresh()).map((run) => ({ ...run, kept: kept.has(run.id) }));
    },
    clearHistory: async () => {
      await history.clear();
      return null;
    },
    compare: async (args) => {
      const runs = await history.fresh();
      const run = runs.find(({ id }) => id === args.id);
      const good = lastGood(runs, args.id);
      if (run === undefined || good === null) return null;
      const [before, after] = [
        await opened.keptReport(good.id, args.language),
        await opened.keptReport(run.id, args.language),
      ];
      const whole = before === null || after === null ? null : compareReports(before, after);
      return { since: good.at, changes: compareRuns(good, run), whole };
    },
  };
}
