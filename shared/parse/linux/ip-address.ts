import { z } from 'zod';
import { parseIpv4 } from '../../net/ipv4.ts';
import { mapKnown, type Known } from '../../observation/known.ts';
import type { Adapter } from '../../observation/workstation.ts';
import { kindFrom } from '../../adapter/nature.ts';
import { parseJsonRows } from '../common/json.ts';
import { linkSigns } from './link-signs.ts';

const row = z.object({
  ifname: z.string(),
  ifindex: z.number().optional(),
  flags: z.array(z.string()).default([]),
  mtu: z.number().optional(),
  operstate: z.string().optional(),
  link_type: z.string().optional(),
  address: z.string().optional(),
  parentbus: z.string().optional(),
  linkinfo: z.object({ info_kind: z.string().optional() }).optional(),
  addr_info: z
    .array(z.object({ family: z.string().optional(), local: z.string().optional(), prefixlen: z.number().optional(), scope: z.string().optional() }))
    .default([]),
});
type Row = z.infer<typeof row>;

/** parseIpAddress reads `ip -d -j address`. */
export function parseIpAddress(text: string): Known<readonly Adapter[]> {
  // An empty object stands for an interface that vanished while it was listed.
  const rows = z.array(z.unknown()).transform((all) => all.filter((one) => !isEmpty(one))).pipe(z.array(row));
  return mapKnown(parseJsonRows(text, rows as z.ZodType<readonly Row[]>), (all) => all.map(adapter));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function adapter(one: Row): Adapter {
  const addresses = one.addr_info.flatMap(({ family, local, prefixlen }) => {
    const address = family === 'inet' && local !== undefined ? parseIpv4(local) : null;
    return address === null || prefixlen === undefined ? [] : [{ address, prefixLength: prefixlen }];
  });
  return {
    name: one.ifname,
    ...(one.ifindex === undefined ? {} : { index: one.ifindex }),
    ...(one.address === undefined || one.link_type !== 'ether' ? {} : { mac: one.address }),
    up: isUp(one),
    ...kindOf(one),
    addresses,
    hasIpv6: one.addr_info.some((info) => info.family === 'inet6' && info.scope === 'global'),
    ...(one.mtu === undefined ? {} : { mtu: one.mtu }),
  };
}

/** The carrier's flag leads; the operational state lags a second behind it, and tunnels never report one. */
function isUp({ flags, operstate = 'UNKNOWN' }: Row): boolean {
  if (!flags.includes('UP') || flags.includes('NO-CARRIER')) return false;
  return flags.includes('LOWER_UP') || operstate === 'UP' || operstate === 'UNKNOWN';
}

function kindOf({ flags, link_type: type, linkinfo, parentbus, ifname: name }: Row): Pick<Adapter, 'kind' | 'signs'> {
  const signs = linkSigns({ name, flags, type, info: linkinfo?.info_kind, bus: parentbus });
  return { kind: kindFrom(signs), signs };
}
