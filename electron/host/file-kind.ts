/** What a file is that is no report, by its first bytes: people open the page, the PDF or a screenshot of a report. */
import { isIpv4 } from '../../shared/net/ipv4.ts';
import type { ElsewhereKind, ReportProblem } from '../../shared/report/problem.ts';

/** A file of YAML may begin with a page of comments. */
const START_BYTES = 4096;
/** First bytes: PNG, JPEG, GIF, BMP, WebP. Numbers and no text, so that nothing of them becomes a word of ours. */
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x52, 0x49, 0x46, 0x46],
] as const;
/** The form of Word, Excel and PowerPoint before 2007. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0] as const;
/** gzip, 7-Zip, RAR, programs of Windows and of Linux. */
const BINARY = [
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
] as const;

/** problemOfKind says what a file is instead of a report in JSON; null: it may be one. */
export function problemOfKind(bytes: Uint8Array): ReportProblem | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, START_BYTES));
  const beginsWith = (signature: readonly number[]): boolean =>
    signature.every((byte, index) => start[index] === byte);
  if (PICTURES.some(beginsWith)) return { code: 'other-kind', kind: 'picture' };
  if (beginsWith(OLD_OFFICE)) return { code: 'other-kind', kind: 'office' };
  if (BINARY.some(beginsWith)) return { code: 'other-kind', kind: 'binary' };
  const text = start
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('%PDF-')) return { code: 'for-reading', form: 'pdf' };
  if (/^<(?:!doctype html|html)/i.test(text)) return { code: 'for-reading', form: 'html' };
  const elsewhere = elsewhereIn(text);
  if (elsewhere !== null) return { code: 'elsewhere', kind: elsewhere };
  if (text.startsWith('# VPC Doctor')) return { code: 'for-reading', form: 'markdown' };
  // JSON begins like this, whole or not.
  return text === '' || /^[{["\dtfn-]/.test(text) || text.includes('\0')
    ? null
    : { code: 'other-kind', kind: 'text' };
}

/** A key at the start of a line of YAML, or the first one of JSON; a plan has a region as well. */
const PLAN = /^(?:officeNetworks|userVpc|dataCenter|vbr|vpnGateway|cen):/m;
const PLAN_JSON = /^\{\s*"(?:officeNetworks|userVpc|dataCenter|vbr|vpnGateway|cen)"/;
const PROFILE = /^(?:region|resolvers|apiHosts|officeNetwork|cloudComputers|gatewayHosts|contact|accepted):/m;
const PROFILE_JSON = /^\{\s*"(?:region|resolvers|apiHosts|officeNetwork|cloudComputers|contact|accepted)"/;

/** What is ours, and read in another place; null: none of it. */
function elsewhereIn(text: string): ElsewhereKind | null {
  if (/^\{\s*"schema"\s*:\s*"vpc-doctor\/plan-report@/.test(text)) return 'plan-report';
  if (text.startsWith('{"type":"')) return 'events';
  if (PLAN.test(text) || PLAN_JSON.test(text)) return 'plan';
  if (PROFILE.test(text) || PROFILE_JSON.test(text)) return 'profile';
  return !/^[{[]/.test(text) && text.split('\n', 2).some(isRow) ? 'list' : null;
}

/** A row of a table with an address in one of its cells. */
function isRow(line: string): boolean {
  const cells = line.split(/[,;\t]/);
  return cells.length > 1 && cells.some((cell) => isIpv4(cell.replaceAll('"', '').trim()));
}

/** Parts that every Word, Excel or PowerPoint file has. */
const OFFICE_PART = '[Content_Types].xml';

/** isOfficeDocument says whether a zip is a document of an office program. */
export function isOfficeDocument(names: readonly string[]): boolean {
  return names.includes(OFFICE_PART);
}
