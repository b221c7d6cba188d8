import type { Refusal } from '../../host/managed-profile.ts';
import type { Language } from '../../../shared/text/language.ts';
import { en } from './usage-en.ts';
import { zhCN } from './usage-zh-CN.ts';

/** What was typed wrongly, and what would be right. `near`: a valid name that is close to it; null: none is. */
export interface UsageTexts {
  language(found: string, allowed: readonly string[]): string;
  seconds(option: string, found: string, most: number): string;
  whole(option: string, found: string, least: number, most: number): string;
  name(option: string, found: string, near: string | null, allowed: readonly string[]): string;
  region(found: string, near: string | null, allowed: readonly string[]): string;
  finding(found: string, near: string | null): string;
  scenario(found: string, near: string | null): string;
  silentPort(name: string): string;
  target(found: string, withPort: boolean): string;
  tooLong(option: string, found: number, most: number): string;
  tooLarge(path: string, most: number): string;
  cannotRead(path: string, code: string): string;
  cannotWrite(path: string, code: string): string;
  notRegular(path: string): string;
  exists(path: string): string;
  goesWith(option: string, other: string): string;
  readonly sameFile: string;
  noCertificate(path: string): string;
  readonly nameReport: string;
  compareFormat(found: string, allowed: readonly string[]): string;
  readonly compareAlone: string;
  replayTarget(found: string): string;
  replayProfile(found: string): string;
  platform(found: string): string;
  cannotServe(reason: string): string;
  more(count: number): string;
  managedRefused(why: Refusal): string;
}

const TEXTS: Readonly<Record<Language, UsageTexts>> = { en, 'zh-CN': zhCN };

/** usageTexts gives the words in a language. */
export function usageTexts(language: Language): UsageTexts {
  return TEXTS[language];
}
