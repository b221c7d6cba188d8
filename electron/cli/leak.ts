/** A leak that was found in the finished bytes ends the command: nothing was written. */
import { LeakError } from '../host/share-run.ts';
import { CliError, EXIT } from './exit-code.ts';

/** orFailed gives what the work gives, or a CliError where it would have let a private value out. */
export async function orFailed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof LeakError ? new CliError((texts) => texts.leak(error), EXIT.failed) : error;
  }
}
