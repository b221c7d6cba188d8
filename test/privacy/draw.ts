/** Draw invents private values, remembers each under the form that it stands in, and says what a reader must not find. */
import { blockOf, ip6Of, ipOf, macOf, type Ip6Kind, type IpKind } from './draw/addresses.ts';
import {
  domainOf,
  DOMAIN_ENDINGS,
  emailOf,
  fqdnOf,
  hostOf,
  HOST_ENDINGS,
  inScript,
  personOf,
  type Script,
} from './draw/names.ts';
import { cardOf, guidOf, numberOf, serialOf, sidOf } from './draw/numbers.ts';
import { secretOf, type SecretStyle } from './draw/secrets.ts';
import { capital as withCapital, HEX, Source } from './draw/source.ts';
import type { Ip6Style, IpStyle, MacStyle, Notation } from './notation.ts';

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

/** What stands in a text as it is, is also what must not be left. */
const plain = (shown: string): Notation => ({ shown, needles: [shown] });

export class Draw {
  readonly planted: Planted[] = [];
  /** What support needs to see, in the order of the text. */
  readonly kept: string[] = [];
  readonly #source: Source;

  constructor(seed: number) {
    this.#source = new Source(seed);
  }

  /** keep marks a piece that must stay as it is. */
  keep(text: string): string {
    if (text !== '') this.kept.push(text);
    return text;
  }

  /** A name that stands in no dictionary. */
  word(form: string, capital = true): string {
    const name = this.#source.name();
    return this.#plant(form, plain(capital ? withCapital(name) : name));
  }

  upper(form: string): string {
    return this.#plant(form, plain(this.#source.name().toUpperCase()));
  }

  /** A name in letters of another script. */
  script(form: string, script: Script, length = 5): string {
    return this.#plant(form, plain(inScript(this.#source, script, length)));
  }

  /** A name with a blank in it, each half a secret of its own. */
  person(form: string): string {
    return this.#plant(form, personOf(this.#source));
  }

  host(form: string): string {
    return this.#plant(form, plain(hostOf(this.#source)));
  }

  /** A full name, of which no label may be left but the last one. */
  fqdn(form: string, ending = this.#source.random.pick(HOST_ENDINGS)): string {
    return this.#plant(form, fqdnOf(this.#source, ending));
  }

  domain(form: string, ending = this.#source.random.pick(DOMAIN_ENDINGS)): string {
    return this.#plant(form, domainOf(this.#source, ending));
  }

  email(form: string): string {
    return this.#plant(form, emailOf(this.#source));
  }

  ip(
    form: string,
    style: IpStyle = 'plain',
    kind: IpKind = this.#source.random.pick(['ten', 'sixteen', 'home']),
  ): string {
    return this.#plant(form, ipOf(this.#source, style, kind));
  }

  /** A block of the local network. */
  block(form: string, length = 24): string {
    return this.#plant(form, blockOf(this.#source, length));
  }

  mac(form: string, style: MacStyle = 'colon'): string {
    return this.#plant(form, macOf(this.#source, style));
  }

  ip6(form: string, style: Ip6Style = 'short', kind: Ip6Kind = 'global'): string {
    return this.#plant(form, ip6Of(this.#source, style, kind));
  }

  guid(form: string): string {
    return this.#plant(form, guidOf(this.#source));
  }

  sid(form: string): string {
    return this.#plant(form, sidOf(this.#source));
  }

  serial(form: string): string {
    return this.#plant(form, plain(serialOf(this.#source)));
  }

  hex(form: string, length: number): string {
    return this.#plant(form, plain(this.#source.random.letters(HEX, length)));
  }

  secret(form: string, style: SecretStyle = 'password'): string {
    return this.#plant(form, secretOf(this.#source, style));
  }

  /** A number in groups: `pattern` has a `#` for each digit that is drawn. */
  number(form: string, pattern: string): string {
    return this.#plant(form, numberOf(this.#source, pattern));
  }

  /** The number of a bank card, in its groups, with the last digit that makes it one (ISO/IEC 7812). */
  card(form: string): string {
    return this.#plant(form, cardOf(this.#source));
  }

  /** A text of which a reader may find no letter side by side in any encoding. */
  spelled(form: string, name: string, spell: (name: string) => string): string {
    const shown = spell(name);
    return this.#plant(form, { shown, needles: [name, shown] });
  }

  /** A text that was planted, written in another way; nothing new is planted. */
  encoded(form: string, text: string, encode: (text: string) => string): string {
    this.#plant(form, plain(text));
    return encode(text);
  }

  /** A name for `encoded`, which plants it. */
  bare(): string {
    return this.#source.name();
  }

  #plant(form: string, { shown, needles, digits }: Notation): string {
    const lower = needles.map((one) => one.toLowerCase());
    this.planted.push({ form, shown, needles: lower, ...(digits === undefined ? {} : { digits }) });
    return shown;
  }
}
