import type { ComparedFact } from '../../../shared/history/compared-facts.ts';
import { compareWords } from '../../../shared/text/compare-words.ts';
import { useLanguage } from '../../store/app.ts';

/** useFactNames names the facts of a comparison in the language of the page. */
export function useFactNames(): (fact: ComparedFact) => string {
  const { factNames } = compareWords(useLanguage());
  return (fact) => factNames[fact];
}
