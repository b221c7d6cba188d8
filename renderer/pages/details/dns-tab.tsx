import { ArrowLeft, Check, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { valueOr } from '../../../shared/observation/known.ts';
import { factsOfReport } from '../../../shared/report/facts.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { answeringOf } from './answering.ts';
import { answersByName, type Answer } from './dns.ts';
import { Part } from './part.tsx';
import type { TabProps } from './tab.ts';
import styles from './part.module.css';

/** Beyond this many names a reader looks for one in the report. */
const MOST_NAMES = 12;

/** Who is asked for names, and what each of them says. */
export function DnsTab({ report }: TabProps): React.JSX.Element {
  const { details } = useTexts();
  const { dns: texts } = details;
  const format = useFormat();
  const facts = useMemo(() => factsOfReport(report), [report]);
  const names = useMemo(() => answersByName(facts.all('dns'), facts.all('lookup')), [facts]);
  const resolvers = valueOr(facts.one('resolvers'), null);
  const name = names[0]?.name ?? '';
  const answering = answeringOf(name, {
    hosts: valueOr(facts.one('hosts'), []),
    rules: valueOr(facts.one('nrpt'), []),
    groups: resolvers ?? [],
  });
  const row = (
    one: Answer,
    index: number,
  ): { readonly key: string; readonly cells: readonly React.ReactNode[] } => ({
    key: String(index),
    cells: [
      <>
        {texts[one.by]}
        {one.server !== null && <code className={styles.note}>{one.server}</code>}
      </>,
      one.transport,
      <AnswerText key="a" answer={one} />,
      one.ms === null ? '' : details.milliseconds(format.number(one.ms)),
      one.lost === 0 ? '' : format.number(one.lost),
      <Agreement key="g" answer={one} />,
    ],
  });
  return (
    <>
      {answering.by === 'hosts' && (
        <p className={styles.warn}>
          <TriangleAlert size={14} aria-hidden="true" />
          {texts.byHosts(name, answering.entry.address, format.number(answering.entry.line))}
        </p>
      )}
      {answering.by === 'policy' && (
        <p className={styles.warn}>
          <TriangleAlert size={14} aria-hidden="true" />
          {texts.byPolicy(name, format.list(answering.servers))}
        </p>
      )}
      <DataTable
        caption={texts.resolvers}
        columns={[
          texts.order,
          details.routes.interface,
          texts.servers,
          texts.domains,
          texts.scopeTitle,
          texts.answers,
        ]}
        rows={(resolvers ?? []).map((group, index) => ({
          key: `${index}`,
          cells: [
            format.number(index + 1),
            group.interface ?? texts.anyInterface,
            <code key="s">
              {group.servers
                .map((server) => (group.port === undefined ? server : `${server}:${group.port}`))
                .join(', ')}
            </code>,
            group.domains.join(', '),
            texts.scope[group.scope],
            answering.by === 'group' && answering.index === index ? (
              <span key="w" className={styles.good}>
                <ArrowLeft size={14} aria-hidden="true" />
                {texts.wins}
              </span>
            ) : (
              ''
            ),
          ],
        }))}
        empty={resolvers === null ? details.unknown(texts.resolvers) : details.none}
      />
      {names.slice(0, MOST_NAMES).map(({ name: asked, answers }) => (
        <DataTable
          key={asked}
          caption={texts.answersOf(asked)}
          columns={[texts.asked, texts.transport, texts.answer, texts.time, texts.lost, texts.agreement]}
          rows={answers.map(row)}
          empty={details.none}
        />
      ))}
      {names.length > MOST_NAMES && (
        <p className={styles.lead}>{details.more(format.number(names.length - MOST_NAMES))}</p>
      )}
      {names.length === 0 && (
        <Part title={texts.answer} empty={texts.empty}>
          {null}
        </Part>
      )}
    </>
  );
}

function AnswerText({
  answer: { outcome, rcode, addresses },
}: {
  readonly answer: Answer;
}): React.JSX.Element {
  const { outcomes } = useTexts().details.dns;
  const isPlain = outcome === 'answered' && (rcode === null || rcode === 'NOERROR');
  if (isPlain && addresses.length > 0) return <code>{addresses.join(', ')}</code>;
  return (
    <>
      <span>{outcome === 'answered' ? (rcode ?? outcomes.answered) : outcomes[outcome]}</span>
      {addresses.length > 0 && <code> {addresses.join(', ')}</code>}
    </>
  );
}

function Agreement({ answer: { agrees, outcome } }: { readonly answer: Answer }): React.JSX.Element {
  const { dns: texts } = useTexts().details;
  if (agrees === null)
    return <span className={styles.plain}>{outcome === 'answered' ? texts.noReference : ''}</span>;
  return agrees ? (
    <span className={styles.good}>
      <Check size={14} aria-hidden="true" />
      {texts.agrees}
    </span>
  ) : (
    <span className={styles.warn}>
      <TriangleAlert size={14} aria-hidden="true" />
      {texts.differs}
    </span>
  );
}
