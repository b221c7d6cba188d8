/** The building blocks of the plan's schema. What a rule of the guide judges is not judged here, so that the rule can speak. */
import { z } from 'zod';
import { parseIpv4, type Cidr, type Ipv4 } from '../net/ipv4.ts';
import { isIpv6, network } from '../net/ipv4.ts';
import { field, text } from '../profile/fields.ts';

/** An address with the length of its subnet, such as `10.0.0.1/30`. */
export interface HostAddress {
  readonly address: Ipv4;
  readonly length: number;
  readonly subnet: Cidr;
}

/** readHostAddress reads `a.b.c.d/n`; null where it is none. */
export function readHostAddress(written: string): HostAddress | null {
  const [host = '', length = '', ...rest] = written.trim().split('/');
  const address = parseIpv4(host);
  if (address === null || rest.length > 0 || !/^\d{1,2}$/.test(length) || Number(length) > 32) return null;
  return { address, length: Number(length), subnet: network(address, Number(length)) };
}

export const hostAddress = field<HostAddress>(
  readHostAddress,
  'an IPv4 address with its prefix length, such as 10.0.0.1/30',
);

/** An IPv6 address with its prefix length, as it was written. */
export const hostAddress6 = field<string>((written) => {
  const [address = '', length = ''] = written.split('/');
  return isIpv6(address) && /^\d{1,3}$/.test(length) && Number(length) <= 128 ? written : null;
}, 'an IPv6 address with its prefix length, such as fd00::1/126');

const whole = (allowed: string, min: number, max: number): z.ZodNumber =>
  z.number({ error: allowed }).int({ error: allowed }).min(min, { error: allowed }).max(max, {
    error: allowed,
  });

export const asn = whole('an AS number from 1 to 4294967295', 1, 4_294_967_295);
export const vlan = whole('a VLAN id from 0 to 4094', 0, 4094);
/** Bytes of a whole IP packet that has to pass. */
export const mtu = whole('a packet size in bytes from 576 to 9000', 576, 9000);
/** Counts and times, whose bounds are rules. */
export const count = whole('a whole number from 0 to 1000000', 0, 1_000_000);
export const yesNo = z.boolean({ error: 'true or false' });
export const named = text(128);

/** oneOf: one of several words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: words.join(', ') });
}
