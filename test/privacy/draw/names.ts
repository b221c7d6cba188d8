/** Names of people, hosts and domains, and what a reader must not find of them. */
import type { Notation } from '../notation.ts';
import { capital, UPPER, type Source } from './source.ts';

const SCRIPTS = {
  latin: 'aeioukvzrtlmn',
  umlauts: 'äöüßåøéèñçłščž',
  chinese: '岚骁琰祺阙鄞邺垚淼嵩睿翊珩韬钧晟璟琮灏麒',
  japanese: 'ミズホカゲトラサクヤ霧島稜',
  korean: '가람하늘별솔빛누리새벽도담',
  cyrillic: 'ЖывдлщфюбзЗКМПР',
  greek: 'ΑΒΓΔΛΞΠΣΦΨΩ',
  arabic: 'شمسقمرنجمظلضوء',
} as const;
export type Script = keyof typeof SCRIPTS;

/** Endings of full names, and those of domains. */
export const HOST_ENDINGS = [
  'lan',
  'corp',
  'example',
  'se',
  'it',
  'intern',
  'co.jp',
  'com.cn',
  'no',
  'app',
  'bank',
  'berlin',
];
export const DOMAIN_ENDINGS = ['lan', 'local', 'example', 'pl', 'hu', 'net.au', 'work', 'pro', 'ad'];

/** inScript is a name in letters of another script. */
export function inScript(source: Source, script: Script, length: number): string {
  return source.once(() => source.random.letters(SCRIPTS[script], length));
}

/** personOf is a name with a blank in it, each half a secret of its own. */
export function personOf(source: Source): Notation {
  const [first, last] = [source.name(), source.name()].map(capital);
  return { shown: `${first} ${last}`, needles: [first ?? '', last ?? ''] };
}

/** hostOf is a name as computers get theirs. */
export function hostOf(source: Source): string {
  const { random } = source;
  return random.pick([
    () => `DESKTOP-${random.letters(UPPER, 7)}`,
    () => `${source.name().toUpperCase()}-PC${random.between(10, 99)}`,
    () => `ws-${source.name()}-${random.between(100, 999)}`,
  ])();
}

/** fqdnOf is a full name, of which no label may be left but the last one. */
export function fqdnOf(source: Source, ending: string): Notation {
  const labels = [source.name(), source.name()];
  return { shown: `${labels.join('.')}.${ending}`, needles: labels };
}

/** domainOf is a name with one label before its ending. */
export function domainOf(source: Source, ending: string): Notation {
  const label = source.name();
  return { shown: `${label}.${ending}`, needles: [label] };
}

/** emailOf is an address whose user and host are secrets. */
export function emailOf(source: Source): Notation {
  const [user, host] = [source.name(), source.name()];
  return { shown: `${user}@${host}.example`, needles: [user, host] };
}
