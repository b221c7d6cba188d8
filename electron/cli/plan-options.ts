/** The commands of `vpc-doctor plan` as data. */
import { Option, type Command } from 'commander';
import { DIALECTS } from '../../shared/gateway/dialect.ts';
import { collect, described, type Exit } from './options.ts';
import type { PlanCheckOptions, PlanInitOptions } from './plan-command.ts';
import { PLAN_FORMATS } from './render-plan.ts';
import type { HelpTexts } from './texts/help.ts';

const load = () => import('./plan-command.ts');

function fileOptions(command: Command, { options }: HelpTexts): Command {
  return command
    .option('--output <file>', options.output)
    .option('--force', options.force)
    .option('--lang <language>', options.lang);
}

/** addPlan adds `plan init|check|profile|schema`. */
export function addPlan(cli: Command, exit: Exit, texts: HelpTexts): void {
  const plan = described(cli.command('plan'), 'plan', texts).helpCommand(
    'help [command]',
    texts.options.helpCommand,
  );
  addInit(plan, exit, texts);
  addCheck(plan, exit, texts);
  fileOptions(described(plan.command('profile <plan>'), 'plan profile', texts), texts).action(
    async (file: string, options: PlanInitOptions) => {
      exit(await (await load()).planProfile(file, options));
    },
  );
  fileOptions(described(plan.command('schema'), 'plan schema', texts), texts).action(
    async (options: PlanInitOptions) => {
      exit(await (await load()).planSchemaCommand(options));
    },
  );
}

function addInit(plan: Command, exit: Exit, texts: HelpTexts): void {
  fileOptions(described(plan.command('init'), 'plan init', texts), texts)
    .option('--guide', texts.options.guide)
    .option('--gateway-config <file>', texts.options.guideGateway)
    .action(async (options: PlanInitOptions) => {
      exit(await (await load()).planInit(options));
    });
}

function addCheck(plan: Command, exit: Exit, texts: HelpTexts): void {
  const { options: told } = texts;
  fileOptions(described(plan.command('check <plan>'), 'plan check', texts), texts)
    .option('--gateway-config <file>', told.gatewayConfig, collect, [])
    .addOption(new Option('--dialect <dialect>', told.dialect).choices(DIALECTS))
    .addOption(new Option('--format <format>', told.planFormat).choices(PLAN_FORMATS).default('text'))
    .option('--no-redact', told.noRedact)
    .action(async (file: string, options: PlanCheckOptions) => {
      exit(await (await load()).planCheck(file, options));
    });
}
