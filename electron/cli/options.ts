/** What commands have in common: their help, and options that several of them take. */
import { Option, type Command } from 'commander';
import { FORMATS } from './format.ts';
import type { CommandName, HelpTexts } from './texts/help.ts';

export type Exit = (code: number) => void;

/** described gives a command what it is for, its examples and its exit codes. */
export function described(command: Command, name: CommandName, texts: HelpTexts): Command {
  const { about, examples, exits } = texts.commands[name];
  const width = Math.max(...examples.map(([call]) => call.length));
  const lines = [
    '',
    texts.examples,
    ...examples.map(([call, what]) => `  ${call.padEnd(width)}   ${what}`),
    '',
    texts.exits,
    ...exits.map((line) => `  ${line}`),
  ];
  return command
    .description(about)
    .helpOption('-h, --help', texts.options.help)
    .addHelpText('after', lines.join('\n'));
}

/** collect gathers the values of an option that may be given several times. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** outputOptions are shared by every command that prints a report. */
export function outputOptions(command: Command, { options }: HelpTexts): Command {
  return command
    .addOption(new Option('--format <format>', options.format).choices(FORMATS).default('text'))
    .option('--output <file>', options.output)
    .option('--force', options.force)
    .option('--lang <language>', options.lang)
    .option('--no-redact', options.noRedact);
}

/** noteOptions are shared by every command that makes a report to be sent. */
export function noteOptions(command: Command, { options }: HelpTexts): Command {
  return command.option('--note <text>', options.note).option('--since <text>', options.since);
}

/** targetOptions say what should work; check and verify take the same. */
export function targetOptions(command: Command, { options }: HelpTexts): Command {
  return command
    .option('--profile <file>', options.profile)
    .option('--region <id>', options.region)
    .option('--target <ip[:port]>', options.target, collect, [])
    .option('--targets <file.csv>', options.targets);
}
