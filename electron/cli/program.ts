/** The command line as data: commands, options, help. The work is in one file per command, loaded when it is called. */
import { Command, type Help } from 'commander';
import type { Language } from '../../shared/text/language.ts';
import { VERSION } from '../process/version.ts';
import type { CheckOptions } from './check-command.ts';
import type { DemoOptions } from './demo-command.ts';
import { addDrill, addWatch } from './drill-options.ts';
import type { ReplayOptions } from './replay-command.ts';
import type { ReportOptions } from './report-options.ts';
import type { ServeCommandOptions } from './serve-command.ts';
import { addPlan } from './plan-options.ts';
import { collect, described, noteOptions, outputOptions, targetOptions, type Exit } from './options.ts';
import { plain } from './terminal.ts';
import { helpTexts, type HelpTexts } from './texts/help.ts';
import type { VerifyOptions } from './verify-command.ts';

/** program builds the command line in a language; `exit` receives the exit code of the command that ran. */
export function program(exit: Exit, language: Language): Command {
  const texts = helpTexts(language);
  const cli = new Command('vpc-doctor')
    .description(texts.about)
    .configureHelp(helpIn(texts))
    .version(VERSION, '-V, --version', texts.options.version)
    .option('--lang <language>', texts.options.lang)
    .helpOption('-h, --help', texts.options.help)
    .helpCommand('help [command]', texts.options.helpCommand)
    .addHelpText('after', `\n${texts.more}`)
    .showSuggestionAfterError()
    .showHelpAfterError(texts.seeHelp)
    // What was typed stands in the message: it may have come from a page that somebody copied.
    .configureOutput({
      writeErr: (text) => {
        process.stderr.write(plain(text));
      },
      outputError: (text, write) => {
        write(texts.error(text));
      },
    })
    .exitOverride();
  const add = [
    addCheck,
    addVerify,
    addDrill,
    addWatch,
    addReport,
    addReplay,
    addProfile,
    addPlan,
    addExplain,
    addDemo,
    addServe,
  ];
  for (const one of add) one(cli, exit, texts);
  // The language may be said before the command as well.
  cli.hook('preAction', (_cli, command) => {
    const { lang } = cli.opts<{ lang?: string }>();
    if (lang !== undefined) command.setOptionValue('lang', lang);
  });
  return cli;
}

/** Commander knows only English, and shows an empty list as a default. */
function helpIn(texts: HelpTexts): Partial<Help> {
  const titles: Readonly<Record<string, string>> = texts.titles;
  return {
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) =>
      Object.entries(texts.usage).reduce((told, [word, own]) => told.replaceAll(word, own), usage),
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const choices = argChoices === undefined ? '' : texts.choices(argChoices);
      return `${description}${choices}${typeof defaultValue === 'string' ? texts.byDefault(defaultValue) : ''}`;
    },
  };
}

function addCheck(cli: Command, exit: Exit, texts: HelpTexts): void {
  const { options: told } = texts;
  const check = targetOptions(described(cli.command('check'), 'check', texts), texts)
    .option('--only <check>', told.only, collect, [])
    .option('--budget <seconds>', told.budget)
    .option('--evidence <file.zip>', told.evidence)
    .option('--no-history', told.noHistory)
    .option('--plan <file>', told.plan)
    .option('--gateway-config <file>', told.planGateway, collect, []);
  noteOptions(outputOptions(check, texts), texts).action(async (options: CheckOptions) => {
    const { checkCommand } = await import('./check-command.ts');
    exit(await checkCommand(options));
  });
}

function addVerify(cli: Command, exit: Exit, texts: HelpTexts): void {
  targetOptions(described(cli.command('verify <finding>'), 'verify', texts), texts)
    .option('--budget <seconds>', texts.options.budget)
    .option('--lang <language>', texts.options.lang)
    .action(async (finding: string, options: VerifyOptions) => {
      const { verifyCommand } = await import('./verify-command.ts');
      exit(await verifyCommand(finding, options));
    });
}

function addReport(cli: Command, exit: Exit, texts: HelpTexts): void {
  const { options: told } = texts;
  const report = described(cli.command('report [file]'), 'report', texts)
    .option('--judge-again', told.judgeAgain)
    .option('--compare <file>', told.compare)
    .option('--evidence <file.zip>', told.bundle)
    .option('--schema', told.schema)
    .option('--drill-schema', told.drillSchema);
  noteOptions(outputOptions(report, texts), texts).action(
    async (file: string | undefined, options: ReportOptions) => {
      const { reportCommand } = await import('./report-command.ts');
      exit(await reportCommand(file, options));
    },
  );
}

function addReplay(cli: Command, exit: Exit, texts: HelpTexts): void {
  const { options: told } = texts;
  const command = described(cli.command('replay <bundle>'), 'replay', texts)
    .option('--facts', told.facts)
    .option('--redact', told.redactFacts)
    .option('--target <ip>', told.factsTarget, collect, [])
    .option('--profile <file>', told.replayProfile)
    .option('--region <id>', told.replayRegion);
  outputOptions(command, texts).action(async (path: string, options: ReplayOptions) => {
    const { replayCommand } = await import('./replay-command.ts');
    exit(await replayCommand(path, options));
  });
}

function addProfile(cli: Command, exit: Exit, texts: HelpTexts): void {
  const { options: told } = texts;
  const profile = described(cli.command('profile'), 'profile', texts).helpCommand(
    'help [command]',
    told.helpCommand,
  );
  const load = () => import('./profile-command.ts');
  described(profile.command('init'), 'profile init', texts)
    .option('--region <id>', told.region, 'cn-hangzhou')
    .option('--output <file>', told.output)
    .option('--force', told.force)
    .option('--lang <language>', told.lang)
    .action(async (options: { region: string; output?: string; force?: boolean; lang?: string }) => {
      exit(await (await load()).profileInit(options));
    });
  described(profile.command('validate <file>'), 'profile validate', texts)
    .option('--lang <language>', told.lang)
    .action(async (file: string, options: { lang?: string }) => {
      exit(await (await load()).profileValidate(file, options));
    });
  described(profile.command('schema'), 'profile schema', texts)
    .option('--lang <language>', told.lang)
    .action(async () => {
      exit(await (await load()).profileSchema());
    });
}

function addExplain(cli: Command, exit: Exit, texts: HelpTexts): void {
  described(cli.command('explain [code]'), 'explain', texts)
    .option('--lang <language>', texts.options.lang)
    .action(async (code: string | undefined, options: { lang?: string }) => {
      const { explainCommand } = await import('./explain-command.ts');
      exit(await explainCommand(code, options));
    });
}

function addDemo(cli: Command, exit: Exit, texts: HelpTexts): void {
  const demo = described(cli.command('demo [scenario]'), 'demo', texts)
    .option('--list', texts.options.list)
    .option('--computers <count>', texts.options.computers);
  noteOptions(outputOptions(demo, texts), texts).action(
    async (scenario: string | undefined, options: DemoOptions) => {
      const { demoCommand } = await import('./demo-command.ts');
      exit(await demoCommand(scenario, options));
    },
  );
}

function addServe(cli: Command, exit: Exit, texts: HelpTexts): void {
  const { options: told } = texts;
  described(cli.command('serve'), 'serve', texts)
    .option('--port <number>', told.port)
    .option('--no-open', told.noOpen)
    .option('--data <folder>', told.data)
    .option('--lang <language>', told.lang)
    .action(async (options: ServeCommandOptions) => {
      const { serveCommand } = await import('./serve-command.ts');
      exit(await serveCommand(options));
    });
}
