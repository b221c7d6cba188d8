import { readLimited } from './read-file.ts';
import { reportSchema, REPORT_SCHEMA, type Report } from '../../shared/report/schema.ts';
import { CliError, exitCodeOf } from './exit-code.ts';
import { emit, refuseExisting, type OutputOptions } from './output.ts';
import { render } from './render.ts';
import type { Format } from './format.ts';

/** A report of 10,000 cloud computers has about 10 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

/** reportCommand prints a saved report in another form and exits as the run that made it did. */
export async function reportCommand(file: string, options: OutputOptions & { format: Format }): Promise<number> {
  await refuseExisting(options);
  const report = parseReport(await readLimited(file, MOST_BYTES), file);
  await emit(render(report, options.format, options.output === undefined), options);
  return exitCodeOf(report.verdict.state);
}

function parseReport(text: string, file: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CliError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const version = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (version !== REPORT_SCHEMA) {
    throw new CliError(`${file} is not a report of this version: found schema ${version === undefined ? 'nothing' : JSON.stringify(version)}, allowed is "${REPORT_SCHEMA}".`);
  }
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CliError(`${file} is damaged: at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
