/** The ledger: every constant about the outside world, once. Code takes it from here; docs/ledger.md is made of it. */
import { isSure } from './sure.ts';
import { LIMITS } from './limits.ts';
import { PRODUCTS } from './products.ts';
import { STANDARDS } from './standards.ts';
import { SYSTEMS } from './systems.ts';
import { VENDOR } from './vendor.ts';

export const LEDGER = { ...VENDOR, ...STANDARDS, ...SYSTEMS, ...PRODUCTS, ...LIMITS } as const;
export type LedgerKey = keyof typeof LEDGER;

export const LEDGER_KEYS: readonly LedgerKey[] = [VENDOR, STANDARDS, SYSTEMS, PRODUCTS, LIMITS].flatMap(
  keysOf,
);

function keysOf(entries: object): readonly LedgerKey[] {
  return Object.keys(entries).filter((key): key is LedgerKey => Object.hasOwn(LEDGER, key));
}

/** known gives the value of an entry. */
/* @__NO_SIDE_EFFECTS__ */
export function known<Key extends LedgerKey>(key: Key): (typeof LEDGER)[Key]['value'] {
  return LEDGER[key].value;
}

/** allSure says whether all of these are confirmed, so that a finding that rests on them may be told as proven. */
export function allSure(keys: readonly LedgerKey[]): boolean {
  return keys.every((key) => isSure(LEDGER[key].mark));
}
