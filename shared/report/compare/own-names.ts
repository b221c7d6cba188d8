/** Sentences of a redacted report speak of `ip-3`; beside another report's they would seem to speak of its `ip-3`. */
import { holdsPseudonym } from '../redact/pseudonyms.ts';

/** sentenceOf leaves a sentence out whose names would be taken for the other report's. */
export function sentenceOf(sentence: string, namesClash: boolean): string {
  return namesClash && holdsPseudonym(sentence) ? '' : sentence;
}
