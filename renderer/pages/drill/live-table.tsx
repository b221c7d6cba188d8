import { clockTime } from '../../../shared/drill/picture/ticks.ts';
import { drillTexts, namingOf } from '../../../shared/drill/words.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { useDrill, type LiveView } from '../../store/drill.ts';
import { liveRows } from './live-rows.ts';
import styles from './lanes.module.css';

/** What the lanes show, in words and numbers. */
export function LiveTable({ live }: { readonly live: LiveView }): React.JSX.Element {
  const { lanes: texts } = useTexts().drill;
  const { seconds } = useFormat();
  const language = useLanguage();
  const naming = namingOf(live.services, language);
  const lanes = useDrill((state) => state.lanes);
  const rows = liveRows(live, lanes.recent(live.nowMs)).map((row) => ({
    key: row.id,
    cells: [
      naming.name(row.id),
      <span key="now" className={styles.state} data-state={row.now}>
        {texts.states[row.now]}
      </span>,
      String(row.outages),
      row.longestMs === null ? '–' : `${seconds(row.longestMs)} s`,
      row.lastBeganMs === null ? '–' : clockTime(row.lastBeganMs, true),
    ],
  }));
  return (
    <DataTable
      caption={texts.table}
      columns={[texts.service, texts.now, texts.outages, texts.longest, texts.lastBegan]}
      rows={rows}
      empty={drillTexts(language).labels.unseen}
    />
  );
}
