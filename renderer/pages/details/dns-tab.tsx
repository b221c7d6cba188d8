import type { DnsExchange } from '../../../shared/observation/exchange.ts';
import { formatEndpoint } from '../../../shared/net/endpoint.ts';
import { valueOr } from '../../../shared/observation/known.ts';
import { factsOfReport } from '../../../shared/report/facts.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';

export function DnsTab({ report }: { readonly report: Report }): React.JSX.Element {
  const { details } = useTexts();
  const format = useFormat();
  const facts = factsOfReport(report);
  const resolvers = valueOr(facts.one('resolvers'), null);
  const lookups = facts.all('lookup').map(({ name, outcome, addresses, durationMs }, index) => ({
    key: `lookup ${index}`,
    cells: [details.allSystem, <code key="n">{name}</code>, addresses.length === 0 ? outcome : addresses.join(', '), details.milliseconds(Math.round(durationMs))],
  }));
  const questions = facts.all('dns').map((one, index) => ({
    key: `dns ${index}`,
    cells: [`${formatEndpoint(one.server)} ${one.transport.toUpperCase()}`, <code key="n">{one.name}</code>, answerOf(one), one.rttMs === null ? details.silent : details.milliseconds(Number(format.number(one.rttMs).replace(/,/g, '')))],
  }));
  return (
    <>
      <DataTable
        caption={details.resolvers}
        columns={[details.interface, details.servers, details.domains, details.kind]}
        rows={(resolvers ?? []).map((group, index) => ({ key: `${index}`, cells: [group.interface ?? details.all, group.servers.join(', '), group.domains.join(', '), details.scope[group.scope]] }))}
        empty={resolvers === null ? details.unknown(details.resolvers) : details.none}
      />
      <DataTable caption={details.answers} columns={[details.server, details.question, details.answer, details.time]} rows={[...lookups, ...questions]} empty={details.none} />
    </>
  );
}

function answerOf({ outcome, rcode, answers }: DnsExchange): string {
  if (outcome !== 'answered') return outcome;
  const data = answers.map((one) => one.data).join(', ');
  return rcode === 'NOERROR' ? data : [rcode, data].filter((part) => part !== undefined && part !== '').join(' ');
}
