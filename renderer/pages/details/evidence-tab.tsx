import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Report } from '../../../shared/report/schema.ts';
import { contactNamesOf } from '../../../shared/text/words.ts';
import { RawOutput } from '../../components/raw-output.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { VirtualTable } from '../../components/virtual-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts, useWords } from '../../i18n/index.ts';
import { Part } from './part.tsx';
import type { TabProps } from './tab.ts';
import styles from './evidence-tab.module.css';

/** Closed outputs are cheap, but not any number. */
const MOST_OUTPUTS = 200;

/** Whom the run spoke to, and what the system's commands printed. */
export function EvidenceTab({ report }: TabProps): React.JSX.Element {
  const { details } = useTexts();
  const { evidence: texts } = details;
  const words = useWords();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const outputs = useMemo(() => matching(report.evidence, search), [report, search]);
  return (
    <>
      <Part
        title={texts.footprint}
        lead={texts.footprintLead}
        count={format.number(report.footprint.length)}
        empty={report.footprint.length === 0 ? details.none : null}
      >
        <VirtualTable
          label={texts.footprint}
          columns={[texts.destination, texts.protocol, texts.purpose, texts.count]}
          widths="minmax(160px, 3fr) 80px minmax(160px, 3fr) 72px"
          rows={report.footprint.map((contact) => {
            const { protocol, purpose } = contactNamesOf(words, contact);
            return {
              key: `${contact.protocol} ${contact.destination} ${contact.purpose}`,
              cells: [
                <code key="d">{contact.destination}</code>,
                protocol,
                purpose,
                format.number(contact.count),
              ],
            };
          })}
        />
      </Part>
      <Part
        title={texts.outputs}
        lead={texts.outputsLead}
        count={details.shown(format.number(outputs.length), format.number(report.evidence.length))}
        empty={report.evidence.length === 0 ? details.none : null}
      >
        <SearchField label={texts.search} value={search} onChange={setSearch} />
        {outputs.length === 0 && <p className={styles.none}>{details.noMatch}</p>}
        <ul className={styles.list}>
          {outputs.slice(0, MOST_OUTPUTS).map((one) => (
            <li key={one.id}>
              <Output evidence={one} />
            </li>
          ))}
        </ul>
        {outputs.length > MOST_OUTPUTS && (
          <p className={styles.none}>{details.more(format.number(outputs.length - MOST_OUTPUTS))}</p>
        )}
      </Part>
    </>
  );
}

function Output({ evidence }: { readonly evidence: Report['evidence'][number] }): React.JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        <ChevronRight size={16} aria-hidden="true" />
        <code>{evidence.command}</code>
      </summary>
      {open && <RawOutput evidence={evidence} />}
    </details>
  );
}

function matching(evidence: Report['evidence'], search: string): Report['evidence'] {
  const wanted = search.trim().toLowerCase();
  return wanted === ''
    ? evidence
    : evidence.filter(
        ({ command, text }) => command.toLowerCase().includes(wanted) || text.toLowerCase().includes(wanted),
      );
}
