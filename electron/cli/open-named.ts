import { stat } from 'node:fs/promises';
import type { Language } from '../../shared/text/language.ts';
import { reportProblemText } from '../../shared/text/report-problem.ts';
import { MOST_BUNDLE_BYTES } from '../host/bundle-files.ts';
import { openReportFile, openReportFolder, type OpenedFile } from '../host/open-report.ts';
import { readBounded, ReadError } from '../host/read-bounded.ts';
import { codeOf } from '../process/system-error.ts';
import { CliError } from './exit-code.ts';

/** openNamed opens a report, a bundle or a folder that the user named; throws a CliError that says what is wrong with it. */
export async function openNamed(
  path: string,
  language: Language,
): Promise<Extract<OpenedFile, { ok: true }>> {
  const opened = await openAny(path, language).catch((error: unknown): OpenedFile => {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { ok: false, problem: { code: 'cannot-read', errno: code } };
  });
  if (opened.ok) return opened;
  throw new CliError(() => `${path} ${reportProblemText(opened.problem, language)}`);
}

async function openAny(path: string, language: Language): Promise<OpenedFile> {
  if ((await stat(path)).isDirectory()) return openReportFolder(path, { language });
  try {
    return await openReportFile(await readBounded(path, MOST_BUNDLE_BYTES), path, { language });
  } catch (error) {
    if (error instanceof ReadError && error.code === 'TOO-LARGE')
      return {
        ok: false,
        problem: { code: 'too-large', bytes: MOST_BUNDLE_BYTES + 1, allowed: MOST_BUNDLE_BYTES },
      };
    throw error;
  }
}
