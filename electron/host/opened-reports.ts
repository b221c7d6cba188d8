/** Reports from files: those that are shown in place of the last run, judged again, or compared with another. */
import { randomUUID } from 'node:crypto';
import type {
  Comparing,
  GivenFile,
  Handlers,
  OpenedReport,
  Opening,
  ReportSource,
} from '../../shared/contract/contract.ts';
import { HostError } from '../../shared/contract/dispatch.ts';
import { judgeAgain } from '../../shared/replay/judge-again.ts';
import { compareReports } from '../../shared/report/compare/compare.ts';
import { inOrder } from '../../shared/report/compare/order.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import { reportProblemText } from '../../shared/text/report-problem.ts';
import { VERSION } from '../process/version.ts';
import { openReportFile } from './open-report.ts';
import type { Shown } from './report-files.ts';

type Calls = 'openRun' | 'judgeOpened' | 'compareReports';

interface Kept {
  readonly saved: Report;
  readonly shown: OpenedReport;
  /** Of all that were shown: the same report judged again is another one to save. */
  readonly number: number;
}

/** Each may have 60 MB. More tabs of the browser form than these hardly show reports at once. */
const MOST_KEPT = 3;

export class OpenedReports {
  readonly #ownReport: (language: Language) => Report | null;
  readonly #keptRun: (id: string) => Promise<Uint8Array | null>;
  readonly #kept = new Map<OpenedReport['id'], Kept>();
  #count = 0;

  /** `ownReport` gives the last run's report, `keptRun` the bytes of an earlier one's. */
  constructor(
    ownReport: (language: Language) => Report | null,
    keptRun: (id: string) => Promise<Uint8Array | null> = () => Promise.resolve(null),
  ) {
    this.#ownReport = ownReport;
    this.#keptRun = keptRun;
  }

  readonly handlers: Pick<Handlers, Calls> = {
    openRun: ({ id, language }) => this.#openRun(id, language),
    judgeOpened: ({ id, again, language }) => Promise.resolve(this.#judge(id, again, language)),
    compareReports: ({ source, file, language }) => this.#compare(source, file, language),
  };

  /** The opened report of that id, as it is shown. Throws a HostError where it is kept no longer. */
  shown(id: OpenedReport['id']): Shown {
    const { number, shown } = this.#keptOf(id);
    return { key: `opened ${number}`, report: shown.report, isOwn: shown.origin === 'history' };
  }

  #keptOf(id: OpenedReport['id']): Kept {
    const kept = this.#kept.get(id);
    if (kept === undefined) throw new HostError('gone', 'this report is kept no longer; open its file again');
    return kept;
  }

  /** open reads a file, judges raw outputs, and shows the report; what is wrong with it is said in the language. */
  async open({
    file,
    language,
  }: {
    readonly file: GivenFile;
    readonly language: Language;
  }): Promise<Opening> {
    const result = await openReportFile(bytesOf(file), file.name, { language });
    if (!result.ok) return { ok: false, why: `${file.name} ${reportProblemText(result.problem, language)}` };
    const { report: saved, kind } = result;
    return { ok: true, opened: this.#show(saved, { name: file.name, kind, origin: 'file' }) };
  }

  /** An earlier run has all its facts, so that it can be told in the current language. */
  async #openRun(id: string, language: Language): Promise<OpenedReport | null> {
    const saved = await this.#asKept(id);
    if (saved === null) return null;
    const opened = this.#show(saved, { name: saved.createdAt, kind: 'report', origin: 'history' });
    return saved.language === language ? opened : this.#judge(opened.id, true, language);
  }

  /** keptReport gives the report of an earlier run, told in a language; null: it is kept no longer, or was damaged. */
  async keptReport(id: string, language: Language): Promise<Report | null> {
    const saved = await this.#asKept(id);
    return saved === null || saved.language === language
      ? saved
      : judgeAgain(saved, { language, version: VERSION }).report;
  }

  async #asKept(id: string): Promise<Report | null> {
    const bytes = await this.#keptRun(id);
    const result = bytes === null ? null : await openReportFile(bytes, id);
    return result?.ok === true ? result.report : null;
  }

  #show(saved: Report, what: Pick<OpenedReport, 'name' | 'kind' | 'origin'>): OpenedReport {
    const shown = { ...what, id: randomUUID(), report: saved, judgedAgain: false, changes: null };
    this.#keep(saved, shown);
    return shown;
  }

  #judge(id: OpenedReport['id'], again: boolean, language: Language): OpenedReport {
    const { saved, shown } = this.#keptOf(id);
    const judged = again ? judgeAgain(saved, { language, version: VERSION }) : null;
    const next: OpenedReport = {
      ...shown,
      report: judged?.report ?? saved,
      judgedAgain: again,
      changes: judged?.comparison ?? null,
    };
    this.#keep(saved, next);
    return next;
  }

  #keep(saved: Report, shown: OpenedReport): void {
    this.#count += 1;
    // What was used last stands last.
    this.#kept.delete(shown.id);
    this.#kept.set(shown.id, { saved, shown, number: this.#count });
    for (const id of [...this.#kept.keys()].slice(0, -MOST_KEPT)) this.#kept.delete(id);
  }

  async #compare(source: ReportSource, file: GivenFile, language: Language): Promise<Comparing> {
    const own = source === 'run' ? this.#ownReport(language) : this.shown(source.opened).report;
    if (own === null) throw new HostError('nothing-to-do', 'there is no report to compare with');
    const other = await openReportFile(bytesOf(file), file.name, { language });
    if (!other.ok) return { ok: false, why: `${file.name} ${reportProblemText(other.problem, language)}` };
    return { ok: true, comparison: compareReports(...inOrder(own, other.report)) };
  }
}

function bytesOf({ base64 }: GivenFile): Uint8Array {
  return Buffer.from(base64, 'base64');
}
