/**
 * The report, `vpc-doctor/report@1`: the one data set that every form (text, JSON, Markdown, HTML) is rendered from.
 * It carries its words, so that a saved report reads the same in every later version.
 */
import { z } from 'zod';
import { textOf } from '../observation/schema/kind.ts';
import { LANGUAGES } from '../text/language.ts';
import { noteSchema } from './note.ts';
import {
  check,
  contacted,
  evidence,
  finding,
  link,
  observation,
  platform,
  redaction,
  stage,
  step,
} from './schema-parts.ts';

export const REPORT_SCHEMA = 'vpc-doctor/report@1';

export const reportSchema = z.object({
  schema: z.literal(REPORT_SCHEMA).describe('Name and version of this form.'),
  id: textOf('id').describe('Id of the run.'),
  createdAt: z.iso.datetime().describe('When the run started, UTC.'),
  tool: z
    .object({
      name: textOf('code').describe('Name of the tool.'),
      version: textOf('version').describe('Version that judged.'),
    })
    .describe('What made the report.'),
  language: z.enum(LANGUAGES).describe('Language of its sentences.'),
  platform: z
    .object({
      platform: platform.describe('System of the workstation.'),
      os: textOf('product').optional().describe('Its name and version.'),
    })
    .describe('The workstation.'),
  profile: z
    .record(z.string(), z.unknown())
    .describe('What should work: the profile that was judged against.'),
  note: noteSchema.optional().describe('What the user added.'),
  verdict: z
    .object({
      state: z
        .enum(['ready', 'ready-with-warnings', 'not-ready', 'inconclusive'])
        .describe('Whether a log-on will work.'),
      headline: textOf('words').describe('The verdict in one sentence.'),
      brokenLink: stage.nullable().describe('First broken link of the chain; null: none.'),
      next: z
        .array(textOf('words'))
        .describe('What to do where nothing is broken, and what the tool cannot see; in sentences.'),
    })
    .describe('The verdict.'),
  path: z.array(link).describe('The chain from the workstation to the cloud computer.'),
  checks: z.array(check).describe('Every check with its outcome.'),
  findings: z.array(finding).describe('What was found, root causes and what they explain.'),
  checklist: z.array(step).describe('Root causes with what to do, in order.'),
  observations: z.array(observation).describe('The facts that were judged.'),
  evidence: z.array(evidence).describe('Outputs of commands and contents of files.'),
  footprint: z.array(contacted).describe('Every destination that was contacted.'),
  timings: z
    .object({
      totalMs: z.number().nonnegative().describe('Duration of the run.'),
      cancelled: z.boolean().describe('Whether the user cancelled it.'),
    })
    .describe('How long the run took.'),
  redaction: redaction.describe('What was done to private values.'),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportStep = z.infer<typeof step>;
export type ReportCheck = z.infer<typeof check>;
export type ReportAction = ReportStep['actions'][number];
export type FootprintEntry = z.infer<typeof contacted>;
