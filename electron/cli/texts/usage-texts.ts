import type { Refusal } from '../../host/managed-profile.ts';

/** The whole numbers that an option takes. */
export interface WholeRange {
  readonly least: number;
  readonly most: number;
}

/** The names that an option takes, and the one that is close to what was typed; null: none is. */
export interface Names {
  readonly near: string | null;
  readonly allowed: readonly string[];
}

/** A private value that was found in what was about to be written. */
export interface Leaked {
  readonly rule: string;
  readonly form: string;
  readonly what: string;
}

/** What was typed wrongly, and what would be right. `near`: a valid name that is close to it; null: none is. */
export interface UsageTexts {
  language(found: string, allowed: readonly string[]): string;
  seconds(option: string, found: string, range: WholeRange): string;
  hours(option: string, found: string, most: number): string;
  whole(option: string, found: string, range: WholeRange): string;
  name(option: string, found: string, names: Names): string;
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
  drillFormat(found: string): string;
  readonly drillRedacted: string;
  drillTooLarge(path: string): string;
  drillDamaged(path: string, at: string): string;
  noDrill(path: string): string;
  leak(found: Leaked): string;
  readonly sameFile: string;
  noCertificate(path: string): string;
  readonly nameReport: string;
  compareFormat(found: string, allowed: readonly string[]): string;
  readonly compareAlone: string;
  planRedacted(path: string): string;
  /** `names`: devices that may have written the file; empty: none is known that writes like this. */
  dialect(path: string, names: string, allowed: readonly string[]): string;
  replayTarget(found: string): string;
  replayProfile(found: string): string;
  platform(found: string): string;
  cannotServe(reason: string): string;
  more(count: number): string;
  managedRefused(why: Refusal): string;
}
