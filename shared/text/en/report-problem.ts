import { errnoText } from '../errno.ts';
import { REPORT_SCHEMA } from '../../report/schema.ts';
import type { ElsewhereKind } from '../../report/problem.ts';
import type { ReportProblemTexts } from '../contract/report-problem.ts';

export const reportProblems: ReportProblemTexts = {
  'cannot-read': ({ errno }) => `cannot be read: ${errnoText(errno, 'en')}.`,
  empty: () => 'is empty.',
  'too-large': ({ bytes, allowed }) =>
    `is too large: ${megabytes(bytes)}, allowed are ${megabytes(allowed)}.`,
  'not-json': ({ detail }) => `is not JSON: ${detail}`,
  'for-reading': ({ form }) =>
    `is ${{ html: 'a page (HTML)', pdf: 'a PDF', markdown: 'a text (Markdown)' }[form]}: it is for reading, and holds no data to open here. Open it in ${{ html: 'a browser', pdf: 'a PDF viewer', markdown: 'an editor' }[form]}, or choose the bundle (.zip) or the data (.json) of the same report.`,
  'other-kind': ({ kind }) =>
    `is no report of VPC Doctor but ${{ picture: 'a picture', office: 'an office document', binary: 'a file of another program', text: 'some other text' }[kind]}. A report is a bundle (.zip) or data (.json) that VPC Doctor has saved.`,
  elsewhere: ({ kind }) => ELSEWHERE[kind],
  truncated: () => 'is not complete: it ends within a value. Copy or download it again.',
  'too-deep': ({ allowed }) => `is no report: its values nest deeper than ${allowed} levels.`,
  'too-many': ({ at, allowed }) =>
    `holds more values than a report can have: ${at === '' ? 'in all' : at} more than ${allowed}.`,
  'not-a-report': ({ found }) =>
    `is not a report of VPC Doctor${found === '' ? '' : `: it says "${found}"`}. Expected is "${REPORT_SCHEMA}".`,
  'newer-version': ({ found }) =>
    `is a report of a newer version ("${found}"). This version reads "${REPORT_SCHEMA}": update VPC Doctor.`,
  'older-version': ({ found }) =>
    `is a report of an older version ("${found}") that is no longer read. This version reads "${REPORT_SCHEMA}": run the check again.`,
  damaged: ({ at, detail }) => `is damaged: at ${at}: ${detail}`,
  'forbidden-key': ({ at }) => `is refused: the key ${at} is never part of a report.`,
  'not-a-zip': ({ detail }) => `is no zip file that can be read: ${detail}`,
  'not-a-bundle': () => 'is no evidence bundle: it holds no index.json and no report.json.',
  'no-output': () => 'holds no output of any command.',
  'several-systems': ({ systems }) => `holds outputs of several systems: ${systems.join(', ')}.`,
  'too-many-files': ({ allowed }) => `holds more than ${allowed} files.`,
  'unpacks-too-large': ({ allowed }) => `unpacks to more than ${megabytes(allowed)}.`,
  'too-dense': ({ file, allowed }) =>
    `is refused: ${JSON.stringify(file)} unpacks to more than ${allowed} times its size.`,
  twice: ({ file }) => `holds ${JSON.stringify(file)} twice.`,
  link: ({ file }) => `is refused: ${JSON.stringify(file)} is a link.`,
  'leads-out': ({ file, id }) =>
    `is refused: in ${file} the file of ${JSON.stringify(id)} leads out of the bundle.`,
  'bad-index': ({ file, detail }) => `cannot be read: ${file} is damaged: ${detail}`,
  'bad-file': ({ file, problem }, words) => `cannot be read: ${file} ${words(problem)}`,
};

const ELSEWHERE: Readonly<Record<ElsewhereKind, string>> = {
  profile: 'is a profile and no report. It is put in force on the page Profile, or named by --profile.',
  plan: 'is the plan of a network and no report. The command "vpc-doctor plan check" reads it.',
  'plan-report':
    'is the result of a plan check, which cannot be opened here. Run "vpc-doctor plan check" with --format html to read it.',
  list: 'is a list of cloud computers and no report. It is added on the page Profile, or named by --targets.',
  events:
    'is the course of a check (NDJSON) and no report: its last line holds the report. Run the check with --format json to get the report alone.',
};

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
