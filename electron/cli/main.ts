import { CommanderError } from 'commander';
import { CliError, EXIT } from './exit-code.ts';
import { program } from './program.ts';
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
  try {
    await program((code) => {
      exitCode = code;
    }).parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  // Commander printed its own message already; help and version end with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ready : EXIT.usage;
  if (error instanceof CliError) {
    say(line`vpc-doctor: ${plain(error.message)}`);
    return error.exitCode;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(line`vpc-doctor failed: ${plain(text)}`);
  return EXIT.failed;
}
