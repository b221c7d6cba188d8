import { z } from 'zod';
import { parseCidr, type Cidr } from '../../net/ipv4.ts';
import { mapKnown, type Known } from '../../observation/known.ts';
import type { PolicyRule } from '../../observation/workstation.ts';
import { parseJsonRows } from '../common/json.ts';

const row = z.looseObject({
  priority: z.number(),
  src: z.string().optional(),
  srclen: z.number().optional(),
  dst: z.string().optional(),
  dstlen: z.number().optional(),
  table: z.union([z.string(), z.number()]).optional(),
  action: z.string().optional(),
  not: z.null().optional(),
  suppress_prefixlen: z.number().optional(),
});
type Row = z.infer<typeof row>;

/** Keys that make a rule apply to some packets only. */
const CONDITIONS = ['fwmark', 'iif', 'oif', 'uid_start', 'ipproto', 'sport', 'dport', 'tos', 'dsfield', 'tun_id', 'l3mdev'];

/** parseIpRule reads `ip -j rule`. */
export function parseIpRule(text: string): Known<readonly PolicyRule[]> {
  return mapKnown(parseJsonRows(text, z.array(row) as z.ZodType<readonly Row[]>), (rows) => rows.map(rule));
}

function rule(one: Row): PolicyRule {
  return {
    priority: one.priority,
    from: selector(one.src, one.srclen),
    to: selector(one.dst, one.dstlen),
    table: one.table === undefined ? null : String(one.table),
    action: actionOf(one),
    conditional: CONDITIONS.some((key) => key in one),
    ...('not' in one ? { negated: true } : {}),
    ...(one.suppress_prefixlen === undefined ? {} : { suppressPrefixLength: one.suppress_prefixlen }),
  };
}

function actionOf({ action, table }: Row): PolicyRule['action'] {
  if (table !== undefined) return 'table';
  return action === 'blackhole' || action === 'unreachable' || action === 'prohibit' ? action : 'other';
}

function selector(address: string | undefined, length: number | undefined): Cidr | null {
  if (address === undefined || address === 'all') return null;
  return parseCidr(length === undefined ? address : `${address}/${length}`);
}
