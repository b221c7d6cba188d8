/** The command line as data: commands, options, help. The work is in one file per command, loaded when it is called. */
import { Command, Option } from 'commander';
import { LANGUAGES } from '../../shared/text/language.ts';
import { VERSION } from '../version.ts';
import type { CheckOptions } from './check-command.ts';
import type { DemoOptions } from './demo-command.ts';
import type { DrillOptions } from './drill-command.ts';
import { FORMATS } from './format.ts';
import type { ReplayOptions } from './replay-command.ts';
import type { ReportOptions } from './report-command.ts';
import type { ServeCommandOptions } from './serve-command.ts';
import { plain } from './terminal.ts';
import type { VerifyOptions } from './verify-command.ts';
import type { WatchOptions } from './watch-command.ts';

const EXIT_CODES = `
Exit codes:
  0 ready   1 the tool failed   2 usage or profile error   3 not ready
  4 ready with warnings   5 inconclusive   130 cancelled
`;

const EXAMPLES = `
Examples:
  vpc-doctor check                                  check this workstation with the guide's defaults
  vpc-doctor check --region cn-shanghai --target 172.16.0.5:443
  vpc-doctor check --profile company.yaml --format json --output report.json
  vpc-doctor explain dns.forwarder-missing          what a finding means
  vpc-doctor demo forwarder-missing                 see a fault found, on loopback only
`;

type Exit = (code: number) => void;

/** program builds the command line; `exit` receives the exit code of the command that ran. */
export function program(exit: Exit): Command {
  const cli = new Command('vpc-doctor')
    .description(
      'Will a log-on to Alibaba Cloud Workspace over a private network work from this workstation, and if not, what must be fixed?',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', EXAMPLES + EXIT_CODES)
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help for the commands and options)')
    // What was typed stands in the message: it may have come from a page that somebody copied.
    .configureOutput({
      writeErr: (text) => {
        process.stderr.write(plain(text));
      },
    })
    .exitOverride();
  addCheck(cli, exit);
  addVerify(cli, exit);
  addDrill(cli, exit);
  addWatch(cli, exit);
  addReport(cli, exit);
  addReplay(cli, exit);
  addProfile(cli, exit);
  addExplain(cli, exit);
  addDemo(cli, exit);
  addServe(cli, exit);
  return cli;
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** outputOptions are shared by every command that prints a report. */
function outputOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--format <format>',
        'form of the result on stdout; line: one line for tools that manage computers',
      )
        .choices(FORMATS)
        .default('text'),
    )
    .option('--output <file>', 'write the result to a file, readable by you alone')
    .option('--force', 'overwrite an existing output file')
    .addOption(new Option('--lang <language>', `language: ${LANGUAGES.join(' or ')}; default: the system's`))
    .option(
      '--no-redact',
      'keep private values (addresses, names, paths) in json, ndjson, html, markdown and the bundle',
    );
}

/** noteOptions are shared by every command that makes a report to be sent. */
function noteOptions(command: Command): Command {
  return command
    .option('--note <text>', 'what happened, in your words; it stands in the report')
    .option('--since <text>', 'since when');
}

function addCheck(cli: Command, exit: Exit): void {
  const check = cli
    .command('check')
    .description('check this workstation and print the verdict with a fix checklist')
    .option('--profile <file>', 'profile in YAML or JSON (see: vpc-doctor profile init)')
    .option(
      '--region <id>',
      'region id such as cn-hangzhou, or an office network ID such as cn-hangzhou+dir-123',
    )
    .option('--target <ip[:port]>', 'a cloud computer to reach; may be given several times', collect, [])
    .option('--targets <file.csv>', 'cloud computers from a CSV file: address, ports, name')
    .option('--only <check>', 'run one check only; may be given several times', collect, [])
    .option(
      '--budget <seconds>',
      'time limit of the whole run (default: 10, up to 30 on a slow computer, more for thousands of cloud computers)',
    )
    .option(
      '--evidence <file.zip>',
      'write a bundle: the report, and what commands and files said; redacted, unless --no-redact',
    )
    .option('--no-history', 'neither use nor keep the digest of runs: the addresses that worked last time');
  noteOptions(outputOptions(check))
    .addHelpText('after', EXAMPLES + EXIT_CODES)
    .action(async (options: CheckOptions) => {
      const { checkCommand } = await import('./check-command.ts');
      exit(await checkCommand(options));
    });
}

function addVerify(cli: Command, exit: Exit): void {
  cli
    .command('verify <finding>')
    .description(
      'run the checks that look for one finding again; exit code 0 when it is gone, 3 when it is still there, 5 when that is not known',
    )
    .option('--profile <file>', 'profile in YAML or JSON, as for check')
    .option('--region <id>', 'region id, as for check')
    .option('--target <ip[:port]>', 'a cloud computer to reach; may be given several times', collect, [])
    .option('--targets <file.csv>', 'cloud computers from a CSV file: address, ports, name')
    .option('--budget <seconds>', 'time limit')
    .addOption(new Option('--lang <language>', `language: ${LANGUAGES.join(' or ')}; default: the system's`))
    .action(async (finding: string, options: VerifyOptions) => {
      const { verifyCommand } = await import('./verify-command.ts');
      exit(await verifyCommand(finding, options));
    });
}

