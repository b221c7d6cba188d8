import { z } from 'zod';
import { parseCidr, type Cidr } from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { FilterRule } from '../../observation/workstation.ts';

const MOST_RULES = 20_000;

/**
 * parseIptablesRules reads `iptables -S`: the rules that drop what comes from a block. A rule such as
 * `-A ts-input -s 100.64.0.0/10 ! -i tailscale0 -j DROP` drops it on every interface but the named one.
 */
export function parseIptablesRules(text: string): readonly FilterRule[] {
  return text.split(/\r?\n/, MOST_RULES).flatMap((line) => {
    // A rule about one protocol or port leaves the others alone.
    const drops = /^-A \S+ .*-j (?:DROP|REJECT)\b/.test(line) && !/ -p | --[sd]port /.test(line);
    const source = /(?:^|\s)-s (\S+)/.exec(line)?.[1];
    const block = source === undefined ? null : parseCidr(source);
    if (!drops || block === null) return [];
    const only = /(?<!! )-i (\S+)/.exec(line)?.[1] ?? null;
    return [{ source: block, interface: only, text: line.trim() }];
  });
}

const matchSchema = z.object({
  op: z.string(),
  left: z.union([z.object({ payload: z.object({ field: z.string() }) }), z.object({ meta: z.object({ key: z.string() }) })]),
  right: z.union([z.string(), z.object({ prefix: z.object({ addr: z.string(), len: z.number() }) })]),
});
const ruleSchema = z.object({ rule: z.object({ chain: z.string(), expr: z.array(z.record(z.string(), z.unknown())) }) });
const rulesetSchema = z.object({ nftables: z.array(z.unknown()).max(MOST_RULES) });

/** parseNftRules reads `nft -j list ruleset` for the same rules; those with any other condition are left out. */
export function parseNftRules(text: string): Known<readonly FilterRule[]> {
  const ruleset = rulesetSchema.safeParse(jsonOf(text));
  if (!ruleset.success) return unknown('unparsable', 'nft ruleset');
  return known(ruleset.data.nftables.flatMap((entry) => {
    const parsed = ruleSchema.safeParse(entry);
    return parsed.success ? ruleOf(parsed.data.rule.chain, parsed.data.rule.expr) : [];
  }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ruleOf(chain: string, expressions: readonly Record<string, unknown>[]): readonly FilterRule[] {
  const drops = expressions.some((one) => 'drop' in one || 'reject' in one);
  const matches = expressions.filter((one) => 'match' in one).map((one) => matchSchema.safeParse(one['match']));
  if (!drops || matches.some((one) => !one.success)) return [];
  let source: Cidr | null = null;
  let only: string | null = null;
  const words: string[] = [];
  for (const { data } of matches) {
    if (data === undefined) return [];
    const { left, op, right } = data;
    const value = typeof right === 'string' ? right : `${right.prefix.addr}/${right.prefix.len}`;
    if ('payload' in left && left.payload.field === 'saddr' && op === '==') source = parseCidr(value.includes('/') ? value : `${value}/32`);
    else if ('meta' in left && left.meta.key.startsWith('iif')) only = op === '==' ? value : null;
    else return [];
    words.push(`${'payload' in left ? left.payload.field : left.meta.key} ${op} ${value}`);
  }
  return source === null ? [] : [{ source, interface: only, text: `${chain}: ${words.join(', ')}: drop` }];
}
