/** The commands of `vpc-doctor plan` as data. */
import { Option, type Command } from 'commander';
import { DIALECTS } from '../../shared/gateway/dialect.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import type { PlanCheckOptions, PlanCompareOptions, PlanInitOptions } from './plan-command.ts';
import { PLAN_FORMATS } from './render-plan.ts';

type Exit = (code: number) => void;

const EXIT_CODES = `
Exit codes:
  0 no mistake   1 the tool failed   2 usage error, or the plan cannot be read   3 mistakes
  4 warnings   5 questions are open, or not all is known
`;

const load = () => import('./plan-command.ts');
const language = (): Option =>
  new Option('--lang <language>', `language: ${LANGUAGES.join(' or ')}; default: the system's`);

const gatewayOption: [string, string, (value: string, before: string[]) => string[], string[]] = [
  '--gateway-config <file>',
  'configuration of the gateway, as it prints it; may be given several times',
  (value, before) => [...before, value],
  [],
];

function fileOptions(command: Command): Command {
  return command
    .option('--output <file>', 'write it to a file, readable by you alone')
    .option('--force', 'overwrite an existing file');
}

/** addPlan adds `plan init|check|profile|schema`. */
export function addPlan(cli: Command, exit: Exit): void {
  const plan = cli
    .command('plan')
    .description('check a network plan, and the configuration of the gateway, before anything is ordered');
  addInit(plan, exit);
  addCheck(plan, exit);
  fileOptions(
    plan
      .command('profile <plan>')
      .description('print the profile for the workstations that a plan promises')
      .addOption(language()),
  ).action(async (file: string, options: PlanInitOptions) => {
    exit(await (await load()).planProfile(file, options));
  });
  plan
    .command('compare <plan> <report>')
    .description('compare what a saved report measured with what a plan promises')
    .option(...gatewayOption)
    .addOption(language())
    .action(async (file: string, report: string, options: PlanCompareOptions) => {
      exit(await (await load()).planCompare(file, report, options));
    });
  fileOptions(plan.command('schema').description('print the JSON Schema of the plan')).action(
    async (options: PlanInitOptions) => {
      exit(await (await load()).planSchemaCommand(options));
    },
  );
}

function addInit(plan: Command, exit: Exit): void {
  fileOptions(
    plan
      .command('init')
      .description('print a commented plan')
      .option('--guide', "the sample of the vendor's guide instead, as it stands, with its mistakes")
      .option(
        '--gateway-config <file>',
        "with --guide: write the guide's sample of the gateway to this file as well",
      )
      .addOption(language()),
  ).action(async (options: PlanInitOptions) => {
    exit(await (await load()).planInit(options));
  });
}

function addCheck(plan: Command, exit: Exit): void {
  fileOptions(
    plan
      .command('check <plan>')
      .description('find the mistakes of a plan, and say what happens when the circuit fails')
      .option(...gatewayOption)
      .addOption(
        new Option('--dialect <dialect>', 'language of the device; default: found by the lines').choices(
          DIALECTS,
        ),
      )
      .addOption(
        new Option('--format <format>', 'form of the result on stdout').choices(PLAN_FORMATS).default('text'),
      )
      .addOption(language())
      .option('--no-redact', 'keep private values (addresses, names) in json, html and markdown'),
  )
    .addHelpText('after', EXIT_CODES)
    .action(async (file: string, options: PlanCheckOptions) => {
      exit(await (await load()).planCheck(file, options));
    });
}
