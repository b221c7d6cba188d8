import type { ShownDrill } from '../../../shared/contract/drill.ts';
import { durationOf } from '../../../shared/drill/outage.ts';
import { clockTime } from '../../../shared/drill/picture/ticks.ts';
import type { DrillTexts, Naming } from '../../../shared/drill/text/table.ts';
import { drillTexts, namingIn } from '../../../shared/drill/words.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import styles from './result-tables.module.css';

interface Props {
  readonly shown: ShownDrill;
}

/** Outages against bounds, each service, and the paths. */
export function ResultTables({ shown }: Props): React.JSX.Element {
  const isDrill = shown.record.kind === 'drill';
  return (
    <>
      {isDrill && <Compared shown={shown} />}
      <PerService shown={shown} />
      {isDrill && <Paths shown={shown} />}
    </>
  );
}

function useNaming({ record }: ShownDrill): Naming {
  return namingIn(record.recording, useLanguage());
}

function Compared({ shown }: Props): React.JSX.Element {
  const { result: texts } = useTexts().drill;
  const words = drillTexts(useLanguage());
  const { labels } = words;
  const naming = useNaming(shown);
  const rows = shown.record.result.compared.map((one) => ({
    key: `${one.serviceId} ${one.fromMs}`,
    cells: [
      naming.name(one.serviceId),
      words.phases[one.phase],
      words.duration(one.ms, one.errorMs),
      one.bound === null ? '–' : `${words.mechanisms[one.bound.mechanism]}: ${words.bound(one.bound)}`,
      <strong key="against" className={styles.against} data-against={one.against}>
        {words.against[one.against]}
      </strong>,
    ],
  }));
  return (
    <DataTable
      caption={texts.compared}
      columns={[labels.service, labels.phase, labels.lasted, labels.bound, texts.against]}
      rows={rows}
      empty={texts.nothingCompared}
    />
  );
}

function PerService({ shown }: Props): React.JSX.Element {
  const { result: texts } = useTexts().drill;
  const words = drillTexts(useLanguage());
  const { labels } = words;
  const naming = useNaming(shown);
  const { accounts } = shown.record.result;
  const rows = accounts.map((account) => ({
    key: account.serviceId,
    cells: [
      naming.name(account.serviceId),
      `${account.answered + account.late} / ${account.sent}`,
      account.outages.length === 0 ? (
        labels.noOutages
      ) : (
        <Outages key="outages" of={account.outages} words={words} endMs={shown.record.recording.endMs} />
      ),
    ],
  }));
  return (
    <DataTable
      caption={texts.perService}
      columns={[labels.service, texts.answered, labels.outages]}
      rows={rows}
      empty={labels.unseen}
    />
  );
}

type Account = ShownDrill['record']['result']['accounts'][number];
const MOST_OUTAGES = 30;

function Outages({
  of,
  words,
  endMs,
}: {
  readonly of: Account['outages'];
  readonly words: DrillTexts;
  readonly endMs: number;
}): React.JSX.Element {
  return (
    <ul>
      {of.slice(0, MOST_OUTAGES).map((outage) => (
        <li key={outage.fromMs}>{timesOf(outage, words, endMs)}</li>
      ))}
      {of.length > MOST_OUTAGES && <li>{`+ ${of.length - MOST_OUTAGES}`}</li>}
    </ul>
  );
}

function timesOf(outage: Account['outages'][number], words: DrillTexts, endMs: number): string {
  const { ms, errorMs } = durationOf(outage, endMs);
  const end = outage.toMs === null ? words.labels.stillOut : clockTime(outage.toMs, true);
  return `${clockTime(outage.fromMs, true)} – ${end} · ${words.duration(ms, errorMs)}`;
}

function Paths({ shown }: Props): React.JSX.Element {
  const { result: texts } = useTexts().drill;
  const words = drillTexts(useLanguage());
  const { labels } = words;
  const { paths } = shown.record.result;
  const phases = { baseline: labels.before, standby: labels.during, end: labels.after } as const;
  const rows = paths.map(({ target, phase, hops, reached, over }) => ({
    key: `${target} ${phase}`,
    cells: [
      target,
      phases[phase],
      words.over[over],
      [...hops.map((hop) => hop ?? labels.noHop), reached ? target : labels.noHop].join(' → '),
    ],
  }));
  return (
    <DataTable
      caption={labels.path}
      columns={[texts.target, labels.phase, labels.path, texts.routers]}
      rows={rows}
      empty={texts.noPath}
    />
  );
}
