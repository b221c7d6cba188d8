/** The words of a rule of nft in plain text, as the expressions that libnftables writes in JSON. */
import type { Fields } from './nft-match.ts';

const TOKEN = /"[^"]*"|[{}();,]|==|!=|<=|>=|[<>&|]|[^\s"{}();,]+/g;
const HEADERS = new Set([
  'ip',
  'ip6',
  'tcp',
  'udp',
  'udplite',
  'sctp',
  'dccp',
  'th',
  'icmp',
  'icmpv6',
  'ether',
  'arp',
]);
const BARE_META = new Set([
  'iif',
  'oif',
  'iifname',
  'oifname',
  'iiftype',
  'oiftype',
  'iifgroup',
  'oifgroup',
  'skuid',
  'skgid',
]);
const ENDS = new Set(['accept', 'drop', 'return', 'continue', 'notrack']);

/** expressionsOf reads a rule; what it does not understand becomes a condition or a statement that nobody understands. */
export function expressionsOf(line: string): readonly Fields[] {
  return new RuleReader(line.match(TOKEN) ?? []).read();
}

class RuleReader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  read(): readonly Fields[] {
    const found: Fields[] = [];
    while (this.#at < this.#tokens.length) {
      const start = this.#at;
      const one = this.#selector() ?? this.#statement();
      if (one === null) return [...found, ...this.#unread(start)];
      found.push(one);
    }
    return found;
  }

