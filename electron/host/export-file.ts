/** A report as a finished file in one of its forms: redacted, checked by the schema, and searched for leaks. */
import { unzipSync } from 'fflate';
import type { ExportFormat, Preview } from '../../shared/contract/contract.ts';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { renderHtml } from '../../shared/report/html/index.ts';
import { renderMarkdown } from '../../shared/report/markdown.ts';
import { reportJson } from '../../shared/report/json.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import { bundleBytes, textEvidence, redactedBundleBytes } from './save-bundle.ts';
import { drawnFrom, knowingly, type Shareable } from './gate.ts';
import { shareable, type SharedReport } from './share-run.ts';

export interface ExportInput {
  readonly report: Report;
  /** Outputs byte for byte; absent where only a saved report is there, which holds them as text. */
  readonly evidence?: readonly Evidence[];
  readonly format: ExportFormat;
  readonly language: Language;
  readonly redact: boolean;
  /** The report tells of this machine, so this machine's names are private, too. */
  readonly isOwn: boolean;
}

export interface FinishedFile {
  readonly name: string;
  readonly mime: string;
  readonly content: Shareable<string | Uint8Array>;
  readonly rules: Readonly<Report['redaction']['rules']>;
  /** The report as a page, for a preview; only with the forms that look like it. */
  readonly page: string | null;
}

/** Prints a page of ours; throws where it cannot. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

const FORMS: Readonly<Record<ExportFormat, { readonly extension: string; readonly mime: string }>> = {
  bundle: { extension: 'zip', mime: 'application/zip' },
  html: { extension: 'html', mime: 'text/html' },
  pdf: { extension: 'pdf', mime: 'application/pdf' },
  markdown: { extension: 'md', mime: 'text/markdown' },
  json: { extension: 'json', mime: 'application/json' },
};

/** finishedFile makes the file. Throws a LeakError where a private value would leave the machine, and then nothing was made. */
export async function finishedFile(input: ExportInput, print: PrintPdf | null): Promise<FinishedFile> {
  // What is redacted already has pseudonyms of its own; a second round would give them others.
  const shared =
    input.redact && !input.report.redaction.applied ? shareable(input.report, { isOwn: input.isOwn }) : null;
  const report = shared?.report ?? input.report;
  const { extension, mime } = FORMS[input.format];
  const name = `${fileName(report)}.${extension}`;
  return {
    name,
    mime,
    rules: report.redaction.rules,
    ...(await contentOf({ ...input, report, shared }, print)),
  };
}

/** fileName tells what was found and when, in UTC: `vpc-doctor-not-ready-dns-forwarder-missing-2026-11-24-1000Z`. Of a stranger's report only what is a code of that form gets into it. */
function fileName({ verdict, checklist, createdAt }: Report): string {
  const [first] = checklist;
  const cause = first === undefined || !/^[a-z0-9.-]{1,60}$/.test(first.finding) ? [] : [first.finding];
  const when = `${createdAt.slice(0, 10)}-${createdAt.slice(11, 16).replace(':', '')}Z`;
  return ['vpc-doctor', verdict.state, ...cause, when].join('-').replace(/\.+/g, '-');
}

/** The report as it will be written, and what keeps its secrets; null: it keeps them itself, or has none to keep. */
type Passed = Pick<ExportInput, 'format' | 'language' | 'evidence' | 'report'> & {
  readonly shared: SharedReport | null;
};

async function contentOf(
  { format, language, evidence, report, shared }: Passed,
  print: PrintPdf | null,
): Promise<Pick<FinishedFile, 'content' | 'page'>> {
  const looked = (text: string): Shareable<string> =>
    shared === null ? knowingly(text) : shared.refuseLeaks(text, 'the report');
  switch (format) {
    case 'json':
      return {
        content: looked(`${reportJson(report, report.observations.length > MOST_READ ? 0 : 2)}\n`),
        page: null,
      };
    case 'markdown':
      return { content: looked(renderMarkdown(report)), page: null };
    case 'html': {
      const page = looked(renderHtml(report, language));
      return { content: page, page };
    }
    case 'pdf': {
      // The finished bytes are compressed drawings of letters, so it is the page that is searched.
      const page = looked(renderHtml(report, language));
      if (print === null) throw new Error('PDF is made by the desktop app only');
      return { content: await drawnFrom(page, print), page };
    }
    case 'bundle':
      return {
        content:
          shared === null
            ? knowingly(bundleBytes(report, evidence ?? textEvidence(report)))
            : redactedBundleBytes({ ...shared, report }),
        page: looked(renderHtml(report, language)),
      };
  }
}

/** Observations: nobody reads more of them line by line, and the blanks would be most of the file. */
const MOST_READ = 5000;
/** A preview of megabytes helps nobody and makes a page slow. */
const MOST_SHOWN = 40_000;
const MOST_FILES = 200;

/** previewOf tells of a finished file what a person wants to see before it is saved. */
export function previewOf({ name, content, rules, page }: FinishedFile, format: ExportFormat): Preview {
  const files =
    format === 'bundle' && typeof content !== 'string'
      ? filesOf(content)
      : [shownOf(name, content, page !== null)];
  return {
    files,
    bytes: format === 'pdf' ? null : Buffer.byteLength(content),
    rules,
    hasPage: page !== null,
  };
}

function filesOf(zip: Uint8Array): Preview['files'] {
  return Object.entries(unzipSync(zip))
    .slice(0, MOST_FILES)
    .map(([name, content]) => shownOf(name, content, false));
}

function shownOf(name: string, content: string | Uint8Array, isOpaque: boolean): Preview['files'][number] {
  const whole = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  const text = isOpaque ? '' : whole;
  return {
    name,
    bytes: Buffer.byteLength(content),
    text: text.slice(0, MOST_SHOWN),
    cut: text.length > MOST_SHOWN,
  };
}
