/** The word in brackets behind an address of `ipconfig`: whether Windows uses the address. */
import type { AdapterAddress } from '../../observation/workstation.ts';

type State = NonNullable<AdapterAddress['state']>;

/** Beginnings of the words, in the languages of the titles; of the less common states only some languages are known. */
const PREFERRED = /^(?:prefer|首选|偏好|慣用|優先|기본|bevorzugt|pr.{1,3}f.{1,3}r|tercih|основн|preferenz)/i;
const STATES: readonly (readonly [State, RegExp])[] = [
  [
    'duplicate',
    /^(?:d?duplic|duplik|zduplik|doppel|dupliqu|en double|yinelen|дубл|повтор|复制|重复|重複|중복)/i,
  ],
  [
    'tentative',
    /^(?:tentativ|provisional|provisoire|provvisor|vorl|暂定|暫訂|暫時|仮|임시|предварит|ge.{1,3}ici|tymczas|wst.{1,3}pn)/i,
  ],
  ['deprecated', /^(?:deprec|veraltet|obsol|устар|弃用|否决|已淘汰|非推奨|사용되지|przestarz)/i],
];

/**
 * addressStates says for each word what it means; null: the address is in use. A word that no list knows is the ordinary
 * one when no known word for it is in the text: Windows prints that word at nearly every address.
 */
export function addressStates(words: readonly string[]): (word: string) => State | null {
  const listed = (word: string): State | 'preferred' | null =>
    PREFERRED.test(word) ? 'preferred' : (STATES.find(([, pattern]) => pattern.test(word))?.[0] ?? null);
  const isNamed = words.some((word) => listed(word) === 'preferred');
  const unlisted = words.filter((word) => listed(word) === null);
  const count = (word: string): number => unlisted.filter((one) => one === word).length;
  const [ordinary] = [...new Set(unlisted)].sort((a, b) => count(b) - count(a));
  return (word) => {
    const state = listed(word);
    if (state !== null) return state === 'preferred' ? null : state;
    return !isNamed && word === ordinary ? null : 'other';
  };
}
