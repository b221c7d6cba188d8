/** The run-time check of the plan's calls. */
import { z } from 'zod';
import { DIALECTS } from '../gateway/dialect.ts';
import { LANGUAGES } from '../text/language.ts';
import { PLAN_FORMATS, PLAN_LIMITS, type PlanCalls } from './plan.ts';

const MOST_FILE_CHARACTERS = 60_000_000;

const language = z.enum(LANGUAGES);
const name = z.string().min(1).max(PLAN_LIMITS.nameCharacters);
const planText = z.string().max(PLAN_LIMITS.planCharacters);
const docs = z
  .strictObject({
    plan: z.strictObject({ name, text: planText }),
    gateways: z
      .array(
        z.strictObject({
          name,
          text: z.string().max(PLAN_LIMITS.gatewayCharacters),
          dialect: z.enum(DIALECTS).nullable(),
        }),
      )
      .max(PLAN_LIMITS.gateways),
  })
  // A line is named by its file: two of one name could not be told apart.
  .refine(({ plan, gateways }) => {
    const names = [plan.name, ...gateways.map((one) => one.name)];
    return new Set(names).size === names.length;
  }, 'two files have the same name');
const exporting = z.strictObject({ docs, format: z.enum(PLAN_FORMATS), language, redact: z.boolean() });

export const PLAN_ARGUMENTS: { readonly [N in keyof PlanCalls]: z.ZodType<PlanCalls[N]['args']> } = {
  samplePlan: z.strictObject({ kind: z.enum(['template', 'guide']), language }),
  openPlanFile: z.strictObject({
    file: z.strictObject({ name: z.string().max(300), base64: z.string().max(MOST_FILE_CHARACTERS) }),
    kind: z.enum(['plan', 'gateway']),
    language,
  }),
  checkPlan: z.strictObject({ docs, language }),
  previewPlanReport: exporting,
  savePlanReport: exporting,
  savePlan: z.strictObject({ name, text: planText }),
  profileOfPlan: z.strictObject({ text: planText, language }),
};
