import { z } from 'zod';
import { isIpv4, parseCidr, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { declared, textOf } from './kind.ts';

/** How addresses stand in saved observations. */
export interface AddressForms {
  readonly address: z.ZodType<Ipv4>;
  readonly block: z.ZodType<Cidr>;
}

/** TRUE_ADDRESSES are those that can be judged: they have a subnet. */
export const TRUE_ADDRESSES: AddressForms = {
  address: declared(
    z.custom<Ipv4>((value) => typeof value === 'string' && isIpv4(value)),
    'address',
  ),
  // The stand-in of a base address has bits below the length, which mean nothing.
  block: textOf('address').transform((value, context): Cidr => {
    const block = parseCidr(value);
    if (block !== null) return block;
    context.issues.push({ code: 'custom', message: 'no block of addresses', input: value });
    return z.NEVER;
  }),
};

/** ANY_ADDRESSES take pseudonyms as well, for what is only shown. */
export const ANY_ADDRESSES: AddressForms = {
  address: declared(
    z.custom<Ipv4>((value) => typeof value === 'string'),
    'address',
  ),
  block: declared(
    z.custom<Cidr>((value) => typeof value === 'string'),
    'address',
  ),
};

/** A number that can be counted with: sums and shares of a few thousand such stay finite. */
export const measured = z.number().min(-1e15).max(1e15);

/** Packets, attempts. */
export const counted = z.number().min(0).max(1e9);

/** endpointOf is an address with a port. */
export function endpointOf({ address }: AddressForms) {
  return z.object({ address, port: measured });
}
