import type { Report } from '../../../shared/report/schema.ts';
import { DataTable } from '../../components/data-table.tsx';
import { RawOutput } from '../../components/raw-output.tsx';
import { useTexts, useWords } from '../../i18n/index.ts';

export function EvidenceTab({ report }: { readonly report: Report }): React.JSX.Element {
  const texts = useTexts();
  const { labels } = useWords();
  return (
    <>
      <DataTable
        caption={texts.details.footprint}
        columns={[texts.details.target, texts.details.kind, labels.reason]}
        rows={report.footprint.slice(0, MOST_ROWS).map(({ protocol, destination, purpose, count }) => ({ key: `${protocol} ${destination} ${purpose}`, cells: [<code key="d">{destination}</code>, protocol, `${purpose} × ${count}`] }))}
        empty={texts.details.none}
      />
      {report.evidence.map((one) => <RawOutput key={one.id} evidence={one} />)}
    </>
  );
}

const MOST_ROWS = 200;
