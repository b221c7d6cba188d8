/** The words of a rule of nft in plain text, taken one by one. */

const TOKEN = /"[^"]*"|[{}();,]|==|!=|<=|>=|[<>&|]|[^\s"{}();,]+/g;

export class Tokens {
  readonly #all: readonly string[];
  #at = 0;

  constructor(line: string) {
    this.#all = line.match(TOKEN) ?? [];
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#all.length;
  }

  /** The word that is taken next; empty at the end. */
  get next(): string {
    return this.#all[this.#at] ?? '';
  }

  take(): string {
    this.#at += 1;
    return this.#all[this.#at - 1] ?? '';
  }

  skip(count: number): void {
    this.#at += count;
  }

  /** Goes back to where it was, to read it in another way. */
  backTo(at: number): void {
    this.#at = at;
  }

  from(at: number): readonly string[] {
    return this.#all.slice(at);
  }

  /** A word, words with commas between them, or a set. null: none of these. */
  value(): unknown {
    if (this.next === '{') return this.#set();
    const words = [this.word()];
    while (this.next === ',') {
      this.take();
      words.push(this.word());
    }
    if (words.some((one) => one === null)) return null;
    return words.length === 1 ? words[0] : words;
  }

  /** One word without its quotes; null: a sign. */
  word(): string | null {
    const word = this.take();
    return /^[{}();,<>&|!]?$/.test(word) ? null : word.replace(/^"(.*)"$/, '$1');
  }

  #set(): unknown {
    const parts: string[] = [];
    this.take();
    while (this.next !== '}') {
      const word = this.word();
      if (word === null) return null;
      parts.push(word);
      if (this.next === ',') this.take();
      else if (this.next !== '}') return null;
    }
    this.take();
    return { set: parts };
  }
}
