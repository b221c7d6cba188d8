import type { Language } from '../../shared/text/language.ts';
import { usageTexts } from './texts/usage.ts';
import type { UsageTexts } from './texts/usage-texts.ts';
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

/** The text of an error in any language: a plain string would be in only one. */
export type Told = (texts: UsageTexts) => string;

/** CliError ends the program with a message on stderr and an exit code, without a stack trace. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: number;
  readonly #told: Told;

  constructor(told: Told, exitCode: number = EXIT.usage) {
    super(told(usageTexts('en')));
    this.exitCode = exitCode;
    this.#told = told;
  }

  /** inLanguage gives the message in a language. */
  inLanguage(language: Language): string {
    return this.#told(usageTexts(language));
  }
}
