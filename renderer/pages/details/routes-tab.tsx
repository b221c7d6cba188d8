import { valueOr } from '../../../shared/observation/known.ts';
import { factsOfReport } from '../../../shared/report/facts.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useTexts } from '../../i18n/index.ts';

/** A window shows what people read; a table of thousands of routes is in the report. */
const MOST_ROUTES = 500;

export function RoutesTab({ report }: { readonly report: Report }): React.JSX.Element {
  const { details } = useTexts();
  const facts = factsOfReport(report);
  const table = valueOr(facts.one('routes'), null);
  const winners = facts.all('winner').slice(0, MOST_ROUTES);
  return (
    <>
      <DataTable
        caption={details.winners}
        columns={[details.target, details.interface, details.gateway, details.prefix, details.source]}
        rows={winners.map(({ target, kind, interface: name, gateway, prefix, from }) => ({
          key: target,
          cells: [<code key="t">{target}</code>, name ?? kind, gateway ?? (kind === 'unicast' ? details.onLink : kind), prefix ?? '', details.from[from]],
        }))}
        empty={details.unknown(details.winners)}
      />
      <DataTable
        caption={details.table}
        columns={[details.prefix, details.gateway, details.interface, details.metric, details.kind]}
        rows={(table?.routes ?? []).slice(0, MOST_ROUTES).map((route, index) => ({
          key: `${index}`,
          cells: [<code key="d">{route.destination}</code>, route.gateway ?? details.onLink, route.interface ?? details.none, route.metric ?? '', [route.kind, route.table === 'main' ? '' : route.table].join(' ')],
        }))}
        empty={details.unknown(details.table)}
      />
    </>
  );
}
