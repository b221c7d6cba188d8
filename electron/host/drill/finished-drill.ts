/** A drill's record as a finished file: redacted, checked by the schema, and searched for leaks. */
import type { DrillExport, DrillFormat } from '../../../shared/contract/drill.ts';
import { drillSchema, type DrillRecord } from '../../../shared/drill/record.ts';
import { renderDrillHtml } from '../../../shared/report/html/drill/index.ts';
import { jsonText } from '../../../shared/report/json-text.ts';
import type { FinishedFile, PrintPdf } from '../export-file.ts';
import { drawnFrom, knowingly, type Shareable } from '../gate.ts';
import { shareableDrill } from '../share-drill.ts';

export interface FinishedDrillInput extends Pick<DrillExport, 'format' | 'language' | 'redact'> {
  readonly record: DrillRecord;
  /** The record tells of this machine, so this machine's names are private, too. */
  readonly isOwn: boolean;
}

const MIME: Readonly<Record<DrillFormat, string>> = {
  html: 'text/html',
  pdf: 'application/pdf',
  json: 'application/json',
};

/** finishedDrill makes the file. Throws a LeakError where a private value would leave the machine, and then nothing was made. */
export async function finishedDrill(
  { record: own, format, language, redact, isOwn }: FinishedDrillInput,
  print: PrintPdf | null,
): Promise<FinishedFile> {
  // What is redacted already has pseudonyms of its own; a second round would give them others.
  const shared = redact && !own.redaction.applied ? shareableDrill(own, isOwn) : null;
  const record = shared?.record ?? own;
  const looked = (text: string): Shareable<string> =>
    shared === null ? knowingly(text) : shared.refuseLeaks(text, 'the record');
  // In a stranger's record the fraction of a second may have any length.
  const name = `vpc-doctor-${record.kind}-${record.createdAt.slice(0, 24).replace(/[:.]/g, '-')}.${format}`;
  const about = { name, mime: MIME[format], rules: record.redaction.rules };
  if (format === 'json')
    return { ...about, content: looked(`${jsonText(drillSchema.parse(record), 0)}\n`), page: null };
  const page = looked(renderDrillHtml(record, language));
  if (format === 'html') return { ...about, content: page, page };
  // The finished bytes are compressed drawings of letters, so it is the page that is searched.
  if (print === null) throw new Error('PDF is made by the desktop app only');
  return { ...about, content: await drawnFrom(page, print), page };
}
