import type { Words } from './contract/words.ts';
import type { Risk } from '../advice/action.ts';
import { deviceName } from '../advice/devices/names.ts';

import { en } from './en/words.ts';
import type { Language } from './language.ts';
import { zhCN } from './zh-CN/words.ts';

const WORDS: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCN };

/** words gives the phrases of a language. */
export function words(language: Language): Words {
  return WORDS[language];
}

/** checkNameOf gives the label of a check; one that this version does not know shows its id. */
export function checkNameOf({ checks }: Pick<Words, 'checks'>, id: string): string {
  return nameOf(checks, id);
}

/** findingNameOf gives the name of a finding; one that this version does not know shows its code. */
export function findingNameOf({ findingNames }: Pick<Words, 'findingNames'>, code: string): string {
  return nameOf(findingNames, code);
}

/** contactNamesOf gives the words for the codes of a contact; of another version's report, the codes. */
export function contactNamesOf(
  { protocols, purposes }: Pick<Words, 'protocols' | 'purposes'>,
  { protocol, purpose }: { readonly protocol: string; readonly purpose: string },
): { readonly protocol: string; readonly purpose: string } {
  return { protocol: nameOf(protocols, protocol), purpose: nameOf(purposes, purpose) };
}

interface Labelled {
  readonly shell: string;
  readonly device?: string | undefined;
  readonly risk?: Risk | undefined;
}

/** commandLabel says what a command is for and what it does: `Cisco IOS · reads only`. */
export function commandLabel({ shell, device, risk }: Labelled, language: Language): string {
  const { risks, shells } = WORDS[language];
  const place = device === undefined ? nameOf(shells, shell) : deviceName(device);
  return risk === undefined ? place : `${place} · ${risks[risk]}`;
}

function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}
