import { parseIpv4 } from '../../net/ipv4.ts';
import { known, type Known } from '../../observation/known.ts';
import type { Neighbor } from '../../observation/workstation.ts';

/** parseArp reads `arp -an` of macOS; an empty table is a fact. MAC addresses are not padded there. */
export function parseArp(text: string): Known<readonly Neighbor[]> {
  return known(
    text.split(/\r?\n/).flatMap((line): Neighbor[] => {
      const match = /\((\d[\d.]+)\) at (\S+)(?: on (\S+))?(.*)$/.exec(line);
      const address = parseIpv4(match?.[1] ?? '');
      if (address === null) return [];
      const mac = match?.[2] ?? '';
      const name = match?.[3] ?? null;
      if (mac === '(incomplete)') return [{ address, interface: name, state: 'incomplete' }];
      return [{ address, interface: name, mac, state: (match?.[4] ?? '').includes('permanent') ? 'permanent' : 'reachable' }];
    }),
  );
}
