/**
 * The last look at finished bytes before they leave: known secrets of this machine and run, in every form that a file
 * may hold them. It names the rule that missed a value and the form, never the value.
 */
import ipaddr from 'ipaddr.js';
import { isIpv4, isIpv6 } from '../net/ipv4.ts';
import { IPV6 } from './redact/addresses.ts';
import { isPlaceholder, plainMac } from './redact/hardware.ts';
import { isAllowedAddress, isAllowedIpv6 } from './redact/allowed-addresses.ts';
import { base64Characters, characters, fromHex, utf16le, utf8 } from './redact/bytes-text.ts';
import { unescaped, unpercent } from './redact/encoded.ts';
import type { Kind } from './redact/pseudonyms.ts';
import { isOwnWord } from './redact/allow/allowed.ts';
import { isPseudonym } from './redact/pseudonyms.ts';
import { isTelling } from './redact/vocabulary.ts';
import { escapePattern, patternOf, type SecretWord } from './redact/words.ts';

export type LeakForm = 'plain' | 'utf-16' | 'url-encoded' | 'escaped' | 'base64' | 'hexadecimal';

export interface Leak {
  readonly rule: Kind;
  readonly form: LeakForm;
}

export interface LeakScanner {
  /** Null: nothing found. `raw` gives one character per byte; without it, texts as UTF-16 are seen only where they are ASCII. */
  scan(text: string, raw?: () => string): Leak | null;
}

/** As redaction looks for them, also behind a name or a label: `host.10.1.2.3`, `IPv6:fd12::1`. */
const IPV4 = /(?<!\d|\d\.)\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)/g;
const MAC =
  /(?<![0-9A-Za-z])(?:[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}|[0-9a-f]{12})(?![0-9A-Za-z])/gi;
/** Words of a language and numbers are no Base64 of six bytes; texts hold hundreds of thousands of them. */
const BASE64 =
  /(?<![A-Za-z0-9+/_-])(?!(?:[a-z_-]+|[A-Z_-]+|[A-Z][a-z]+|[\d-]+)(?![A-Za-z0-9+/_-]))[A-Za-z0-9+/_-]{8,}/g;
/** Base64 over several lines, as mail has it. The line's end comes first in the pattern: looking back from every letter takes longer than all the rest. */
const FOLDED = /\r?\n(?<=[A-Za-z0-9+/]{60,76}\r?\n)(?=[A-Za-z0-9+/])/g;
const ADDRESSES = [
  { form: 'ipv4', pattern: IPV4, plain: (address: string) => address },
  { form: 'mac', pattern: MAC, plain: plainMac },
  {
    form: 'ipv6',
    pattern: IPV6,
    plain: (address: string) => (isIpv6(address) ? ipaddr.IPv6.parse(address).toString() : ''),
  },
] as const;
type AddressForm = (typeof ADDRESSES)[number]['form'];
const HEX = /[0-9a-f]{2}(?:[ :,-]?[0-9a-f]{2}){4,}/gi;

/** createLeakScanner prepares the search for the given secrets; short words, the tool's and the systems' own, and published addresses are left out. */
export function createLeakScanner(secrets: readonly SecretWord[]): LeakScanner {
  const words = new Map<string, Kind>();
  const addresses = {
    ipv4: new Map<string, Kind>(),
    mac: new Map<string, Kind>(),
    ipv6: new Map<string, Kind>(),
  };
  for (const { kind, value } of secrets) sort({ kind, value: value.trim() }, { words, addresses });
  const pattern = patternOf([...words.keys()]);
  // One character per byte: what a decoder of Base64 gives, and what Chinese looks like in a file of UTF-16.
  const bytes = bytesOf(words);
  const bytesPattern = bytesPatternOf(bytes);
  const hasChinese = [...words.keys()].some((word) => /[^\0-\xff]/.test(word));

  function kindIn(text: string, isBytes: boolean): Kind | null {
    const word = first(isBytes ? bytesPattern : pattern, text)?.toLowerCase();
    return word === undefined ? addressIn(text, addresses) : (words.get(word) ?? bytes.get(word) ?? 'name');
  }
  return {
    scan: (text, raw) => {
      for (const [form, view, isBytes] of views(text, hasChinese ? raw : undefined)) {
        const rule = kindIn(view, isBytes);
        if (rule !== null) return { rule, form };
      }
      return null;
    },
  };
}

