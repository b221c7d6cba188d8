/** `vpc-doctor plan`: writes, checks and uses a plan. */
import type { Dialect } from '../../shared/gateway/dialect.ts';
import { guideGateway, guidePlan } from '../../shared/plan/guide-sample.ts';
import { planJsonSchema } from '../../shared/plan/json-schema.ts';
import { profileOf } from '../../shared/plan/profile.ts';
import { buildPlanReport } from '../../shared/plan/report/build.ts';
import { compareWithPlan } from '../../shared/plan/reality/compare.ts';
import { planTemplate } from '../../shared/plan/template.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import { VERSION } from '../process/version.ts';
import { forOwnEyes, knowingly, ofTheTool } from '../host/gate.ts';
import { sharePlan } from '../host/share-plan.ts';
import { CliError, EXIT, exitCodeOf } from './exit-code.ts';
import { languageOf } from './language.ts';
import { orFailed } from './leak.ts';
import { openNamed } from './open-named.ts';
import { measuredOf, realityLines } from './plan-reality.ts';
import { loadPlan } from './load-plan.ts';
import { emit, refuseExisting, refuseTaken, writeFile, type OutputOptions } from './output.ts';
import { planText, renderPlan, type PlanFormat } from './render-plan.ts';
import { plain } from './terminal.ts';

export interface PlanInitOptions extends OutputOptions {
  readonly guide?: boolean;
  readonly gatewayConfig?: string;
  readonly lang?: string;
}

export interface PlanCompareOptions {
  readonly gatewayConfig: readonly string[];
  readonly lang?: string;
}

export interface PlanCheckOptions extends OutputOptions {
  readonly gatewayConfig: readonly string[];
  readonly dialect?: Dialect;
  readonly format: PlanFormat;
  readonly lang?: string;
  readonly redact: boolean;
}

/** planInit prints or writes a commented plan, or the sample of the guide. */
export async function planInit(options: PlanInitOptions): Promise<number> {
  const language = languageOf(options.lang);
  const { guide, gatewayConfig } = options;
  if (gatewayConfig !== undefined && guide !== true)
    throw new CliError((texts) => texts.goesWith('--gateway-config', '--guide'));
  await refuseTaken(options, gatewayConfig);
  if (gatewayConfig !== undefined)
    await writeFile(gatewayConfig, ofTheTool(guideGateway(language)), options.force === true);
  await emit(ofTheTool(plain(guide === true ? guidePlan(language) : planTemplate(language))), options);
  return EXIT.ready;
}

/** planCheck exits with the verdict on the plan. */
export async function planCheck(file: string, options: PlanCheckOptions): Promise<number> {
  const language = languageOf(options.lang);
  await refuseExisting(options);
  const context = await loadPlan(
    { plan: file, gateways: options.gatewayConfig, dialect: options.dialect ?? null },
    language,
  );
  const report = buildPlanReport({
    context,
    language,
    createdAt: new Date().toISOString(),
    version: VERSION,
  });
  const toTerminal = options.output === undefined;
  if (options.format === 'text') await emit(forOwnEyes(planText(report, toTerminal)), options);
  else if (!options.redact) await emit(knowingly(renderPlan(report, options.format, toTerminal)), options);
  else
    await orFailed(async () => {
      const shared = sharePlan(report, context.plan);
      const text = renderPlan(shared.report, options.format, toTerminal);
      await emit(shared.refuseLeaks(text, 'the report of the plan'), options);
    });
  return exitCodeOf(report.verdict.state);
}

/** planCompare prints what a saved report measured beside what the plan promises; exit code 3 where they differ. */
export async function planCompare(file: string, path: string, options: PlanCompareOptions): Promise<number> {
  const language = languageOf(options.lang);
  const context = await loadPlan({ plan: file, gateways: options.gatewayConfig, dialect: null }, language);
  const { report } = await openNamed(path, language);
  if (report.redaction.applied) throw new CliError((texts) => texts.planRedacted(path));
  const reality = compareWithPlan(context, measuredOf(report));
  await emit(forOwnEyes(realityLines(reality, language)), {});
  return reality.differences.length > 0 ? EXIT.notReady : EXIT.ready;
}

/** planProfile prints the profile that a plan promises to the workstations. */
export async function planProfile(file: string, options: PlanInitOptions): Promise<number> {
  const language = languageOf(options.lang);
  await refuseExisting(options);
  const { plan } = await loadPlan({ plan: file, gateways: [], dialect: null }, language);
  await emit(forOwnEyes(plain(profileOf(plan, language))), options);
  return EXIT.ready;
}

/** planSchemaCommand prints the JSON Schema of the file. */
export async function planSchemaCommand(options: OutputOptions): Promise<number> {
  await refuseExisting(options);
  await emit(ofTheTool(jsonLines(jsonText(planJsonSchema(), 2))), options);
  return EXIT.ready;
}
