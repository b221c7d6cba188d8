/**
 * An entry of the ledger: a constant about the outside world with its source and how sure it is. The marks are those of
 * the facts about gateways, from the surest down: confirmed, one source, inferred, memory.
 */
import type { Mark } from './sure.ts';

export interface Entry<Value> {
  readonly value: Value;
  readonly mark: Mark;
  /** Where it was read, by name. */
  readonly source: string;
  /** The month in which it was read, or inferred: year and month. */
  readonly read: string;
}

export type Entries = Readonly<Record<string, Entry<string | number | readonly (string | number)[]>>>;
