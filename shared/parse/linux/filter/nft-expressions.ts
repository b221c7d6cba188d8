/** A rule of nft in plain text, as the expressions that libnftables writes in JSON. */
import { own } from '../../common/own.ts';
import type { Fields } from './nft-match.ts';
import { Tokens } from './nft-tokens.ts';

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
  return new RuleReader(new Tokens(line)).read();
}

class RuleReader {
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  read(): readonly Fields[] {
    const found: Fields[] = [];
    while (!this.#tokens.isAtEnd) {
      const start = this.#tokens.at;
      const one = this.#selector() ?? this.#statement();
      if (one === null) return [...found, ...this.#unread(start)];
      found.push(one);
    }
    return found;
  }

  /** The verdict stands at the end, whatever is before it. */
  #unread(start: number): readonly Fields[] {
    const rest = this.#tokens.from(start);
    const unclear = { match: { op: '?', left: rest.join(' '), right: '' } };
    const [before, last] = [rest.at(-2) ?? '', rest.at(-1) ?? ''];
    if (ENDS.has(last)) return [unclear, { [last]: null }];
    if (before === 'jump' || before === 'goto') return [unclear, { [before]: { target: last } }];
    return [unclear, { [rest.includes('reject') ? 'reject' : 'unread']: null }];
  }

  /** null: the next words are no selector, or one that is compared in an unknown way. */
  #selector(): Fields | null {
    const start = this.#tokens.at;
    const left = this.#left();
    const made = left === null ? null : this.#compared(left);
    if (made === null) this.#tokens.backTo(start);
    return made;
  }

  #left(): Fields | null {
    const word = this.#tokens.take();
    if (HEADERS.has(word)) return { payload: { protocol: word, field: this.#tokens.take() } };
    if (word === 'meta') return { meta: { key: this.#tokens.take() } };
    if (BARE_META.has(word)) return { meta: { key: word } };
    if (word === 'ct') return { ct: { key: this.#tokens.take() } };
    if (word !== 'fib') return null;
    const [flags, result] = [this.#tokens.take(), this.#tokens.take()];
    return result === 'type' ? { fib: { flags: [flags], result } } : null;
  }

  #compared(left: Fields): Fields | null {
    if (this.#tokens.next === 'set') return this.#assigned(left);
    if (this.#tokens.next === 'vmap') return this.#mapped(left);
    const mask = this.#tokens.next === '&' || this.#tokens.next === 'and' ? this.#mask() : null;
    const op = ['==', '!=', '!', '<', '>', '<=', '>='].includes(this.#tokens.next)
      ? this.#tokens.take()
      : '==';
    const right = this.#tokens.value();
    if (right === null || this.#tokens.next === '.') return null;
    if (this.#tokens.next === '/') {
      this.#tokens.take();
      return { match: { op, left: { '&': [left, this.#tokens.value()] }, right } };
    }
    return { match: { op, left: mask === null ? left : { '&': [left, mask] }, right } };
  }

  #mask(): unknown {
    this.#tokens.take();
    const first = this.#tokens.take();
    if (first !== '(') return first;
    const names: string[] = [];
    while (!this.#tokens.isAtEnd) {
      const word = this.#tokens.take();
      if (word === ')') break;
      if (word !== '|') names.push(word);
    }
    return names;
  }

  /** Pairs of a value and a verdict. */
  #mapped(key: Fields): Fields | null {
    const pairs: (readonly [string, Fields])[] = [];
    this.#tokens.take();
    if (this.#tokens.take() !== '{') return null;
    while (!this.#tokens.isAtEnd) {
      const value = this.#tokens.word();
      if (value === null || this.#tokens.take() !== ':') return null;
      const verdict = this.#tokens.take();
      pairs.push([
        value,
        verdict === 'jump' || verdict === 'goto'
          ? { [verdict]: { target: this.#tokens.take() } }
          : { [verdict]: null },
      ]);
      const end = this.#tokens.take();
      if (end === '}') return { vmap: { key, data: { set: pairs } } };
      if (end !== ',') return null;
    }
    return null;
  }

  #assigned(key: Fields): Fields {
    this.#tokens.take();
    const words: string[] = [];
    while (!this.#tokens.isAtEnd && goesOn(words.at(-1) ?? null, this.#tokens.next))
      words.push(this.#tokens.take());
    const text = words.join(' ');
    const copied = /^(ct|meta) mark$/.exec(text)?.[1];
    const value = copied === undefined ? text : { [copied]: { key: 'mark' } };
    return { mangle: { key, value } };
  }

  #statement(): Fields | null {
    const word = this.#tokens.take();
    if (ENDS.has(word)) return { [word]: null };
    if (word === 'jump' || word === 'goto') return { [word]: { target: this.#tokens.take() } };
    const pattern = own(STATEMENTS, word);
    if (pattern === undefined) return null;
    const rest = this.#tokens.from(this.#tokens.at);
    const taken =
      pattern
        .exec(rest.join(' '))?.[0]
        .split(' ')
        .filter((one) => one !== '') ?? [];
    this.#tokens.skip(WHOLE_LINE.has(word) ? rest.length : taken.length);
    return { [word]: true };
  }
}

const CALCULATION = /^(?:and|or|xor|&|\||\^|<<|>>)$/;

/** Whether a value goes on: behind a whole one, `meta` and `ct` begin the next statement. */
function goesOn(last: string | null, next: string): boolean {
  if (last === null || last === 'ct' || last === 'meta') return true;
  return CALCULATION.test(last) || CALCULATION.test(next);
}

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
