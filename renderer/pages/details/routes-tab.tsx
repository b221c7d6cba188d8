import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { valueOr } from '../../../shared/observation/known.ts';
import type { Route, Winner } from '../../../shared/observation/workstation.ts';
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
  const [search, setSearch] = useState('');
  const facts = useMemo(() => factsOfReport(report), [report]);
  const roles = useMemo(() => rolesOf(report, facts), [report, facts]);
  const adapters = valueOr(facts.one('adapters'), []);
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
  return (
    <>
      <SearchField label={texts.search} value={search} onChange={setSearch} />
      <Winners of={facts.all('winner')} search={search} roleOf={roleOf} ownerOf={ownerOf} />
      <Table of={valueOr(facts.one('routes'), null)?.routes ?? null} search={search} ownerOf={ownerOf} />
    </>
  );
}

interface Searched {
  readonly search: string;
  /** Whose an interface is. */
  readonly ownerOf: (name: string | null) => string;
}

interface WinnersProps extends Searched {
  readonly of: readonly Winner[];
  readonly roleOf: (address: string) => string;
}

function Winners({ of, search, roleOf, ownerOf }: WinnersProps): React.JSX.Element {
  const { details } = useTexts();
  const { routes: texts } = details;
  const number = useFormat().number;
  const winners = matchingWinners(of, search, roleOf);
  const nothing = search === '' ? details.unknown(texts.winners) : details.noMatch;
  const rows = winners.map(
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
  return (
    <Part
      title={texts.winners}
      lead={texts.winnersLead}
      count={details.shown(number(winners.length), number(of.length))}
      empty={winners.length > 0 ? null : nothing}
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
        rows={rows}
      />
    </Part>
  );
}

interface TableProps extends Searched {
  /** null: the table is unknown. */
  readonly of: readonly Route[] | null;
}

function Table({ of, search, ownerOf }: TableProps): React.JSX.Element {
  const { details } = useTexts();
  const { routes: texts } = details;
  const number = useFormat().number;
  const routes = matchingRoutes(of ?? [], search);
  const nothing = of === null ? details.unknown(texts.table) : details.noMatch;
  const rows = routes.map(
    (route, index): TableRow => ({
      key: `${index} ${route.destination}`,
      cells: [
        <code key="d">{route.destination}</code>,
        route.gateway ?? (route.kind === 'unicast' ? texts.onLink : ''),
        route.interface ?? details.none,
        route.metric === null ? '' : number(route.metric),
        [route.kind, route.table === 'main' ? '' : route.table].join(' '),
        ownerOf(route.interface),
      ],
    }),
  );
  return (
    <Part
      title={texts.table}
      count={details.shown(number(routes.length), number(of?.length ?? 0))}
      empty={routes.length > 0 ? null : nothing}
    >
      <VirtualTable
        label={texts.table}
        columns={[texts.prefix, texts.gateway, texts.interface, texts.metric, texts.kind, texts.owner]}
        widths="minmax(140px, 3fr) minmax(120px, 3fr) minmax(90px, 2fr) 72px minmax(90px, 2fr) minmax(90px, 2fr)"
        rows={rows}
      />
    </Part>
  );
}
