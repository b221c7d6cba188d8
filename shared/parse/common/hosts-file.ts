import { isIpv6, parseIpv4 } from '../../net/ipv4.ts';
import { partial, silent, whole, type Listing } from '../../observation/listing.ts';
import type { HostsEntry } from '../../observation/workstation.ts';

const MOST_ENTRIES = 50_000;

/**
 * parseHostsFile reads a hosts file: BOM, tabs, comments, several names, CRLF. Lines without an address are left out.
 * A file without a line is a fact only where it is known to have been read; of a text in which no line is a comment or
 * an entry nothing says that it is such a file.
 */
export function parseHostsFile(text: string): Listing<HostsEntry> {
  if (text.trim() === '') return silent();
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const entries: HostsEntry[] = [];
  let comments = 0;
  let others = 0;
  for (const [index, line] of lines.entries()) {
    if (entries.length >= MOST_ENTRIES) return partial(entries, `more than ${MOST_ENTRIES} entries`);
    const entry = entryOf(line);
    if (entry !== null) entries.push({ ...entry, line: index + 1 });
    else if (/^\s*#/.test(line)) comments += 1;
    else if (line.trim() !== '') others += 1;
  }
  return others > entries.length + comments
    ? partial(entries, 'most lines are not those of a hosts file')
    : whole(entries);
}

function entryOf(line: string): Omit<HostsEntry, 'line'> | null {
  if (!/^\s*[\da-f:]/i.test(line)) return null;
  const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
  if (names.length === 0 || (parseIpv4(address) === null && !isIpv6(address))) return null;
  return { address, names: names.map((name) => name.toLowerCase()) };
}
