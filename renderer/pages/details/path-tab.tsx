import type { PingSeries } from '../../../shared/observation/exchange.ts';
import { factsOfReport } from '../../../shared/report/facts.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { DataTable } from '../../components/data-table.tsx';
import { DelayChart } from '../../components/delay-chart.tsx';
import { useTexts } from '../../i18n/index.ts';

const MOST_TRACES = 20;

export function PathTab({ report }: { readonly report: Report }): React.JSX.Element {
  const { details } = useTexts();
  const facts = factsOfReport(report);
  return (
    <>
      <DelayChart series={widest(facts.all('ping'))} />
      {facts.all('trace').slice(0, MOST_TRACES).map((trace, index) => (
        <DataTable
          key={`${trace.target} ${index}`}
          caption={`${details.tabs.path}: ${trace.target}`}
          columns={[details.hop, details.router, details.delay, details.kind]}
          rows={trace.hops.map((hop) => ({
            key: `${hop.ttl}`,
            cells: [hop.ttl, hop.address ?? details.silent, hop.rttMs === null ? '' : details.milliseconds(Math.round(hop.rttMs * 10) / 10), hop.reply],
          }))}
          empty={details.silent}
        />
      ))}
    </>
  );
}

/** Of several series to one target the one with the most packets tells the most. */
function widest(series: readonly PingSeries[]): readonly PingSeries[] {
  const best = new Map<string, PingSeries>();
  for (const one of series) if ((best.get(one.target)?.sent ?? 0) < one.sent) best.set(one.target, one);
  return [...best.values()].slice(0, 40);
}
