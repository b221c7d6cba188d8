/** Draw invents private values, remembers each under the form that it stands in, and says what a reader must not find. */
import {
  notationOfIp,
  notationOfIp6,
  notationOfMac,
  type Ip6Style,
  type IpStyle,
  type MacStyle,
} from './notation.ts';
import { Random } from './random.ts';

export interface Planted {
  /** The way in which it stands in an output. */
  readonly form: string;
  /** As it stood there. */
  readonly shown: string;
  /** Texts in lower case; none of them may be left. */
  readonly needles: readonly string[];
  /** Hexadecimal digits that may not be left with any separators. */
  readonly digits?: string;
}

const SYLLABLES = [
  'kor',
  'vath',
  'lum',
  'etri',
  'quil',
  'zan',
  'brix',
  'fen',
  'dro',
  'myk',
  'tov',
  'gal',
  'wex',
  'pol',
  'nym',
  'ruk',
  'ost',
  'jav',
  'hel',
  'cri',
  'bux',
  'sil',
  'yor',
  'dag',
];
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

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export type SecretStyle =
  | 'password'
  | 'hex'
  | 'base64'
  | 'wireguard'
  | 'jwt'
  | 'aws-id'
  | 'aws-secret'
  | 'aliyun-id'
  | 'aliyun-secret'
  | 'github'
  | 'slack'
  | 'product-key'
  | 'digits';

export class Draw {
  readonly planted: Planted[] = [];
  /** What support needs to see, in the order of the text. */
  readonly kept: string[] = [];
  readonly #random: Random;
  readonly #used = new Set<string>();

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  /** keep marks a piece that must stay as it is. */
  keep(text: string): string {
    if (text !== '') this.kept.push(text);
    return text;
  }

  /** A name that stands in no dictionary. */
  word(form: string, capital = true): string {
    const name = this.#name();
    return this.#plant(form, capital ? name.charAt(0).toUpperCase() + name.slice(1) : name);
  }

  upper(form: string): string {
    return this.#plant(form, this.#name().toUpperCase());
  }

