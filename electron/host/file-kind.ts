/** What a file is that is no report, by its first bytes: people open the page, the PDF or a screenshot of a report. */
import type { ReportProblem } from '../../shared/report/problem.ts';

const START_BYTES = 512;
/** First bytes in hexadecimal. */
const PICTURES = ['89504e47', 'ffd8ff', '47494638', '424d', '52494646'];
const PACKED = ['1f8b', '377abcaf', '52617221', '4d5a', '7f454c46', 'd0cf11e0'];

/** problemOfKind says what a file is instead of a report in JSON; null: it may be one. */
export function problemOfKind(bytes: Uint8Array): ReportProblem | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, START_BYTES));
  const hex = start.toString('hex');
  if (PICTURES.some((one) => hex.startsWith(one))) return { code: 'other-kind', kind: 'picture' };
  if (hex.startsWith('d0cf11e0')) return { code: 'other-kind', kind: 'office' };
  if (PACKED.some((one) => hex.startsWith(one))) return { code: 'other-kind', kind: 'binary' };
  const text = start
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('%PDF-')) return { code: 'for-reading', form: 'pdf' };
  if (/^<(?:!doctype html|html)/i.test(text)) return { code: 'for-reading', form: 'html' };
  if (text.startsWith('# VPC Doctor')) return { code: 'for-reading', form: 'markdown' };
  // JSON begins like this, whole or not.
  return text === '' || /^[{["\dtfn-]/.test(text) || text.includes('\0')
    ? null
    : { code: 'other-kind', kind: 'text' };
}

/** Parts that every Word, Excel or PowerPoint file has. */
const OFFICE_PART = '[Content_Types].xml';

/** isOfficeDocument says whether a zip is a document of an office program. */
export function isOfficeDocument(names: readonly string[]): boolean {
  return names.includes(OFFICE_PART);
}
