/** Writing results: stdout for pipes, files as the user named them. */
import { access, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FinishedText } from '../../shared/text/target-text.ts';
import type { Shareable } from '../host/gate.ts';
import { keptFromOthers } from '../host/user-alone.ts';
import { FileError, writeFileAtomically } from '../host/write-file.ts';
import { CliError, EXIT } from './exit-code.ts';
import { codeOf } from '../process/system-error.ts';

export interface OutputOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** refuseExisting throws a usage error when the file exists, before any time is spent on a run. */
export async function refuseExisting({ output, force }: OutputOptions): Promise<void> {
  if (output === undefined || force === true) return;
  const exists = await access(output).then(
    () => true,
    () => false,
  );
  if (exists) throw existing(output);
}

/** refuseSame throws a usage error where two results would go to one file: the second would replace the first. */
export async function refuseSame(output: string | undefined, evidence: string | undefined): Promise<void> {
  if (output === undefined || evidence === undefined) return;
  const [one, other] = await Promise.all([placeOf(output), placeOf(evidence)]);
  if (one === other) throw new CliError((texts) => texts.sameFile);
}

/** refuseTaken does both, for a result and the file that is written beside it. */
export async function refuseTaken(options: OutputOptions, beside: string | undefined): Promise<void> {
  await refuseSame(options.output, beside);
  await refuseExisting(options);
  if (beside !== undefined) await refuseExisting({ ...options, output: beside });
}

/** The name as the file system sees it; Windows and macOS take upper and lower case for the same. */
async function placeOf(path: string): Promise<string> {
  const full = resolve(path);
  const folder = await realpath(dirname(full)).catch(() => dirname(full));
  const place = join(folder, basename(full));
  return process.platform === 'linux' ? place : place.toLowerCase();
}

/** emit writes the text to the file, or to stdout where none is named. */
export async function emit(text: Shareable<FinishedText>, options: OutputOptions): Promise<void> {
  if (options.output === undefined) return toStdout(text);
  await writeFile(options.output, text, options.force === true);
}

/** toStdout resolves when the text was handed over; a reader that went away is no error of ours. */
export function toStdout(text: Shareable<FinishedText>): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && codeOf(error) !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

/** writeFile writes a file for the user; throws a CliError that names the file and the system's reason. */
export async function writeFile(
  path: string,
  content: Shareable<string | Uint8Array>,
  overwrite: boolean,
): Promise<void> {
  try {
    await writeFileAtomically(path, content, { overwrite, protect: keptFromOthers });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code === 'NOT-A-FILE') throw new CliError((texts) => texts.notRegular(path), EXIT.failed);
    throw error.code === 'EEXIST'
      ? existing(path)
      : new CliError((texts) => texts.cannotWrite(path, error.code), EXIT.failed);
  }
}

function existing(path: string): CliError {
  return new CliError((texts) => texts.exists(path));
}