function bytesOf(words: ReadonlyMap<string, Kind>): ReadonlyMap<string, Kind> {
  return new Map(
    [...words]
      .flatMap(([word, kind]) =>
        [utf8(word), utf16le(word)].map((bytes) => [characters(bytes).toLowerCase(), kind] as const),
      )
      .filter(([word]) => !word.includes('\0')),
  );
}

/** Bytes of Chinese letters have no edges that a pattern could see. */
function bytesPatternOf(bytes: ReadonlyMap<string, Kind>): RegExp | null {
  const all = [...bytes.keys()];
  const ascii = patternOf(all.filter((word) => /^[\x20-\x7e]+$/.test(word)));
  const others = all.filter((word) => !/^[\x20-\x7e]+$/.test(word)).map(escapePattern);
  const parts = [...(ascii === null ? [] : [ascii.source]), ...others];
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'giu');
}

/** Patterns with the flag `g` remember where they stopped. */
function first(pattern: RegExp | null, text: string): string | undefined {
  if (pattern === null) return undefined;
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0];
}

interface Sought {
  readonly words: Map<string, Kind>;
  readonly addresses: Readonly<Record<AddressForm, Map<string, Kind>>>;
}

function sort({ kind, value }: SecretWord, { words, addresses }: Sought): void {
  if (isIpv4(value)) {
    if (!isAllowedAddress(value)) addresses.ipv4.set(value, kind);
  } else if (isIpv6(value)) {
    if (!isAllowedIpv6(value)) addresses.ipv6.set(ipaddr.IPv6.parse(value).toString(), kind);
  } else if (kind === 'mac') {
    if (!isPlaceholder(value)) addresses.mac.set(plainMac(value), kind);
  } else if (isTelling(value) && !isOwnWord(value) && !isPseudonym(value) && !/^\d+$/.test(value))
    words.set(value.toLowerCase(), kind);
}

type Addresses = Readonly<Record<AddressForm, ReadonlyMap<string, Kind>>>;

/** A long text is searched only for the forms of which there is a secret. */
function addressIn(text: string, addresses: Addresses): Kind | null {
  for (const { form, pattern, plain } of ADDRESSES) {
    const known = addresses[form];
    if (known.size === 0) continue;
    for (const [address] of text.matchAll(pattern)) {
      const kind = known.get(plain(address));
      if (kind !== undefined) return kind;
    }
  }
  return null;
}

type View = readonly [LeakForm, string, boolean];

function* views(text: string, raw?: () => string): Generator<View> {
  yield ['plain', text, false];
  if (text.includes('\0')) yield ['utf-16', text.replaceAll('\0', ''), false];
  if (raw !== undefined) yield ['utf-16', raw(), true];
  if (/%[0-9a-f]{2}/i.test(text)) yield ['url-encoded', unpercent(unpercent(text)), false];
  if (/\\[ux0-7]|&(?:#|amp;)/i.test(text))
    yield ['escaped', unescaped(text.replaceAll('&amp;', '&').replace(/\\\\(?=[ux])/g, '\\')), false];
  const base64 = decodedRuns(text.replace(FOLDED, ''), BASE64, (run) =>
    [0, 1, 2, 3].map((skip) => base64Characters(run, skip)),
  );
  if (base64 !== '') yield ['base64', base64, true];
  const hex = decodedRuns(text, HEX, (run) => [characters(fromHex(run.replace(/[ :,-]/g, '')))]);
  if (hex !== '') yield ['hexadecimal', hex, true];
}

/** Every run once, as one text; no zeros, which turns UTF-16 of ASCII into ASCII. */
function decodedRuns(text: string, form: RegExp, decode: (run: string) => readonly string[]): string {
  const runs = new Set(text.match(form));
  return [...runs]
    .flatMap(decode)
    .filter((bytes) => bytes !== '')
    .map((bytes) => (bytes.includes('\0') ? `${bytes}\n${bytes.replaceAll('\0', '')}` : bytes))
    .join('\n');
}
