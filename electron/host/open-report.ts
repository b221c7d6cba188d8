/** Opens a report that somebody sent: a JSON file, or an evidence bundle as a zip or a folder. */
import { randomUUID } from 'node:crypto';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { defaultProfile } from '../../shared/profile/defaults.ts';
import type { Bundle } from '../../shared/replay/bundle.ts';
import { replay } from '../../shared/replay/replay.ts';
import type { ReportProblem } from '../../shared/report/problem.ts';
import { MOST_REPORT_BYTES, readReport } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import { decode } from '../platform/code-page.ts';
import { VERSION } from '../process/version.ts';
import { BundleError, openBundle, readZip } from './bundle-files.ts';
import { problemOfKind } from './file-kind.ts';
import { readBundle } from './load-bundle.ts';
import { textEvidence } from './save-bundle.ts';

export type OpenedFile =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly kind: 'report' | 'bundle' /** The outputs, with their bytes where a bundle brought them. */;
      readonly evidence: readonly Evidence[];
    }
  | { readonly ok: false; readonly problem: ReportProblem };

export interface OpenOptions {
  /** For a bundle of raw outputs, which is judged in it; a saved report has its own. */
  readonly language?: Language;
}

/** openReportFile reads a report or a bundle by its bytes, whatever its name says. It rejects only when the tool itself fails. */
export function openReportFile(
  bytes: Uint8Array,
  name: string,
  options: OpenOptions = {},
): Promise<OpenedFile> {
  return isZip(bytes)
    ? opened(async () => readBundle(await readZip(bytes, name), name), options)
    : Promise.resolve(fromJson(bytes));
}

/** openReportFolder reads a bundle that was unpacked. */
export function openReportFolder(path: string, options: OpenOptions = {}): Promise<OpenedFile> {
  return opened(async () => readBundle(await openBundle(path), path), options);
}

/** `PK` and the sign of a first entry, or of the end where there is none. */
function isZip([p, k, a, b]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

function fromJson(bytes: Uint8Array): OpenedFile {
  if (bytes.byteLength > MOST_REPORT_BYTES)
    return { ok: false, problem: { code: 'too-large', bytes: bytes.byteLength, allowed: MOST_REPORT_BYTES } };
  const other = problemOfKind(bytes);
  if (other !== null) return { ok: false, problem: other };
  const result = readReport(decode(bytes, null));
  return result.ok
    ? { ok: true, report: result.report, kind: 'report', evidence: textEvidence(result.report) }
    : { ok: false, problem: result.problem };
}

async function opened(read: () => Promise<Bundle>, { language = 'en' }: OpenOptions): Promise<OpenedFile> {
  try {
    const bundle = await read();
    return {
      ok: true,
      report: bundle.saved ?? judged(bundle, language),
      kind: 'bundle',
      evidence: bundle.evidence,
    };
  } catch (error) {
    if (error instanceof BundleError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Raw outputs bring no profile, so that the guide's defaults are what should work. */
function judged(bundle: Bundle, language: Language): Report {
  return replay(bundle, {
    profile: defaultProfile(),
    language,
    version: VERSION,
    targets: [],
    id: randomUUID(),
  });
}
