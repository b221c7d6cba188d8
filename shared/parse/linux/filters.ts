import { parseCidr } from '../../net/ipv4.ts';
import type { FilterRule } from '../../observation/workstation.ts';

const MOST_RULES = 20_000;

/**
 * parseIptablesRules reads `iptables -S`: the rules that drop what comes from a block. A rule such as
 * `-A ts-input -s 100.64.0.0/10 ! -i tailscale0 -j DROP` drops it on every interface but the named one.
 */
export function parseIptablesRules(text: string): readonly FilterRule[] {
  return text.split(/\r?\n/, MOST_RULES).flatMap((line) => {
    const drops = /^-A \S+ .*-j (?:DROP|REJECT)\b/.test(line);
    const source = /(?:^|\s)-s (\S+)/.exec(line)?.[1];
    const block = source === undefined ? null : parseCidr(source);
    if (!drops || block === null) return [];
    const only = /(?<!! )-i (\S+)/.exec(line)?.[1] ?? null;
    return [{ source: block, interface: only, text: line.trim() }];
  });
}
