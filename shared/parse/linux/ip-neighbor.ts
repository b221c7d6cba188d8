import { own } from '../common/own.ts';
import { z } from 'zod';
import { parseIpv4 } from '../../net/ipv4.ts';
import { parseIpAddress } from '../../net/ip-address.ts';
import { mapRows, partial, silent, type Listing } from '../../observation/listing.ts';
import type { Neighbor } from '../../observation/workstation.ts';
import { holdsArray, looseText, looseTexts, parseJsonRows } from '../common/json.ts';
import { finishedLines } from './filter/lines.ts';

const row = z.object({ dst: z.string(), dev: looseText, lladdr: looseText, state: looseTexts });
type Row = z.infer<typeof row>;

const STATES: Readonly<Record<string, Neighbor['state']>> = {
  REACHABLE: 'reachable',
  // The kernel believes the entry and is about to ask again.
  DELAY: 'reachable',
  PROBE: 'stale',
  STALE: 'stale',
  INCOMPLETE: 'incomplete',
  FAILED: 'failed',
  PERMANENT: 'permanent',
};

/** parseIpNeighbor reads `ip -j neighbor`, or the same without `-j`, of which some versions print nothing where there is none; IPv6 neighbors are left out. */
export function parseIpNeighbor(text: string): Listing<Neighbor> {
  if (text.trim() === '') return silent();
  const { rows, proof } = mapRows(rowsOf(text), ({ dst, dev, lladdr, state }): Neighbor | null => {
    const address = parseIpv4(dst);
    if (address === null) return null;
    const mac = lladdr === undefined ? {} : { mac: lladdr };
    return { address, interface: dev ?? null, ...mac, state: own(STATES, state[0] ?? '') ?? 'other' };
  });
  return { rows: rows.filter((one) => one !== null), proof };
}

function rowsOf(text: string): Listing<Row> {
  if (holdsArray(text)) return parseJsonRows(text, z.array(row));
  const { lines, isCut } = finishedLines(text);
  const rows = lines.filter((line) => line.trim() !== '').map(rowOf);
  const read = rows.filter((one) => one !== null);
  if (isCut || read.length < rows.length || read.length === 0) return partial(read, 'a line is no neighbor');
  return { rows: read, proof: 'silence' };
}

/** `192.168.1.1 dev eth0 lladdr 02:00:5e:10:00:01 REACHABLE`; the state is in capitals at the end. */
function rowOf(line: string): Row | null {
  const [dst = '', ...words] = line
    .trim()
    .replace(/ proto \S+$/, '')
    .split(/\s+/);
  const after = (word: string): string | undefined =>
    words.includes(word) ? words[words.indexOf(word) + 1] : undefined;
  const state = words.at(-1) ?? '';
  if (parseIpAddress(dst) === null || after('dev') === undefined || !/^[A-Z]{4,12}$/.test(state)) return null;
  return { dst, dev: after('dev'), lladdr: after('lladdr'), state: [state] };
}
