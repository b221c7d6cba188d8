/** The simulation as rows: one per destination, one column per state. */
import { NET_STATES, type NetState } from '../simulate/types.ts';
import type { PlanReportWords } from '../text/report-words.ts';
import type { PlanReport, PlanReportCell } from './schema.ts';

export interface SimulationRow {
  readonly name: string;
  /** Null: the question does not arise in this state. */
  readonly cells: readonly (PlanReportCell | null)[];
}

/** simulationRows groups the cells by destination. */
export function simulationRows({ simulation }: PlanReport, words: PlanReportWords): readonly SimulationRow[] {
  const keys = new Map(simulation.map((cell) => [`${cell.target} ${cell.block}`, cell]));
  return [...keys.values()].map(({ target, block }) => ({
    name: `${words.targets[target]} ${block}`,
    cells: NET_STATES.map((state) => cellAt(simulation, { target, block, state })),
  }));
}

function cellAt(
  cells: readonly PlanReportCell[],
  { target, block, state }: Pick<PlanReportCell, 'target' | 'block'> & { readonly state: NetState },
): PlanReportCell | null {
  return cells.find((one) => one.target === target && one.block === block && one.state === state) ?? null;
}

/** toldCells are those that say more than their verdict. */
export function toldCells({ simulation }: PlanReport): readonly PlanReportCell[] {
  return simulation.filter(({ sentence }) => sentence.includes(' · '));
}
