import { nearestName } from '../../shared/text/nearest.ts';
import type { VerdictState } from '../../shared/diagnosis/diagnosis.ts';

/** Exit codes are part of the contract with scripts: add, never change. */
export const EXIT = {
  ready: 0,
  failed: 1,
  usage: 2,
  notReady: 3,
  readyWithWarnings: 4,
  inconclusive: 5,
  interrupted: 130,
} as const;

/** exitCodeOf gives the exit code of a verdict. */
export function exitCodeOf(state: VerdictState): number {
  switch (state) {
    case 'ready':
      return EXIT.ready;
    case 'ready-with-warnings':
      return EXIT.readyWithWarnings;
    case 'not-ready':
      return EXIT.notReady;
    case 'inconclusive':
      return EXIT.inconclusive;
  }
}

/** CliError ends the program with a message on stderr and an exit code, without a stack trace. */
export class CliError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage) {
    super(message);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }
}

/** didYouMean proposes a valid name, with a blank before it; empty when none is near. */
export function didYouMean(found: string, names: readonly string[]): string {
  const name = nearestName(found, names);
  return name === null ? '' : ` did you mean ${name}?`;
}
