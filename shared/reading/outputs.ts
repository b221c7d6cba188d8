/** From recorded evidence to outputs: which source each record is, and which stderr belongs to which stdout. */
import type { Evidence } from '../observation/evidence.ts';
import { known, mapKnown, unknown, type Known } from '../observation/known.ts';
import type { Platform } from '../observation/workstation.ts';
import { clean } from '../parse/common/clean.ts';
import type { Output, SourceId } from './output.ts';
import { recognize } from './recognize.ts';
import { printedBy } from './session.ts';

/** They say on stdout what they could not do, and exit with an error all the same. */
const SPEAK_WHEN_FAILING: ReadonlySet<SourceId> = new Set<SourceId>([
  'ping',
  'tracert',
  'traceroute',
  'find-net-route',
  'scutil-dns',
]);

interface Run {
  readonly record: Evidence;
  readonly stderr: Evidence | null;
}

/** wholeFile ends the last line of a file that was read as a whole; what a command printed may have been cut there. */
export function wholeFile(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** outputsOf reads records in their order; commands that are none of ours are left out. */
export function outputsOf(records: readonly Evidence[], platform: Platform): readonly Output[] {
  return runsOf(records).flatMap(({ record, stderr }): Output[] => {
    const recognized = recognize(record.command, platform);
    if (recognized === null) return [];
    // Texts of a bundle were cleaned when they were decoded; those of a saved report need not have been.
    const complaint = clean(stderr?.text ?? '');
    return [
      {
        ...recognized,
        text: mapKnown(
          textOf({ ...record, text: clean(record.text) }, recognized.source, complaint),
          (text) => (record.stream === 'file' ? wholeFile(text) : printedBy(text, record.command)),
        ),
        stderr: complaint,
        // A file is recorded only when it was read to its end.
        exitCode: record.exitCode ?? (record.stream === 'file' ? 0 : null),
        evidence: stderr === null ? [record.id] : [record.id, stderr.id],
      },
    ];
  });
}

/** A command's stderr is the next record of the same command, or it stands alone where nothing went to stdout. */
function runsOf(records: readonly Evidence[]): readonly Run[] {
  const runs: { record: Evidence; stderr: Evidence | null }[] = [];
  for (const record of records) {
    const open =
      record.stream === 'stderr'
        ? runs.findLast((run) => run.record.command === record.command && run.stderr === null)
        : undefined;
    if (open !== undefined) open.stderr = record;
    else if (record.stream === 'stderr') runs.push({ record: { ...record, text: '' }, stderr: record });
    else runs.push({ record, stderr: null });
  }
  return runs;
}

function textOf({ text, exitCode = 0, failure }: Evidence, source: SourceId, stderr: string): Known<string> {
  if (failure !== undefined) return unknown(failure.reason, failure.detail);
  if (exitCode === 0 || SPEAK_WHEN_FAILING.has(source))
    return known(source === 'find-net-route' && text.trim() === '' ? stderr : text);
  const reason = /permission denied|not permitted|must be root/i.test(stderr) ? 'not-permitted' : 'failed';
  return unknown(reason, stderr.trim().slice(0, 200) || `exit code ${exitCode}`);
}
