import { readLimited } from './read-file.ts';
import { readReport } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';
import { CliError, exitCodeOf } from './exit-code.ts';
import { languageOf } from './language.ts';
import { emit, refuseExisting, type OutputOptions } from './output.ts';
import { render } from './render.ts';
import type { Format } from './format.ts';

/** A report of 10,000 cloud computers has about 10 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface ReportOptions extends OutputOptions {
  readonly format: Format;
  readonly lang?: string;
}

/** reportCommand prints a saved report in another form and exits as the run that made it did. */
export async function reportCommand(file: string, options: ReportOptions): Promise<number> {
  const language = options.lang === undefined ? undefined : languageOf(options.lang);
  await refuseExisting(options);
  const report = parseReport(await readLimited(file, MOST_BYTES), file);
  await emit(render(report, options.format, options.output === undefined, language), options);
  return exitCodeOf(report.verdict.state);
}

function parseReport(text: string, file: string): Report {
  const result = readReport(text);
  if (result.ok) return result.report;
  throw new CliError(`${file} ${result.why}`);
}