/** drillOptions are shared by a drill and a watch. */
function drillOptions(command: Command): Command {
  return noteOptions(
    command
      .option('--profile <file>', 'profile in YAML or JSON, as for check')
      .option('--region <id>', 'region id, as for check')
      .option('--target <ip[:port]>', 'a cloud computer to watch; may be given several times', collect, [])
      .option('--targets <file.csv>', 'cloud computers from a CSV file: address, ports, name')
      .option(
        '--record <file>',
        'where the recording is kept while it goes on (default: the folder of this tool)',
      )
      .option('--by <name>', 'who runs it; it stands in the record')
      .addOption(
        new Option('--format <format>', 'form of the result on stdout')
          .choices(['text', 'json'])
          .default('text'),
      )
      .option('--output <file>', 'write the result to a file, readable by you alone')
      .option('--force', 'overwrite an existing output file')
      .addOption(
        new Option('--lang <language>', `language: ${LANGUAGES.join(' or ')}; default: the system's`),
      )
      .option('--no-redact', 'keep private values (addresses, names, paths) in json'),
  );
}

function addDrill(cli: Command, exit: Exit): void {
  drillOptions(
    cli
      .command('drill')
      .description(
        'the failover drill: watch every service while you switch the active path off and on again',
      ),
  )
    .option(
      '--unattended <seconds>',
      'run for so long without asking; what was switched is found in the samples',
    )
    .addHelpText('after', EXIT_CODES)
    .action(async (options: DrillOptions) => {
      const { drillCommand } = await import('./drill-command.ts');
      exit(await drillCommand(options));
    });
}

function addWatch(cli: Command, exit: Exit): void {
  drillOptions(
    cli
      .command('watch')
      .description('watch every service for hours, and tell each outage with what was down together'),
  )
    .option('--for <hours>', 'end by itself after so many hours')
    .addHelpText('after', EXIT_CODES)
    .action(async (options: WatchOptions) => {
      const { watchCommand } = await import('./watch-command.ts');
      exit(await watchCommand(options));
    });
}

function addReport(cli: Command, exit: Exit): void {
  const report = cli
    .command('report [file]')
    .description(
      'print a saved report (JSON, bundle or folder), or the record of a drill, again, in another form',
    )
    .option('--judge-again', "judge it with this version's rules, and say what that changes")
    .option(
      '--compare <file>',
      'print what differs between it and another report; the later one comes second',
    )
    .option('--evidence <file.zip>', 'write it as a bundle, with its outputs')
    .option('--schema', 'print the JSON Schema of a report')
    .option('--drill-schema', 'print the JSON Schema of the record of a drill');
  noteOptions(outputOptions(report))
    .addHelpText('after', EXIT_CODES)
    .action(async (file: string | undefined, options: ReportOptions) => {
      const { reportCommand } = await import('./report-command.ts');
      exit(await reportCommand(file, options));
    });
}

function addReplay(cli: Command, exit: Exit): void {
  outputOptions(
    cli
      .command('replay <bundle>')
      .description('judge an evidence bundle (zip or folder) again, without touching this machine')
      .option(
        '--facts',
        'print what was read from the bundle, as JSON, instead of a verdict; with private values',
      )
      .option('--redact', 'with --facts: hide private values')
      .option(
        '--target <ip>',
        'with --facts: an address whose route is asked for; may be given several times',
        collect,
        [],
      )
      .option('--profile <file>', 'judge with this profile instead of the one in the bundle')
      .option('--region <id>', 'judge with the names of this region'),
  ).action(async (path: string, options: ReplayOptions) => {
    const { replayCommand } = await import('./replay-command.ts');
    exit(await replayCommand(path, options));
  });
}

function addProfile(cli: Command, exit: Exit): void {
  const profile = cli.command('profile').description('write, check or describe a profile');
  const load = () => import('./profile-command.ts');
  profile
    .command('init')
    .description('print a commented profile with the defaults of a region')
    .option('--region <id>', 'region id', 'cn-hangzhou')
    .option('--output <file>', 'write it to a file')
    .option('--force', 'overwrite an existing file')
    .option('--lang <language>', 'language of the comments')
    .action(async (options: { region: string; output?: string; force?: boolean; lang?: string }) => {
      exit(await (await load()).profileInit(options));
    });
  profile
    .command('validate <file>')
    .description('check a profile and name every mistake with its line')
    .option('--lang <language>', 'language of the messages')
    .action(async (file: string, options: { lang?: string }) => {
      exit(await (await load()).profileValidate(file, options));
    });
  profile
    .command('schema')
    .description('print the JSON Schema of the profile')
    .action(async () => {
      exit(await (await load()).profileSchema());
    });
}

function addExplain(cli: Command, exit: Exit): void {
  cli
    .command('explain [code]')
    .description(
      'what a finding means, how it is detected, what it is confused with; without a code: the list',
    )
    .option('--lang <language>', 'language')
    .action(async (code: string | undefined, options: { lang?: string }) => {
      const { explainCommand } = await import('./explain-command.ts');
      exit(await explainCommand(code, options));
    });
}

function addDemo(cli: Command, exit: Exit): void {
  const demo = cli
    .command('demo [scenario]')
    .description('run the real probes against a small VPC on loopback; nothing leaves this machine')
    .option('--list', 'list the scenarios')
    .option('--computers <count>', 'number of cloud computers in the demo');
  noteOptions(outputOptions(demo)).action(async (scenario: string | undefined, options: DemoOptions) => {
    const { demoCommand } = await import('./demo-command.ts');
    exit(await demoCommand(scenario, options));
  });
}

function addServe(cli: Command, exit: Exit): void {
  cli
    .command('serve')
    .description('the window as a page on 127.0.0.1, for machines where the desktop app cannot run')
    .option('--port <number>', 'port on 127.0.0.1 (default: any free one)')
    .option('--no-open', 'do not open a browser')
    .option('--data <folder>', 'where settings, profile and history are kept')
    .option('--lang <language>', 'language of the page, when the settings do not say')
    .action(async (options: ServeCommandOptions) => {
      const { serveCommand } = await import('./serve-command.ts');
      exit(await serveCommand(options));
    });
}
