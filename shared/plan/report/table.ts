/** The simulation as rows: one per destination, one column per state. */
import { NET_STATES, type NetState } from '../simulate/types.ts';
import type { PlanReportWords } from '../text/report-contract.ts';
import { grouped } from '../../values/grouped.ts';
import type { PlanReport, PlanReportCell, PlanReportFinding } from './schema.ts';

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

/** A sentence of the simulation, and where it holds. */
export interface Told {
  readonly where: string;
  readonly sentence: string;
}

/** toldCells are the sentences that say more than their verdict; those that hold in several places are told once. */
export function toldCells({ simulation, language }: PlanReport, words: PlanReportWords): readonly Told[] {
  // Nobody asks why nothing arrives where both are down.
  const told = simulation.filter(
    ({ sentence, state, verdict }) =>
      sentence.includes(' · ') && !(state === 'both-down' && verdict === 'no-way'),
  );
  const byTarget = grouped(told, ({ target, block, sentence }) => `${target} ${block} ${sentence}`);
  const byStates = grouped(
    byTarget,
    (cells) => `${cells.map(({ state }) => state).join()} ${cells[0].sentence}`,
  );
  return byStates.map((groups) => {
    const states = groups[0].map(({ state }) => words.states[state]);
    const targets = groups.map(([first]) => `${words.targets[first.target]} ${first.block}`);
    const between = language === 'en' ? ', ' : '、';
    return {
      where: [states.join(between), targets.join(between)].join(language === 'en' ? ': ' : '：'),
      sentence: groups[0][0].sentence,
    };
  });
}

/** pictureText says what the picture of a state shows. */
export function pictureText(report: PlanReport, state: NetState, words: PlanReportWords): string {
  const said = (...targets: readonly PlanReportCell['target'][]): string => {
    const cells = report.simulation.filter((one) => one.state === state && targets.includes(one.target));
    return [...new Set(cells.map(({ verdict }) => words.verdicts[verdict]))].join(', ');
  };
  const { nodes } = words;
  return [
    words.states[state],
    words.labelled(nodes.office, said('office')),
    words.labelled(nodes.services, said('cloud-services', 'resolver')),
  ].join(' · ');
}

/** ruleText names the step of the guide, and who says so. */
export function ruleText({ rule }: PlanReportFinding): string {
  return [rule.place, rule.source].filter((one) => one !== '').join(' · ');
}
