/** Pseudonyms: the same value gets the same name everywhere in a report, and hosts stay distinguishable. */

export type Kind = 'ip' | 'ip6' | 'net' | 'mac' | 'host' | 'user' | 'domain' | 'name' | 'email' | 'guid' | 'secret';

export class Pseudonyms {
  readonly #names = new Map<string, string>();
  readonly #next = new Map<Kind, number>();
  readonly #counts = new Map<Kind, number>();

  /** nameOf gives the pseudonym of a value, and counts the replacement. */
  nameOf(kind: Kind, value: string): string {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    const key = `${kind} ${value.toLowerCase()}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const number = (this.#next.get(kind) ?? 0) + 1;
    this.#next.set(kind, number);
    const name = `${kind}-${number}`;
    this.#names.set(key, name);
    return name;
  }

  /** counts says how often each rule replaced something; it never holds a value. */
  counts(): readonly { readonly rule: string; readonly count: number }[] {
    return [...this.#counts].map(([rule, count]) => ({ rule, count }));
  }
}