  get #next(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #take(): string {
    this.#at += 1;
    return this.#tokens[this.#at - 1] ?? '';
  }

  /** The verdict stands at the end, whatever is before it. */
  #unread(start: number): readonly Fields[] {
    const rest = this.#tokens.slice(start);
    const unclear = { match: { op: '?', left: rest.join(' '), right: '' } };
    const [before, last] = [rest.at(-2) ?? '', rest.at(-1) ?? ''];
    if (ENDS.has(last)) return [unclear, { [last]: null }];
    if (before === 'jump' || before === 'goto') return [unclear, { [before]: { target: last } }];
    return [unclear, { [rest.includes('reject') ? 'reject' : 'unread']: null }];
  }

  /** null: the next words are no selector, or one that is compared in an unknown way. */
  #selector(): Fields | null {
    const start = this.#at;
    const left = this.#left();
    const made = left === null ? null : this.#compared(left);
    if (made === null) this.#at = start;
    return made;
  }

  #left(): Fields | null {
    const word = this.#take();
    if (HEADERS.has(word)) return { payload: { protocol: word, field: this.#take() } };
    if (word === 'meta') return { meta: { key: this.#take() } };
    if (BARE_META.has(word)) return { meta: { key: word } };
    if (word === 'ct') return { ct: { key: this.#take() } };
    if (word !== 'fib') return null;
    const [flags, result] = [this.#take(), this.#take()];
    return result === 'type' ? { fib: { flags: [flags], result } } : null;
  }

  #compared(left: Fields): Fields | null {
    if (this.#next === 'set') return this.#assigned(left);
    if (this.#next === 'vmap') return this.#mapped(left);
    const mask = this.#next === '&' || this.#next === 'and' ? this.#mask() : null;
    const op = ['==', '!=', '!', '<', '>', '<=', '>='].includes(this.#next) ? this.#take() : '==';
    const right = this.#value();
    if (right === null || this.#next === '.') return null;
    if (this.#next === '/') {
      this.#take();
      return { match: { op, left: { '&': [left, this.#value()] }, right } };
    }
    return { match: { op, left: mask === null ? left : { '&': [left, mask] }, right } };
  }

  #mask(): unknown {
    this.#take();
    const first = this.#take();
    if (first !== '(') return first;
    const names: string[] = [];
    while (this.#at < this.#tokens.length) {
      const word = this.#take();
      if (word === ')') break;
      if (word !== '|') names.push(word);
    }
    return names;
  }

  /** A word, words with commas between them, or a set. null: none of these. */
  #value(): unknown {
    if (this.#next === '{') return this.#set();
    const words = [this.#word()];
    while (this.#next === ',') {
      this.#take();
      words.push(this.#word());
    }
    if (words.some((one) => one === null)) return null;
    return words.length === 1 ? words[0] : words;
  }

  #word(): string | null {
    const word = this.#take();
    return /^[{}();,<>&|!]?$/.test(word) ? null : word.replace(/^"(.*)"$/, '$1');
  }

  #set(): unknown {
    const parts: string[] = [];
    this.#take();
    while (this.#next !== '}') {
      const word = this.#word();
      if (word === null) return null;
      parts.push(word);
      if (this.#next === ',') this.#take();
      else if (this.#next !== '}') return null;
    }
    this.#take();
    return { set: parts };
  }

  /** Pairs of a value and a verdict. */
  #mapped(key: Fields): Fields | null {
    const pairs: (readonly [string, Fields])[] = [];
    this.#take();
    if (this.#take() !== '{') return null;
    while (this.#at < this.#tokens.length) {
      const value = this.#word();
      if (value === null || this.#take() !== ':') return null;
      const verdict = this.#take();
      pairs.push([
        value,
        verdict === 'jump' || verdict === 'goto'
          ? { [verdict]: { target: this.#take() } }
          : { [verdict]: null },
      ]);
      const end = this.#take();
      if (end === '}') return { vmap: { key, data: { set: pairs } } };
      if (end !== ',') return null;
    }
    return null;
  }

  #assigned(key: Fields): Fields {
    this.#take();
    const words: string[] = [];
    while (
      this.#at < this.#tokens.length &&
      (words.length === 0 || CALCULATION.test(this.#next) || CALCULATION.test(words.at(-1) ?? ''))
    )
      words.push(this.#take());
    const text = words.join(' ');
    const copied = /^(ct|meta) mark$/.exec(text)?.[1];
    const value = copied === undefined ? text : { [copied]: { key: 'mark' } };
    return { mangle: { key, value } };
  }

  #statement(): Fields | null {
    const word = this.#take();
    if (ENDS.has(word)) return { [word]: null };
    if (word === 'jump' || word === 'goto') return { [word]: { target: this.#take() } };
    const pattern = STATEMENTS[word];
    if (pattern === undefined) return null;
    const rest = this.#tokens.slice(this.#at).join(' ');
    const length =
      pattern
        .exec(rest)?.[0]
        .trim()
        .split(' ')
        .filter((one) => one !== '').length ?? 0;
    this.#at += WHOLE_LINE.has(word) ? this.#tokens.length - this.#at : length;
    return { [word]: true };
  }
}

const CALCULATION = /^(?:ct|meta|mark|and|or|xor|&|\||\^|<<|>>)$/;
/** Statements and the words that may follow them. */
const STATEMENTS: Readonly<Record<string, RegExp>> = {
  counter: /^(?:packets \d+ bytes \d+|name \S+)?/,
  comment: /^\S+/,
  log: /^(?:(?:prefix \S+|level \S+|group \d+|snaplen \d+|queue-threshold \d+|flags (?:all|skuid|ether|ip options|tcp (?:sequence|options)(?: , (?:sequence|options))*)) ?)*/,
  limit: /^rate (?:over )?\S+(?: burst \d+ \S+)?/,
  quota: /^(?:over |until )?\d+ \S+(?: used \d+ \S+)?/,
  reject: /^(?:with (?:tcp reset|icmpx?(?:v6)?(?: type)? \S+))?/,
  masquerade: /^.*/,
  snat: /^.*/,
  dnat: /^.*/,
  redirect: /^.*/,
  tproxy: /^.*/,
  queue: /^.*/,
};
const WHOLE_LINE = new Set(['masquerade', 'snat', 'dnat', 'redirect', 'tproxy', 'queue']);
