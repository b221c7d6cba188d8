/** The record of a recording, in words; and the recording of a record, to judge it again. */
import type { Platform } from '../observation/workstation.ts';
import type { Profile } from '../profile/profile.ts';
import type { ReportNote } from '../report/note.ts';
import type { Language } from '../text/language.ts';
import { compacted, expanded } from './compact.ts';
import { judgeDrill } from './judge.ts';
import { DRILL_SCHEMA, type DrillRecord } from './record.ts';
import type { DrillResult } from './result.ts';
import type { Recording } from './sample.ts';
import { drillFindingWords, drillTexts, namingIn } from './words.ts';

export interface RecordAbout {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly version: string;
  readonly language: Language;
  readonly platform: Platform;
  readonly profile: Profile;
  readonly by?: string | undefined;
  readonly note?: ReportNote | undefined;
}

/** buildDrillRecord judges a recording and puts the result into words. Nothing is redacted yet. */
export function buildDrillRecord(recording: Recording, about: RecordAbout): DrillRecord {
  const { profile, version, by, note, ...rest } = about;
  return {
    schema: DRILL_SCHEMA,
    kind: recording.kind,
    ...rest,
    platform: { platform: about.platform },
    tool: { name: 'vpc-doctor', version },
    ...(by === undefined ? {} : { by }),
    ...(note === undefined ? {} : { note }),
    profile: { ...profile },
    recording: savedRecording(recording),
    result: resultInWords(judgeDrill(recording, profile), recording, about.language),
    redaction: { applied: false, rules: [] },
  };
}

function savedRecording(recording: Recording): DrillRecord['recording'] {
  const { marks, stalls, paths, clockSteps, checks, endMs, ending, lanes } = recording;
  return {
    ...{ marks, stalls, paths, clockSteps, checks, endMs, ending },
    lanes: lanes.map(({ samples, ...lane }) => ({ ...lane, samples: compacted(samples) })),
  };
}

/** recordingOf gives what a record has observed. */
export function recordingOf({ recording, kind }: DrillRecord): Recording {
  const { lanes, ...rest } = recording;
  return {
    ...rest,
    kind,
    lanes: lanes.map(({ samples, ...lane }) => ({ ...lane, samples: expanded(samples) })),
  };
}

/** resultInWords adds titles, evidence and actions to the findings, and the headline. */
export function resultInWords(
  result: DrillResult,
  { lanes }: Pick<Recording, 'lanes'>,
  language: Language,
): DrillRecord['result'] {
  const naming = namingIn({ lanes }, language);
  const findings = result.findings.map((finding) => {
    const { args, ...rest } = finding;
    return { ...rest, ...drillFindingWords(finding, naming, language), args: { ...args } };
  });
  const headline = drillTexts(language).headline(
    result.state,
    findings[0]?.title ?? '',
    result.episodes.length,
  );
  return { ...result, findings, headline };
}
