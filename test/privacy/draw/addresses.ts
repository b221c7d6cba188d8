/** Addresses of networks and adapters, in the ways in which systems write them. */
import {
  notationOfIp,
  notationOfIp6,
  notationOfMac,
  type Ip6Style,
  type IpStyle,
  type MacStyle,
  type Notation,
} from '../notation.ts';
import type { Source } from './source.ts';

export type IpKind = 'ten' | 'sixteen' | 'home' | 'public';
export type Ip6Kind = 'global' | 'unique' | 'link' | 'eui64';

/** ipOf is an address of a local network, or of the internet. */
export function ipOf(source: Source, style: IpStyle, kind: IpKind): Notation {
  const { random } = source;
  const high = (): number => random.between(101, 254);
  const start = {
    ten: [10, high()],
    sixteen: [172, random.between(16, 31)],
    home: [192, 168],
    public: [random.pick([83, 91, 114, 203, 217]), high()],
  }[kind];
  const octets = source
    .once(() => [...start, high(), high()].join('.'))
    .split('.')
    .map(Number);
  return notationOfIp(octets, style);
}

/** blockOf is a block of the local network. */
export function blockOf(source: Source, length: number): Notation {
  const { random } = source;
  const base = source.once(() => `10.${random.between(101, 254)}.${random.between(101, 254)}`);
  return { shown: `${base}.0/${length}`, needles: [`${base}.`] };
}

/** macOf is the address of an adapter. */
export function macOf({ random }: Source, style: MacStyle): Notation {
  const bytes = Array.from({ length: 6 }, (_, index) =>
    style === 'short' && index % 2 === 1 ? random.between(1, 9) : random.between(0x21, 0xfd),
  );
  bytes[0] = (bytes[0] ?? 0) & 0xfc;
  return notationOfMac(bytes, style);
}

/** ip6Of is an address of IPv6; that of `eui64` holds a MAC. */
export function ip6Of({ random }: Source, style: Ip6Style, kind: Ip6Kind): Notation {
  const group = (): number => random.between(0x1111, 0xfffd);
  const tail =
    kind === 'eui64'
      ? [group(), (random.between(0x11, 0xfd) << 8) | 0xff, 0xfe00 | random.between(0x11, 0xfd), group()]
      : [group(), group(), group(), group()];
  const start = {
    global: [0x2409, 0x8a28, group(), group()],
    unique: [0xfd00 | random.between(0x11, 0xfd), group(), group(), 1],
    link: [0xfe80, 0, 0, 0],
    eui64: [0xfe80, 0, 0, 0],
  }[kind];
  return notationOfIp6([...start, ...tail], style);
}
