import { z } from 'zod';
import { parseCidr, type Cidr } from '../../net/ipv4.ts';
import { mapRows, partial, type Listing } from '../../observation/listing.ts';
import type { PolicyRule } from '../../observation/workstation.ts';
import { holdsArray, looseNumber, looseText, parseJsonRows } from '../common/json.ts';
import { finishedLines } from './filter/lines.ts';
import { tableOf } from './ip-route.ts';
import { ruleRows } from './rule-rows.ts';

const row = z.looseObject({
  priority: looseNumber.pipe(z.number()),
  src: looseText,
  srclen: looseNumber,
  dst: looseText,
  dstlen: looseNumber,
  table: z.union([z.string(), z.number()]).nullish(),
  action: looseText,
  goto: looseNumber,
  suppress_prefixlen: looseNumber,
  fwmark: z.union([z.string(), z.number()]).nullish(),
  fwmask: z.union([z.string(), z.number()]).nullish(),
  iif: looseText,
});
type Row = z.infer<typeof row>;

/** parseIpRule reads `ip -j rule`, or the same without `-j`, which the rules of the kernel begin and end. */
export function parseIpRule(text: string): Listing<PolicyRule> {
  return mapRows(rowsOf(text), rule);
}

function rowsOf(text: string): Listing<Row> {
  const schema = z.array(row);
  if (holdsArray(text)) return parseJsonRows(text, schema);
  const { lines, isCut } = finishedLines(text);
  const parsed = schema.safeParse(ruleRows(lines) ?? null);
  if (!parsed.success || parsed.data.length === 0 || isCut) return partial([], 'no rows of ip rule');
  const [first, last] = [parsed.data[0], parsed.data.at(-1)];
  const isWhole = first?.priority === 0 && last?.priority === 32_767;
  return { rows: parsed.data, proof: isWhole ? 'text' : 'silence' };
}

function rule(one: Row): PolicyRule {
  const action = actionOf(one);
  return {
    priority: one.priority,
    from: selector(one.src, one.srclen),
    to: selector(one.dst, one.dstlen),
    table: action === 'table' ? tableOf(one.table) : null,
    action,
    conditional: CONDITIONS.some((key) => key in one),
    meets: meetsOf(one),
    ...('not' in one ? { negated: true } : {}),
    ...(one.suppress_prefixlen === undefined ? {} : { suppressPrefixLength: one.suppress_prefixlen }),
    ...('suppress_ifgroup' in one ? { suppressesGroup: true } : {}),
    ...(action === 'goto' && one.goto !== undefined ? { goto: one.goto } : {}),
  };
}

function actionOf({ action, table, goto: to, ...rest }: Row): PolicyRule['action'] {
  if (to !== undefined) return 'goto';
  if ('nop' in rest || action === 'nop') return 'nop';
  if (table != null) return 'table';
  return action === 'blackhole' || action === 'unreachable' || action === 'prohibit' ? action : 'other';
}

/** Keys that make a rule apply to some packets only. */
const CONDITIONS = [
  'fwmark',
  'iif',
  'oif',
  'uid_start',
  'ipproto',
  'sport',
  'sport_start',
  'dport',
  'dport_start',
  'tos',
  'dsfield',
  'tun_id',
  'l3mdev',
];
/** Keys that say nothing about packets. */
const SILENT = new Set([
  'priority',
  'src',
  'srclen',
  'dst',
  'dstlen',
  'table',
  'action',
  'goto',
  'nop',
  'not',
  'suppress_prefixlen',
  'suppress_ifgroup',
  'protocol',
  'fwmask',
  'unresolved',
  'detached',
  'realms',
  'realm_from',
  'realm_to',
  'flow_from',
  'flow_to',
  'iif_detached',
  'oif_detached',
  'fwmark',
  'iif',
]);
/** Keys of packets that are none of ours: those of a bound socket, of a tunnel, of a VRF. */
const NEVER = new Set(['oif', 'tun_id', 'l3mdev']);

/**
 * Our packets are made here (`iif lo`), have no mark and no type of service, and no socket is bound to an adapter.
 * Which user, which port and which protocol a program uses is not said, so that such a rule may apply or not.
 */
function meetsOf(one: Row): 'yes' | 'no' | 'maybe' {
  if (one.iif !== undefined && one.iif !== 'lo') return 'no';
  const keys = Object.keys(one).filter((key) => one[key] !== undefined && !SILENT.has(key));
  const hasService = ['tos', 'dsfield'].some((key) => key in one && Number(one[key]) !== 0);
  if (hasService || keys.some((key) => NEVER.has(key)) || !isUnmarked(one)) return 'no';
  return keys.some((key) => key !== 'tos' && key !== 'dsfield') ? 'maybe' : 'yes';
}

/** A mark of 0 under a mask is that of every packet without one. */
function isUnmarked({ fwmark, fwmask }: Row): boolean {
  if (fwmark == null) return true;
  const [mark, mask] = [Number(fwmark), Number(fwmask ?? 0xffff_ffff)];
  return !Number.isNaN(mark + mask) && (mark & mask) === 0;
}

function selector(address: string | undefined, length: number | undefined): Cidr | null {
  if (address === undefined || address === 'all' || length === 0) return null;
  return parseCidr(length === undefined ? address : `${address}/${length}`);
}
