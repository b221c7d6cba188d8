/**
 * The record of a drill, `vpc-doctor/drill@1`: what was tested, seen and found, for somebody who was not there. It carries its
 * words and its samples, so it reads the same in later versions, and can be judged again by their rules.
 */
import { z } from 'zod';
import { textOf } from '../observation/schema/kind.ts';
import { noteSchema } from '../report/note.ts';
import { platform, redaction } from '../report/schema-parts.ts';
import { LANGUAGES } from '../text/language.ts';
import type { Unchanging } from '../values/unchanging.ts';
import {
  account,
  bound,
  checkSeen,
  clockStep,
  compared,
  drillFinding,
  episode,
  lane,
  mark,
  pathIn,
  pathSeen,
  phase,
  stall,
} from './record-parts.ts';
import { ENDINGS } from './sample.ts';

export const DRILL_SCHEMA = 'vpc-doctor/drill@1';

const words = textOf('words');

export const drillSchema = z.object({
  schema: z.literal(DRILL_SCHEMA).describe('Name and version of this form.'),
  id: textOf('id').describe('Id of the drill.'),
  kind: z.enum(['drill', 'watch']).describe('drill: with phases; watch: without.'),
  createdAt: z.iso
    .datetime()
    .describe('When the recording began, UTC, by the wall clock of the workstation.'),
  tool: z
    .object({
      name: textOf('code').describe('Name of the tool.'),
      version: textOf('version').describe('Version that judged.'),
    })
    .describe('What made the record.'),
  language: z.enum(LANGUAGES).describe('Language of its sentences.'),
  platform: z
    .object({ platform: platform.describe('System of the workstation.') })
    .describe('The workstation.'),
  by: textOf('person').optional().describe('Who ran the drill.'),
  note: noteSchema.optional().describe('What the user added.'),
  profile: z.record(z.string(), z.unknown()).describe('What should work, and the settings of the failover.'),
  recording: z
    .object({
      lanes: z.array(lane).describe('What was watched, and every question.'),
      marks: z.array(mark).describe('What the user marked.'),
      stalls: z.array(stall).describe('When nothing was seen.'),
      paths: z.array(pathSeen).describe('Traces.'),
      clockSteps: z.array(clockStep).describe('Changes of the wall clock, which no time here depends on.'),
      checks: z.array(checkSeen).describe('Whole checks made during it.'),
      endMs: z.number().describe('When it ended.'),
      ending: z.enum(ENDINGS).describe('How it ended.'),
    })
    .describe('What was observed.'),
  result: z
    .object({
      state: z.enum(['passed', 'partly', 'failed', 'inconclusive', 'watched']).describe('The verdict.'),
      headline: words.describe('The verdict in one sentence.'),
      marks: z.array(mark).describe('Marks of the user, and those that the samples show.'),
      phases: z.array(phase).describe('The parts of the drill.'),
      accounts: z.array(account).describe('Each service.'),
      episodes: z.array(episode).describe('What was out together.'),
      compared: z.array(compared).describe('Each outage against the bound.'),
      bounds: z.array(bound).describe("The company's own bounds; empty: the profile names none."),
      paths: z.array(pathIn).describe('The way before, during and after.'),
      findings: z.array(drillFinding).describe('What was found, the worst first.'),
    })
    .describe('What it says.'),
  redaction: redaction.describe('What was done to private values.'),
});

export type DrillRecord = Unchanging<z.infer<typeof drillSchema>>;
export type DrillRecordFinding = DrillRecord['result']['findings'][number];

/** drillJsonSchema describes a saved record, for programs that read it. A later version may add fields. */
export function drillJsonSchema(): object {
  return {
    $id: DRILL_SCHEMA,
    title: 'VPC Doctor failover drill',
    ...z.toJSONSchema(drillSchema, { io: 'input' }),
  };
}
