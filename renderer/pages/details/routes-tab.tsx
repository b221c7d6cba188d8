import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { valueOr } from '../../../shared/observation/known.ts';
import { factsOfReport } from '../../../shared/report/facts.ts';
import { SearchField } from '../../components/search-field.tsx';
import { VirtualTable, type TableRow } from '../../components/virtual-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { rolesOf } from './roles.ts';
import { adapterOf, matchingRoutes, matchingWinners, wayText } from './routes.ts';
import { Part } from './part.tsx';
import type { TabProps } from './tab.ts';
import styles from './part.module.css';

/** Where packets go, and the table that sends them there. */
export function RoutesTab({ report }: TabProps): React.JSX.Element {
  const { details } = useTexts();
  const { routes: texts } = details;
  const format = useFormat();
  const [search, setSearch] = useState('');
  const facts = useMemo(() => factsOfReport(report), [report]);
  const roles = useMemo(() => rolesOf(report, facts), [report, facts]);
  const adapters = valueOr(facts.one('adapters'), []);
  const table = valueOr(facts.one('routes'), null);
  const roleOf = (address: string): string => {
    const role = roles.get(address);
    return role === undefined ? '' : details.roles[role];
  };
  const ownerOf = (name: string | null): string => {
    const adapter = adapterOf(adapters, name);
    return adapter === null
      ? ''
      : [texts.adapters[adapter.kind], adapter.description].filter(Boolean).join(', ');
  };
  const winners = matchingWinners(facts.all('winner'), search, roleOf);
  const routes = matchingRoutes(table?.routes ?? [], search);
  const winnerRows = winners.map(
    ({ target, kind, interface: name, gateway, prefix, source, from, tableSays }): TableRow => ({
      key: target,
      cells: [
        <>
          <code>{target}</code>
          <span className={styles.note}>{roleOf(target)}</span>
        </>,
        name ?? details.none,
        gateway ?? (kind === 'unicast' ? texts.onLink : kind),
        prefix === null ? '' : <code>{prefix}</code>,
        source ?? '',
        ownerOf(name),
        <>
          {texts.from[from]}
          {tableSays !== undefined && (
            <span className={styles.warn}>
              <TriangleAlert size={14} aria-hidden="true" />
              {texts.disagrees(wayText(tableSays, texts.onLink))}
            </span>
          )}
        </>,
      ],
    }),
  );
  const routeRows = routes.map(
    (route, index): TableRow => ({
      key: `${index} ${route.destination}`,
      cells: [
        <code key="d">{route.destination}</code>,
        route.gateway ?? (route.kind === 'unicast' ? texts.onLink : ''),
        route.interface ?? details.none,
        route.metric === null ? '' : format.number(route.metric),
        [route.kind, route.table === 'main' ? '' : route.table].join(' '),
        ownerOf(route.interface),
      ],
    }),
  );
  return (
    <>
      <SearchField label={texts.search} value={search} onChange={setSearch} />
      <Part
        title={texts.winners}
        lead={texts.winnersLead}
        count={details.shown(format.number(winners.length), format.number(facts.all('winner').length))}
        empty={winners.length > 0 ? null : search === '' ? details.unknown(texts.winners) : details.noMatch}
      >
        <VirtualTable
          label={texts.winners}
          columns={[
            texts.target,
            texts.interface,
            texts.gateway,
            texts.prefix,
            texts.source,
            texts.owner,
            texts.saidBy,
          ]}
          widths="minmax(130px, 3fr) minmax(80px, 2fr) minmax(110px, 2fr) minmax(110px, 2fr) minmax(110px, 2fr) minmax(80px, 2fr) minmax(100px, 2fr)"
          narrowest={900}
          rows={winnerRows}
        />
      </Part>
      <Part
        title={texts.table}
        count={details.shown(format.number(routes.length), format.number(table?.routes.length ?? 0))}
        empty={routes.length > 0 ? null : table === null ? details.unknown(texts.table) : details.noMatch}
      >
        <VirtualTable
          label={texts.table}
          columns={[texts.prefix, texts.gateway, texts.interface, texts.metric, texts.kind, texts.owner]}
          widths="minmax(140px, 3fr) minmax(120px, 3fr) minmax(90px, 2fr) 72px minmax(90px, 2fr) minmax(90px, 2fr)"
          rows={routeRows}
        />
      </Part>
    </>
  );
}
