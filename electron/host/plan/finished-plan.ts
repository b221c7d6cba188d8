/** The report of a plan as a finished file: redacted, checked by the schema, and searched for leaks. */
import type { PlanExport, PlanFormat } from '../../../shared/contract/plan.ts';
import { planHtml } from '../../../shared/plan/report/html.ts';
import { planMarkdown } from '../../../shared/plan/report/markdown.ts';
import { planReportSchema, type PlanReport } from '../../../shared/plan/report/schema.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { fitting } from '../../../shared/report/json.ts';
import { jsonLines, jsonText } from '../../../shared/report/json-text.ts';
import type { FinishedFile } from '../export-file.ts';
import { knowingly, type Shareable } from '../gate.ts';
import { sharePlan } from '../share-plan.ts';

const FORMS: Readonly<Record<PlanFormat, { readonly extension: string; readonly mime: string }>> = {
  html: { extension: 'html', mime: 'text/html' },
  markdown: { extension: 'md', mime: 'text/markdown' },
  json: { extension: 'json', mime: 'application/json' },
};

export interface FinishedPlanInput extends Pick<PlanExport, 'format' | 'redact'> {
  readonly report: PlanReport;
  readonly plan: Plan;
}

/** finishedPlan makes the file. Throws a LeakError where a private value would leave the machine, and then nothing was made. */
export function finishedPlan({ report: own, plan, format, redact }: FinishedPlanInput): FinishedFile {
  const shared = redact ? sharePlan(own, plan) : null;
  const report = shared?.report ?? own;
  const { extension, mime } = FORMS[format];
  const text = rendered(report, format);
  const content: Shareable<string> =
    shared === null ? knowingly(text) : shared.refuseLeaks(text, 'the report of the plan');
  const when = `${report.createdAt.slice(0, 10)}-${report.createdAt.slice(11, 16).replace(':', '')}Z`;
  return {
    name: `vpc-doctor-plan-${report.verdict.state}-${when}.${extension}`,
    mime,
    content,
    rules: shared?.rules ?? [],
    page: format === 'html' ? content : null,
  };
}

function rendered(report: PlanReport, format: PlanFormat): string {
  switch (format) {
    case 'html':
      return planHtml(report);
    case 'markdown':
      return planMarkdown(report);
    case 'json':
      return jsonLines(jsonText(fitting(planReportSchema, report), 2));
  }
}
