/** Pseudonyms: the same value gets the same name everywhere in a report, and hosts stay distinguishable. */
import { isIpv4, type Ipv4 } from '../../net/ipv4.ts';
import { isAllowedAddress, PUBLISHED_SHARED } from './allowed-addresses.ts';
import type { SharedSpace } from './shared-space.ts';

export const KINDS = [
  'ip',
  'ip6',
  'net',
  'mac',
  'host',
  'user',
  'domain',
  'name',
  'email',
  'guid',
  'secret',
  'ssid',
  'serial',
  'share',
  'phone',
  'word',
] as const;
export type Kind = (typeof KINDS)[number];

/** A base address may stand alone in one command's output and with its length in another's. */
const FAMILIES: Partial<Record<Kind, 'address'>> = { ip: 'address', net: 'address' };

/** Longer numbers are somebody’s, and so are those that begin with a zero: `user-13800138000`, `host-0417`. */
const NAME = `(?:${KINDS.join('|')})-[1-9]\\d{0,5}(?!\\d)`;
const PSEUDONYM = new RegExp(`^${NAME}$`, 'i');
/** Chinese words are replaced where they touch letters, so that a name may begin within a word. */
const WITHIN = new RegExp(NAME, 'i');
const ALL = new RegExp(NAME, 'gi');

/** isPseudonym says whether a text is a name that redaction gave. */
export function isPseudonym(text: string): boolean {
  return PSEUDONYM.test(text);
}

/** holdsPseudonym says whether a name that redaction gave stands somewhere in a text. */
export function holdsPseudonym(text: string): boolean {
  return WITHIN.test(text);
}

/** Nobody counts that far; the numbers given behind it have six digits as well. */
const HIGHEST = 500_000;

const NONE_TAKEN: ReadonlyMap<Kind, number> = new Map();

/** takenNumbers gives the highest number of each kind in a text. */
export function takenNumbers(text: string): ReadonlyMap<Kind, number> {
  // Most texts of a report are short and hold none; looking for every kind takes far longer than for the one sign of all.
  if (!text.includes('-') || !/-\d/.test(text)) return NONE_TAKEN;
  const taken = new Map<Kind, number>();
  for (const [name] of text.matchAll(ALL)) {
    const [word = '', number = ''] = name.toLowerCase().split('-');
    const kind = KINDS.find((one) => one === word);
    if (kind !== undefined && Number(number) < HIGHEST)
      taken.set(kind, Math.max(taken.get(kind) ?? 0, Number(number)));
  }
  return taken;
}

/** An address with the name that redaction gave it. */
export interface NamedAddress {
  readonly name: string;
  readonly value: Ipv4;
}

export interface RuleCount {
  readonly rule: Kind;
  /** Replacements. */
  readonly count: number;
  /** Different values. */
  readonly values: number;
}

export class Pseudonyms {
  readonly #names = new Map<Kind | 'address', Map<string, string>>();
  readonly #next = new Map<Kind, number>();
  readonly #counts = new Map<Kind, number>();
  readonly #values = new Map<Kind, number>();
  readonly #service = new Set<Ipv4>();
  readonly #own = new Set<Ipv4>();
  readonly #addresses: NamedAddress[] = [];

  /** Numbers that are taken already are not given again. */
  constructor(taken: ReadonlyMap<Kind, number> = new Map()) {
    this.reserve(taken);
  }

  /** reserve keeps numbers from being given: a computer may truly be called `host-1`, and a note may speak of another report's `ip-3`. */
  reserve(taken: ReadonlyMap<Kind, number>): void {
    for (const [kind, number] of taken) this.#next.set(kind, Math.max(number, this.#next.get(kind) ?? 0));
  }

  /** know tells which addresses of 100.64.0.0/10 are the service's, and which are not. */
  know({ service, own }: SharedSpace): void {
    for (const one of service) this.#service.add(one);
    for (const one of own) this.#own.add(one);
  }

  /** keeps says whether an address needs no name. */
  keeps(address: Ipv4): boolean {
    return isAllowedAddress(address) || (this.#service.has(address) && !this.#own.has(address));
  }

  /** kept lists the addresses of 100.64.0.0/10 that stay as they are. */
  kept(): readonly Ipv4[] {
    return [...PUBLISHED_SHARED, ...this.#service].filter((one) => this.keeps(one));
  }

  /** nameOf gives the pseudonym of a value, and counts the replacement. */
  nameOf(kind: Kind, value: string): string {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    const family = FAMILIES[kind];
    const ofFamily = this.#namesOf(family ?? kind);
    const key = value.toLowerCase();
    const known = ofFamily.get(key);
    if (known !== undefined) return known;
    const number = (this.#next.get(kind) ?? 0) + 1;
    this.#next.set(kind, number);
    this.#values.set(kind, (this.#values.get(kind) ?? 0) + 1);
    const name = `${kind}-${number}`;
    ofFamily.set(key, name);
    if (family !== undefined && isIpv4(value)) this.#addresses.push({ name, value });
    return name;
  }

  #namesOf(family: Kind | 'address'): Map<string, string> {
    const known = this.#names.get(family);
    if (known !== undefined) return known;
    const made = new Map<string, string>();
    this.#names.set(family, made);
    return made;
  }

  /** addresses lists the IPv4 addresses with their names; it must not leave the machine. */
  addresses(): readonly NamedAddress[] {
    return this.#addresses;
  }

  /** counts says how often each rule replaced something; it never holds a value. */
  counts(): readonly RuleCount[] {
    return [...this.#counts].map(([rule, count]) => ({ rule, count, values: this.#values.get(rule) ?? 0 }));
  }
}