  /** A name in letters of another script. */
  script(form: string, script: Script, length = 5): string {
    return this.#plant(
      form,
      this.#once(() => this.#random.letters(SCRIPTS[script], length)),
    );
  }

  /** A name with a blank in it, each half a secret of its own. */
  person(form: string): string {
    const [first, last] = [this.#name(), this.#name()].map(
      (one) => one.charAt(0).toUpperCase() + one.slice(1),
    );
    return this.#plant(form, `${first} ${last}`, [first ?? '', last ?? '']);
  }

  host(form: string): string {
    return this.#plant(
      form,
      this.#random.pick([
        () => `DESKTOP-${this.#random.letters(UPPER, 7)}`,
        () => `${this.#name().toUpperCase()}-PC${this.#random.between(10, 99)}`,
        () => `ws-${this.#name()}-${this.#random.between(100, 999)}`,
      ])(),
    );
  }

  /** A full name, of which no label may be left but the last one. */
  fqdn(
    form: string,
    ending = this.#random.pick([
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
    ]),
  ): string {
    const labels = [this.#name(), this.#name()];
    return this.#plant(form, `${labels.join('.')}.${ending}`, labels);
  }

  domain(
    form: string,
    ending = this.#random.pick(['lan', 'local', 'example', 'pl', 'hu', 'net.au', 'work', 'pro', 'ad']),
  ): string {
    const label = this.#name();
    return this.#plant(form, `${label}.${ending}`, [label]);
  }

  email(form: string): string {
    const [user, host] = [this.#name(), this.#name()];
    return this.#plant(form, `${user}@${host}.example`, [user, host]);
  }

  ip(
    form: string,
    style: IpStyle = 'plain',
    kind: 'ten' | 'sixteen' | 'home' | 'public' = this.#random.pick(['ten', 'sixteen', 'home']),
  ): string {
    const high = (): number => this.#random.between(101, 254);
    const start = {
      ten: [10, high()],
      sixteen: [172, this.#random.between(16, 31)],
      home: [192, 168],
      public: [this.#random.pick([83, 91, 114, 203, 217]), high()],
    }[kind];
    const octets = this.#once(() => [...start, high(), high()].join('.'))
      .split('.')
      .map(Number);
    const { shown, needles } = notationOfIp(octets, style);
    return this.#plant(form, shown, needles);
  }

  /** A block of the local network. */
  block(form: string, length = 24): string {
    const base = this.#once(() => `10.${this.#random.between(101, 254)}.${this.#random.between(101, 254)}`);
    return this.#plant(form, `${base}.0/${length}`, [`${base}.`]);
  }

  mac(form: string, style: MacStyle = 'colon'): string {
    const bytes = Array.from({ length: 6 }, (_, index) =>
      style === 'short' && index % 2 === 1 ? this.#random.between(1, 9) : this.#random.between(0x21, 0xfd),
    );
    bytes[0] = (bytes[0] ?? 0) & 0xfc;
    const { shown, needles, digits } = notationOfMac(bytes, style);
    return this.#plant(form, shown, needles, digits);
  }

  ip6(
    form: string,
    style: Ip6Style = 'short',
    kind: 'global' | 'unique' | 'link' | 'eui64' = 'global',
  ): string {
    const group = (): number => this.#random.between(0x1111, 0xfffd);
    const tail =
      kind === 'eui64'
        ? [
            group(),
            (this.#random.between(0x11, 0xfd) << 8) | 0xff,
            0xfe00 | this.#random.between(0x11, 0xfd),
            group(),
          ]
        : [group(), group(), group(), group()];
    const start = {
      global: [0x2409, 0x8a28, group(), group()],
      unique: [0xfd00 | this.#random.between(0x11, 0xfd), group(), group(), 1],
      link: [0xfe80, 0, 0, 0],
      eui64: [0xfe80, 0, 0, 0],
    }[kind];
    const { shown, needles, digits } = notationOfIp6([...start, ...tail], style);
    return this.#plant(form, shown, needles, digits);
  }

  guid(form: string): string {
    const hex = (length: number): string => this.#random.letters('0123456789abcdef', length);
    const text = `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
    return this.#plant(form, this.#random.pick([text, text.toUpperCase()]), [text], text.replaceAll('-', ''));
  }

  sid(form: string): string {
    const part = (): number => this.#random.between(1_000_000_000, 4_000_000_000);
    const middle = `${part()}-${part()}-${part()}`;
    return this.#plant(form, `S-1-5-21-${middle}-${this.#random.between(1001, 9999)}`, [middle]);
  }

  serial(form: string): string {
    return this.#plant(
      form,
      this.#random.pick([
        () => `PF${this.#random.letters(UPPER, 6)}`,
        () => `C02${this.#random.letters(UPPER, 9)}`,
        () => `5CG${this.#random.letters('0123456789', 4)}${this.#random.letters(UPPER, 3)}`,
        () =>
          `VMware-56 4d ${this.#random.letters('0123456789abcdef', 2)} ${this.#random.letters('0123456789abcdef', 2)} c1 7e 3f-${this.#random.letters('0123456789abcdef', 2)} 04 ea 77`,
      ])(),
    );
  }

  hex(form: string, length: number): string {
    const text = this.#random.letters('0123456789abcdef', length);
    return this.#plant(form, text, [text]);
  }

  secret(form: string, style: SecretStyle = 'password'): string {
    const random = this.#random;
    const letters = (length: number): string => random.letters(BASE64, length);
    const made: Record<SecretStyle, () => string> = {
      password: () => `${this.#name()}${random.pick(['!', '#', '+', '%'])}${random.between(10, 99)}Q`,
      hex: () => random.letters('0123456789abcdef', 40),
      base64: () => `${letters(38)}==`,
      wireguard: () => `${letters(43)}=`,
      jwt: () => `eyJhbGciOiJIUzI1NiJ9.${letters(40)}.${letters(43)}`,
      'aws-id': () => `AKIA${random.letters(UPPER, 16)}`,
      'aws-secret': () => letters(40),
      'aliyun-id': () => `LTAI5t${letters(18)}`,
      'aliyun-secret': () => letters(30),
      github: () => `ghp_${letters(36)}`,
      slack: () => `T${random.letters(UPPER, 8)}/B${random.letters(UPPER, 8)}/${letters(24)}`,
      'product-key': () => Array.from({ length: 5 }, () => random.letters(UPPER, 5)).join('-'),
      digits: () => random.letters('123456789', 14),
    };
    const text = made[style]();
    // Of a token with parts none may be left: each is enough to be looked up.
    return this.#plant(form, text, [
      text,
      ...(style === 'jwt' || style === 'slack' ? text.split(/[./]/).slice(1) : []),
    ]);
  }

  /** A number in groups: `pattern` has a `#` for each digit that is drawn. */
  number(form: string, pattern: string): string {
    const shown = pattern.replace(/#/g, () => String(this.#random.between(1, 9)));
    return this.#plant(form, shown, [shown], shown.replace(/\D/g, ''));
  }

  /** The number of a bank card, in its groups, with the last digit that makes it one (ISO/IEC 7812). */
  card(form: string): string {
    const digits = `4${this.#random.letters('123456789', 14)}`;
    const sum = Array.from(digits).reduce((all, digit, at) => {
      const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1);
      return all + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
    const whole = `${digits}${(10 - (sum % 10)) % 10}`;
    return this.#plant(form, whole.replace(/(.{4})(?=.)/g, '$1 '), [], whole);
  }

  /** A text of which a reader may find no letter side by side in any encoding. */
  spelled(form: string, name: string, spell: (name: string) => string): string {
    const shown = spell(name);
    this.#plant(form, shown, [name, shown]);
    return shown;
  }

  /** A text that was planted, written in another way; nothing new is planted. */
  encoded(form: string, text: string, encode: (text: string) => string): string {
    this.#plant(form, text);
    return encode(text);
  }

  /** A name for `encoded`, which plants it. */
  bare(): string {
    return this.#name();
  }

  #name(): string {
    return this.#once(() => Array.from({ length: 4 }, () => this.#random.pick(SYLLABLES)).join(''));
  }

  #once(make: () => string): string {
    for (;;) {
      const text = make();
      if (this.#used.has(text)) continue;
      this.#used.add(text);
      return text;
    }
  }

  #plant(form: string, shown: string, needles: readonly string[] = [shown], digits?: string): string {
    const lower = needles.map((one) => one.toLowerCase());
    this.planted.push({ form, shown, needles: lower, ...(digits === undefined ? {} : { digits }) });
    return shown;
  }
}
