/** The ways in which systems and tools write addresses. */
export type IpStyle =
  | 'plain'
  | 'reverse'
  | 'dashes'
  | 'underscores'
  | 'hex'
  | 'bare'
  | 'little-endian'
  | 'number'
  | 'escaped'
  | 'padded'
  | 'octal'
  | 'prefix'
  | 'bytes';
export type MacStyle =
  | 'colon'
  | 'upper'
  | 'dash'
  | 'blank'
  | 'bare'
  | 'cisco'
  | 'fours'
  | 'short'
  | 'underscores'
  | 'prefixed'
  | 'decimal';
export type Ip6Style = 'short' | 'full' | 'nibbles' | 'bare' | 'literal' | 'underscores' | 'upper';

export interface Notation {
  readonly shown: string;
  readonly needles: readonly string[];
  readonly digits?: string;
}

const hex2 = (value: number): string => value.toString(16).padStart(2, '0');

/** notationOfIp writes four octets. */
export function notationOfIp(octets: readonly number[], style: IpStyle): Notation {
  const plain = octets.join('.');
  const hex = octets.map(hex2).join('');
  const forms: Record<IpStyle, string> = {
    plain,
    reverse: [...octets].reverse().join('.'),
    dashes: octets.join('-'),
    underscores: octets.join('_'),
    hex: `0x${hex}`,
    bare: hex.toUpperCase(),
    'little-endian': [...octets].reverse().map(hex2).join('').toUpperCase(),
    number: String(Number.parseInt(hex, 16)),
    escaped: octets.join('\\.'),
    padded: octets.map((one) => String(one).padStart(3, '0')).join('.'),
    octal: octets.map((one) => `0${one.toString(8)}`).join('.'),
    prefix: octets.slice(0, 3).join('.'),
    bytes: octets.join(', '),
  };
  const shown = forms[style];
  return { shown, needles: style === 'prefix' ? [`${shown}.`] : [plain, forms.dashes, shown] };
}

/** notationOfMac writes six bytes. */
export function notationOfMac(bytes: readonly number[], style: MacStyle): Notation {
  const pairs = bytes.map(hex2);
  const digits = pairs.join('');
  const fours = [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)];
  const forms: Record<MacStyle, string> = {
    colon: pairs.join(':'),
    upper: pairs.join(':').toUpperCase(),
    dash: pairs.join('-').toUpperCase(),
    blank: pairs.join(' '),
    bare: digits.toUpperCase(),
    cisco: fours.join('.'),
    fours: fours.join('-'),
    short: bytes.map((one) => one.toString(16)).join(':'),
    underscores: pairs.join('_'),
    prefixed: `0x${digits}`,
    decimal: bytes.join(','),
  };
  return { shown: forms[style], needles: [forms[style]], digits };
}

/** notationOfIp6 writes eight groups. */
export function notationOfIp6(groups: readonly number[], style: Ip6Style): Notation {
  const full = groups.map((one) => one.toString(16).padStart(4, '0'));
  const digits = full.join('');
  const short = groups
    .map((one) => one.toString(16))
    .join(':')
    .replace(/^fe80:0:0:0:/, 'fe80::');
  const forms: Record<Ip6Style, string> = {
    short,
    full: full.join(':'),
    nibbles: digits.split('').reverse().join('.'),
    bare: digits,
    literal: short.replaceAll(':', '-'),
    underscores: short.replaceAll(':', '_'),
    upper: short.toUpperCase(),
  };
  // The second half names a machine, wherever it is.
  const half = full
    .slice(4)
    .map((one) => one.replace(/^0+/, ''))
    .join(':');
  return { shown: forms[style], needles: [forms[style], half], digits: digits.slice(16) };
}
