/** What a saved report or bundle brings to a replay: true shapes, stand-ins in place of pseudonyms, the run's profile. */
import { MOST_EVIDENCE_TEXT, type Evidence } from '../observation/evidence.ts';
import { observationsToJudge } from '../observation/saved.ts';
import type { Observation } from '../observation/observation.ts';
import type { Profile } from '../profile/profile.ts';
import { profileSchema } from '../profile/schema.ts';
import { createRestorer } from '../report/redact/restore.ts';
import type { Report } from '../report/schema.ts';
import { fieldsOf } from '../report/values.ts';
import type { Bundle } from './bundle.ts';

export interface LoadedBundle extends Bundle {
  /** Puts the pseudonyms of a redacted bundle back into what was judged by its stand-ins. */
  readonly hide: <T>(value: T) => T;
}

/** restored gives a bundle that can be judged: a redacted one by the stand-ins of its addresses, since a pseudonym has no subnet. */
export function restored(bundle: Bundle): LoadedBundle {
  const { saved } = bundle;
  if (saved?.redaction.applied !== true) return { ...bundle, hide: (value) => value };
  const restorer = createRestorer(saved.redaction.addresses ?? [], bundle.platform === 'win32' ? '-' : ':');
  const evidence = bundle.evidence.map(({ bytes: _bytes, ...one }) => ({
    ...one,
    command: restorer.text(one.command),
    text: restorer.text(one.text),
  }));
  return {
    ...bundle,
    evidence,
    saved: { ...restorer.value(saved), redaction: saved.redaction },
    hide: (value) => restorer.hide(value),
  };
}

/** bundleOfReport makes a bundle of a report alone: it holds the observations, and every output as text. */
export function bundleOfReport(report: Report): LoadedBundle {
  return restored({
    platform: report.platform.platform,
    evidence: report.evidence.map(withoutAbsent),
    saved: report,
  });
}

/** withoutAbsent leaves out the fields that a record does not have. */
export function withoutAbsent({
  codepage,
  stream,
  exitCode,
  failure,
  ...one
}: Report['evidence'][number]): Evidence {
  return {
    ...one,
    ...(codepage === undefined ? {} : { codepage }),
    ...(stream === undefined ? {} : { stream }),
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(failure === undefined ? {} : { failure }),
  };
}

/** savedObservations gives the observations of the run that made a bundle; none where there was no run. */
export function savedObservations({ saved }: Bundle): readonly Observation[] {
  return saved === null ? [] : observationsToJudge(saved.observations);
}

/** Redaction makes a text shorter, so that one of half the length may have been cut. */
const SURELY_WHOLE = MOST_EVIDENCE_TEXT / 2;

/**
 * wholeOutputs gives the outputs that can be read again. Of a run, a command without an exit code was stopped, and half
 * of its output would tell less than the run knew; one with a `failure` says so itself, and a tool that was missing is
 * a part of what the run knew. Raw outputs of strangers need no exit code.
 */
export function wholeOutputs({ evidence, saved }: Bundle): readonly Evidence[] {
  if (saved === null) return evidence;
  const ended = ({ command, stream, exitCode, failure }: Evidence): boolean =>
    exitCode !== undefined || failure !== undefined || stream === 'file' || command.startsWith('file:');
  return evidence.filter((one) => ended(one) && (one.bytes !== undefined || one.text.length < SURELY_WHOLE));
}

/** profileOf gives the profile of the run that made a bundle; null where there is none that can be read. */
export function profileOf({ saved }: Bundle): Profile | null {
  return saved === null ? null : profileIn(saved.profile);
}

/** profileIn reads the profile of a saved file; null where it is none. */
export function profileIn(profile: Readonly<Record<string, unknown>>): Profile | null {
  // In a file a key that is not set is left out.
  const written = Object.fromEntries(
    Object.entries(profile)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, asWritten(value)]),
  );
  const parsed = profileSchema.safeParse(written);
  return parsed.success ? parsed.data : null;
}

/** A run keeps resolvers and API hosts taken apart; a profile writes each as one text. */
function asWritten(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one: unknown) => {
    const { host, address, port } = fieldsOf(one);
    const place = host ?? address;
    return typeof port === 'number' && typeof place === 'string' ? `${place}:${port}` : one;
  });
}
