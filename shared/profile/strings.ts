/** What each string of a profile is, in the form that a report keeps. */
import { z } from 'zod';
import { textOf } from '../observation/schema/kind.ts';
import type { Profile } from './profile.ts';

const address = textOf('address');
const addresses = z.array(address);
const person = textOf('person');
const count = z.number();

/** A field that is added to the profile is missing here, which is an error of types. */
const fields: { readonly [K in keyof Profile]: z.ZodType } = {
  region: textOf('code'),
  resolvers: z.array(z.object({ address, port: count })),
  cloudServices: addresses,
  apiHosts: z.array(z.object({ host: textOf('host'), port: count })),
  apiPort: count,
  officeNetwork: addresses,
  gatewayHosts: z.array(z.object({ host: textOf('host'), ports: z.array(count) })),
  cloudComputers: z.array(z.object({ name: person.optional(), address, ports: z.array(count) })),
  lan: addresses,
  path: z.object({ activeHops: addresses, standbyHops: addresses }),
  failover: z.object({
    healthCheck: z.object({ intervalS: count, packets: count }).optional(),
    bfd: z.object({ intervalMs: count, multiplier: count }).optional(),
    bgpHoldS: count.optional(),
  }),
  trustedCa: textOf('path').nullable(),
  timeouts: z.object({ dnsMs: count, connectMs: count, tlsMs: count, httpMs: count, pingMs: count }),
  accepted: z.array(z.object({ finding: textOf('code'), reason: textOf('words') })),
  contact: z.object({ it: person.optional(), network: person.optional(), cloud: person.optional() }),
};

/** profileStrings says what the strings of a saved profile are. */
export const profileStrings = z.object(fields);
