/** Pairs of networks in access lists with wildcard masks. */
import type { Selector } from '../config-ipsec.ts';
import type { WrittenBlock } from '../config-routes.ts';
import { block } from '../../net/ipv4.ts';
import { blockOf } from './blocks.ts';
import type { Line } from './lines.ts';
import type { Reading } from './reading.ts';

interface Side {
  readonly block: WrittenBlock;
  readonly used: number;
}

/** selectorOf reads `A WC B WC`, `any`, `host A`; null where a side is something else. */
export function selectorOf(
  reading: Reading,
  words: readonly string[],
  isAllowed: boolean,
  line: Line,
): Selector | null {
  const local = sideOf(reading, words, line);
  if (local === null) return null;
  const remote = sideOf(reading, words.slice(local.used), line);
  if (remote === null) return null;
  const rest = words.slice(local.used + remote.used);
  if (rest.length > 0 && !/^(?:log|log-input|counting|time-range)$/.test(rest[0] ?? '')) return null;
  return {
    local: reading.written(local.block, line),
    remote: reading.written(remote.block, line),
    isAllowed,
  };
}

function sideOf(reading: Reading, words: readonly string[], line: Line): Side | null {
  const [first = '', second = ''] = words;
  if (first === 'any' || first === 'any4') return { block: anywhere(first), used: 1 };
  if (first === 'host') return side(reading, second, '0.0.0.0', line);
  return /^\d/.test(first) && /^\d/.test(second) ? side(reading, first, second, line) : null;
}

/** sideAlone reads one side: `A WC`, for dialects that name the sides (`source A WC`). */
export function sideAlone(
  reading: Reading,
  address: string,
  wildcard: string,
  line: Line,
): WrittenBlock | null {
  return side(reading, address, wildcard === '0' ? '0.0.0.0' : wildcard, line)?.block ?? null;
}

/** anywhere is the block of all addresses, as the dialect writes it. */
export function anywhere(written: string): WrittenBlock {
  return { written, family: 'ipv4', cidr: block('0.0.0.0/0'), fault: null };
}

function side(reading: Reading, address: string, wildcard: string, line: Line): Side | null {
  const read = blockOf(address, wildcard, 'wildcard');
  if (read.fault !== null) reading.fault(read.fault, line);
  return read.fault?.kind === 'impossible' ? null : { block: read.block, used: 2 };
}
