import { isIpv6, parseIpv4 } from '../../net/ipv4.ts';
import type { HostsEntry } from '../../observation/workstation.ts';

const MOST_ENTRIES = 50_000;

/** parseHostsFile reads a hosts file: BOM, tabs, comments, several names, CRLF. Lines without an address are left out. */
export function parseHostsFile(text: string): readonly HostsEntry[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const entries: HostsEntry[] = [];
  for (const [index, line] of lines.entries()) {
    if (entries.length >= MOST_ENTRIES) break;
    if (!/^\s*[\da-f:]/i.test(line)) continue;
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (names.length === 0 || (parseIpv4(address) === null && !isIpv6(address))) continue;
    entries.push({ address, names: names.map((name) => name.toLowerCase()), line: index + 1 });
  }
  return entries;
}
