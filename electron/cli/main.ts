import { CommanderError } from 'commander';
import type { Language } from '../../shared/text/language.ts';
import { messageOf } from '../process/system-error.ts';
import { CliError, EXIT } from './exit-code.ts';
import { isLine } from './format.ts';
import { languageIn } from './language.ts';
import { program } from './program.ts';
import { failureLine } from './render-line.ts';
import { line, plain, say } from './terminal.ts';

/** main runs the command line and ends the process with the contract's exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that goes away (`vpc-doctor check | head -1`) is no failure; the exit code keeps the verdict.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    say(line`vpc-doctor: cannot write the result: ${plain(error.code ?? error.message)}`);
    process.exit(EXIT.failed);
  });
  const exitCode = await run(argv);
  // A socket that closes slowly must not hold back the answer: leave as soon as all is written.
  process.stdout.write('', () => process.exit(exitCode));
}

async function run(argv: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.ready;
  let format: unknown;
  const language = languageIn(argv.slice(2));
  const cli = program((code) => {
    exitCode = code;
  }, language);
  cli.hook('preAction', (_cli, command) => {
    format = command.opts()['format'];
  });
  try {
    await cli.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    return report(error, format, language);
  }
}

function report(error: unknown, format: unknown, language: Language): number {
  // Commander printed its own message already; help and version end with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ready : EXIT.usage;
  const isOurs = error instanceof CliError;
  const text = error instanceof Error && !isOurs ? (error.stack ?? error.message) : saidBy(error, language);
  // A tool that collects the line takes anything on stderr for a failure.
  if (isLine(format))
    process.stdout.write(failureLine(saidBy(error, language), { ascii: format === 'line-ascii' }));
  else say(isOurs ? line`vpc-doctor: ${plain(text)}` : line`vpc-doctor failed: ${plain(text)}`);
  return isOurs ? error.exitCode : EXIT.failed;
}

function saidBy(error: unknown, language: Language): string {
  return error instanceof CliError ? error.inLanguage(language) : messageOf(error);
}
