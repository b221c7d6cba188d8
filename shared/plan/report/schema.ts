/** The report of a plan, `vpc-doctor/plan-report@1`: the data set of which every form is rendered. It carries its words. */
import { z } from 'zod';
import { LANGUAGES } from '../../text/language.ts';
import { PLAN_CODES } from '../definitions.ts';
import { NET_STATES } from '../simulate/types.ts';

export const PLAN_REPORT_SCHEMA = 'vpc-doctor/plan-report@1';

const line = z.int().positive();
const text = z.string();

const place = z.object({
  file: text.describe('Name of the plan or of a configuration.'),
  line: line.nullable().describe('Line, from 1; null: the file as a whole.'),
  path: text.describe('Path in the plan, such as vbr.vlan; empty in a configuration.'),
  text: text.describe('The line as it stands.'),
});

const correction = z.object({
  file: text.describe('File that is corrected.'),
  replaces: z
    .object({ from: line.describe('First line that goes.'), to: line.describe('Last line that goes.') })
    .nullable()
    .describe('Lines that go; null: none.'),
  behind: line.nullable().describe('Line behind which the new ones stand; null: anywhere in their part.'),
  lines: z.array(text).describe('The corrected lines.'),
  undo: z.array(text).describe('Lines that bring the old state back.'),
});

const finding = z.object({
  code: z.enum(PLAN_CODES).describe('Stable id of the rule.'),
  severity: z
    .enum(['error', 'warning', 'question', 'note'])
    .describe('question: it is not certain, so it is asked and not told as a fault.'),
  owner: z.enum(['network', 'cloud', 'it']).describe('Who can mend it.'),
  title: text.describe('What is wrong, or what is asked.'),
  why: text.describe('Why it matters.'),
  fix: text.describe('What to do.'),
  rule: z
    .object({
      place: text.describe('Step of the guide; empty: none.'),
      source: text.describe('Who says so.'),
    })
    .describe('Where the rule comes from.'),
  places: z.array(place).describe('Where it stands.'),
  correction: correction.nullable().describe('Lines that put it right; null: only people can decide.'),
});

const cell = z.object({
  target: z
    .enum(['office', 'cloud-services', 'resolver', 'probe'])
    .describe('Kind of the destination; probe: answers to the health check.'),
  block: text.describe('Its addresses.'),
  state: z.enum(NET_STATES).describe('What is up.'),
  verdict: z
    .enum(['circuit', 'vpn', 'no-way', 'partly', 'asymmetric', 'mixed', 'open'])
    .describe('Who carries it in both directions.'),
  sentence: text.describe('The verdict in words.'),
  forward: z.array(text).describe('From the data center to the cloud, by part.'),
  back: z.array(text).describe('From the cloud to the data center, by part.'),
  outage: z
    .object({
      leastSeconds: z.number().describe('Least time until both sides have noticed.'),
      mostSeconds: z.number().nullable().describe('Most; null: depends on a timer that is not known.'),
    })
    .nullable()
    .describe('Seconds until a failure is noticed; null: nothing moves.'),
});

export const planReportSchema = z.object({
  schema: z.literal(PLAN_REPORT_SCHEMA).describe('Name and version of this form.'),
  createdAt: z.iso.datetime().describe('When it was made, UTC.'),
  tool: z
    .object({ name: text.describe('Name.'), version: text.describe('Version.') })
    .describe('What made the report.'),
  language: z.enum(LANGUAGES).describe('Language of its sentences.'),
  files: z
    .array(
      z.object({
        name: text.describe('Name of the file.'),
        kind: z.enum(['plan', 'gateway']).describe('What it is.'),
        dialect: text.describe('Language of the device; empty for a plan.'),
        lines: z.number().describe('Lines.'),
        notUnderstood: z.number().describe('Lines that were not understood.'),
      }),
    )
    .describe('What was read.'),
  verdict: z
    .object({
      state: z.enum(['ready', 'ready-with-warnings', 'not-ready', 'inconclusive']).describe('The verdict.'),
      headline: text.describe('The verdict in one sentence.'),
    })
    .describe('The verdict.'),
  findings: z.array(finding).describe('What was found and what is asked, the worst first.'),
  simulation: z.array(cell).describe('What happens when something fails.'),
  assumptions: z.array(text).describe('What the simulation takes for granted.'),
  notUnderstood: z.array(place).describe('Lines of the configurations that were not understood.'),
  redacted: z.boolean().describe('Whether private values were replaced by pseudonyms.'),
});

export type PlanReport = z.infer<typeof planReportSchema>;
export type PlanReportFinding = PlanReport['findings'][number];
export type PlanReportCell = PlanReport['simulation'][number];
