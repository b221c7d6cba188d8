/** Runs the checks for a command and prints the result: progress on stderr, the result alone on stdout. */
import type { CheckId } from '../../shared/check/ids.ts';
import type { Muted } from '../../shared/mute/muted.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import type { ReportNote } from '../../shared/report/note.ts';
import type { Language } from '../../shared/text/language.ts';
import { checkWorkstation, type Checked, type Surroundings } from '../host/check-workstation.ts';
import type { History } from '../host/history.ts';
import type { Redactor } from '../../shared/report/redact/index.ts';
import { machineRedactor } from '../host/machine-secrets.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import { forOwnEyes, knowingly } from '../host/gate.ts';
import { shareable } from '../host/share-run.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { onInterrupt } from './interrupt.ts';
import { orFailed } from './leak.ts';
import { eventLines } from './ndjson.ts';
import { emit, toStdout, writeFile, type OutputOptions } from './output.ts';
import { startProgress } from './progress.ts';
import { progressTexts } from './progress-texts.ts';
import { isLine, isOpenForm, type Format } from './format.ts';
import { say } from './terminal.ts';
import { render } from './render.ts';

export interface RunRequest extends OutputOptions {
  readonly profile: Profile;
  readonly trustedCaPem: string | null;
  /** Whether the profile is the administrator's; absent: it is not. */
  readonly managed?: boolean;
  /** What the user has muted; absent: nothing. */
  readonly muted?: readonly Muted[];
  readonly language: Language;
  readonly budgetMs: number;
  /** How far the budget stretches while answers still come in; absent: not at all. */
  readonly stretchMs?: number;
  readonly only?: readonly CheckId[];
  readonly surroundings?: Surroundings;
  /** Earlier runs, in which this one is kept; absent: it leaves no trace. */
  readonly history?: History;
  readonly format: Format;
  readonly redact: boolean;
  readonly note: ReportNote | undefined;
  /** Options to repeat in the commands that verify a step; null: there are no such commands. */
  readonly repeat: string | null;
  /** What a plan says of the run: behind the text, or beside any other form; absent: nothing. */
  readonly appendix?: Appendix;
  /** Where the bundle of raw evidence goes; absent: nowhere. */
  readonly evidence?: string;
}

/** Lines about a report that was just made, with its true values. */
export type Appendix = (report: Report) => TerminalText;

/** runAndPrint gives the exit code of the contract; 130 when the user cancelled. */
export function runAndPrint(request: RunRequest): Promise<number> {
  return orFailed(() => ranAndPrinted(request));
}

async function ranAndPrinted(request: RunRequest): Promise<number> {
  const interrupt = onInterrupt();
  const progress = startProgress(process.stderr, progressTexts(request.language));
  const redactor = machineRedactor();
  const streams = request.format === 'ndjson' && request.output === undefined;
  const toLines = eventLines(request.language, request.redact ? redactor : null);
  try {
    const checked = await checkAndKeep({
      ...request,
      signal: interrupt.signal,
      onEvent: (event) => {
        progress.onEvent(event);
        if (streams) void toStdout(toLines(event));
      },
    });
    progress.stop();
    await write(checked, request, redactor);
    await tell(request, checked.report);
    return interrupt.interrupted() ? EXIT.interrupted : exitCodeOf(checked.report.verdict.state);
  } finally {
    progress.stop();
    interrupt.stop();
  }
}

/** The terminal shows the user's own machine to its user; what may leave the machine is redacted. */
async function write({ report, evidence }: Checked, request: RunRequest, redactor: Redactor): Promise<void> {
  const keepsValues = !request.redact || isOpenForm(request.format);
  const needsShared = request.redact && (!keepsValues || request.evidence !== undefined);
  const shared = needsShared ? shareable(report, { redactor }) : null;
  const isOpen = keepsValues || shared === null;
  const text = render(isOpen ? report : shared.report, request.format, {
    toTerminal: request.output === undefined,
    repeat: request.repeat,
  });
  // Both are looked at before the first is written.
  const passed = isOpen ? knowingly(text) : shared.refuseLeaks(text, 'the report');
  if (request.evidence !== undefined) {
    const { bundleBytes, redactedBundleBytes } = await import('../host/save-bundle.ts');
    const bytes = shared === null ? knowingly(bundleBytes(report, evidence)) : redactedBundleBytes(shared);
    await writeFile(request.evidence, bytes, request.force === true);
  }
  await emit(passed, request);
}

/** A run of some of the checks, or of half the time, says too little to be kept. */
async function checkAndKeep({
  history,
  ...request
}: Parameters<typeof checkWorkstation>[0] & Pick<RunRequest, 'history'>): Promise<Checked> {
  const checked = await checkWorkstation({ ...request, remembered: history?.facts(request.profile) ?? [] });
  if (!checked.run.cancelled && !checked.run.partial)
    await history?.remember(checked.run, { muted: request.muted ?? [] });
  return checked;
}

/** The other forms are files for programs, into which no text of ours goes. */
async function tell({ appendix, format, output }: RunRequest, report: Report): Promise<void> {
  if (appendix === undefined || isLine(format)) return;
  if (format === 'text' && output === undefined) await toStdout(forOwnEyes(appendix(report)));
  else say(appendix(report));
}
