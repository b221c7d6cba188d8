import { Fragment, memo } from 'react';
import type { PlanReport, PlanReportCell } from '../../../shared/plan/report/schema.ts';
import { simulationRows, toldCells } from '../../../shared/plan/report/table.ts';
import { NET_STATES } from '../../../shared/plan/simulate/types.ts';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import type { PlanReportWords } from '../../../shared/plan/text/report-contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useLanguage } from '../../store/app.ts';
import { idOfPart } from './marks.ts';
import page from './plan.module.css';
import styles from './simulation.module.css';

/** Who carries what in which state, and the sentences that say why something does not arrive. */
export const Simulation = memo(function Simulation({
  report,
}: {
  readonly report: PlanReport;
}): React.JSX.Element {
  const words = planReportWords(useLanguage());
  const told = toldCells(report, words);
  return (
    <div id={idOfPart('simulation')} tabIndex={-1} className={page.section} data-part="simulation">
      <DataTable
        caption={words.headings.simulation}
        columns={[words.labels.target, ...NET_STATES.map((state) => words.states[state])]}
        rows={simulationRows(report, words).map(({ name, cells }) => ({
          key: name,
          cells: [
            name,
            ...cells.map((cell, index) => <Cell key={NET_STATES[index]} cell={cell} words={words} />),
          ],
        }))}
        empty={words.labels.nothingFound}
      />
      {told.length > 0 && (
        <dl className={styles.told}>
          {told.map(({ where, sentence }) => (
            <Fragment key={`${where} ${sentence}`}>
              <dt>{where}</dt>
              <dd>{sentence}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </div>
  );
});

function Cell({
  cell,
  words,
}: {
  readonly cell: PlanReportCell | null;
  readonly words: PlanReportWords;
}): React.JSX.Element {
  if (cell === null) return <span className={page.hint}>–</span>;
  return (
    <span className={styles.verdict} data-verdict={cell.verdict}>
      {words.verdicts[cell.verdict]}
    </span>
  );
}
