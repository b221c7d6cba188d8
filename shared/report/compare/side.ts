import { factsOf, type Facts } from '../../observation/facts.ts';
import { observationsToJudge } from '../../observation/saved.ts';
import { RUN_FACTS, type FactEntries, type FactReader } from '../../history/run-facts.ts';
import { keysOf } from '../../values/keys.ts';
import { createRestorer } from '../redact/restore.ts';
import type { Report } from '../schema.ts';
import type { ComparedFact } from '../../history/compared-facts.ts';
import { MORE_FACTS } from './more-facts.ts';

/** Facts that are read from observations; the region stands in the profile. */
export type ObservedFact = Exclude<ComparedFact, 'region'>;

const READERS: Readonly<Record<ObservedFact, FactReader>> = { ...RUN_FACTS, ...MORE_FACTS };

/** OBSERVED_FACTS are all that can be compared, in the order in which they are shown. */
export const OBSERVED_FACTS: readonly ObservedFact[] = keysOf(READERS);

/** Gives the entries of a fact; null: unknown. */
export type Read = (fact: ObservedFact) => FactEntries;

/**
 * readerOf reads the facts of one report. Those of a redacted one are read with stand-ins in place of the pseudonyms,
 * since a pseudonym is in no network; what comes out has the pseudonyms again.
 */
export function readerOf(report: Report): Read {
  const restorer = createRestorer(report.redaction.applied ? (report.redaction.addresses ?? []) : []);
  const facts = factsOf(observationsToJudge(restorer.value(report.observations)), report.platform.platform);
  return (fact) => {
    const entries = entriesOrNull(fact, facts);
    return report.redaction.applied ? restorer.hide(entries) : entries;
  };
}

/** Where the values of a file make no sense, the fact is unknown. */
function entriesOrNull(fact: ObservedFact, facts: Facts): FactEntries {
  try {
    return READERS[fact](facts);
  } catch {
    return null;
  }
}
