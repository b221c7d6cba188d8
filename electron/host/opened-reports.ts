/** Reports from files: the one that is shown beside the last run, judged again, or compared with another. */
import type { Comparing, GivenFile, Handlers, OpenedReport, Opening, ReportSource } from '../../shared/contract/contract.ts';
import { HostError } from '../../shared/contract/dispatch.ts';
import { judgeAgain } from '../../shared/replay/judge-again.ts';
import { compareReports } from '../../shared/report/compare/compare.ts';
import { inOrder } from '../../shared/report/compare/order.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import { reportProblemText } from '../../shared/text/report-problem.ts';
import { VERSION } from '../version.ts';
import { openReportFile } from './open-report.ts';
import type { Shown } from './report-files.ts';

type Calls = 'openReport' | 'judgeOpened' | 'compareReports';

interface Kept {
  readonly saved: Report;
  readonly shown: OpenedReport;
  /** Names and ids are the files' own words, which may be the same in another file. */
  readonly number: number;
}

export class OpenedReports {
  readonly #ownReport: (language: Language) => Report | null;
  #kept: Kept | null = null;
  #count = 0;

  /** `ownReport` gives the last run's report. */
  constructor(ownReport: (language: Language) => Report | null) {
    this.#ownReport = ownReport;
  }

  readonly handlers: Pick<Handlers, Calls> = {
    openReport: ({ file, language }) => this.#open(file, language),
    judgeOpened: ({ again, language }) => Promise.resolve(this.#judge(again, language)),
    compareReports: ({ source, file, language }) => this.#compare(source, file, language),
  };

  /** The report that is shown; null: none was opened. */
  get shown(): Shown | null {
    if (this.#kept === null) return null;
    return { key: `opened ${this.#kept.number}`, report: this.#kept.shown.report };
  }

  async #open(file: GivenFile, language: Language): Promise<Opening> {
    const result = await openReportFile(bytesOf(file), file.name, { language });
    if (!result.ok) return { ok: false, why: `${file.name} ${reportProblemText(result.problem, language)}` };
    const { report: saved, kind } = result;
    const shown: OpenedReport = { name: file.name, kind, report: saved, judgedAgain: false, changes: null };
    this.#keep(saved, shown);
    return { ok: true, opened: shown };
  }

  #judge(again: boolean, language: Language): OpenedReport {
    if (this.#kept === null) throw new HostError('nothing-to-do', 'no report was opened');
    const { saved, shown } = this.#kept;
    const judged = again ? judgeAgain(saved, { language, version: VERSION }) : null;
    const next: OpenedReport = { ...shown, report: judged?.report ?? saved, judgedAgain: again, changes: judged?.comparison ?? null };
    this.#keep(saved, next);
    return next;
  }

  #keep(saved: Report, shown: OpenedReport): void {
    this.#count += 1;
    this.#kept = { saved, shown, number: this.#count };
  }

  async #compare(source: ReportSource, file: GivenFile, language: Language): Promise<Comparing> {
    const own = source === 'opened' ? (this.shown?.report ?? null) : this.#ownReport(language);
    if (own === null) throw new HostError('nothing-to-do', 'there is no report to compare with');
    const other = await openReportFile(bytesOf(file), file.name, { language });
    if (!other.ok) return { ok: false, why: `${file.name} ${reportProblemText(other.problem, language)}` };
    return { ok: true, comparison: compareReports(...inOrder(own, other.report)) };
  }
}

function bytesOf({ base64 }: GivenFile): Uint8Array {
  return Buffer.from(base64, 'base64');
}
