/** Pairs of networks in access lists with wildcard masks. */
import { block } from '../../net/ipv4.ts';
import type { Selector } from '../config-ipsec.ts';
import type { WrittenBlock } from '../config-routes.ts';
import { blockOf } from './blocks.ts';
import type { Command, Spot } from './command.ts';

interface Side {
  readonly block: WrittenBlock;
  readonly used: number;
}

/** selectorOf reads `A WC B WC`, `any`, `host A`; null where a side is something else. */
export function selectorOf(command: Command, isAllowed: boolean): Selector | null {
  const local = sideOf(command);
  if (local === null) return null;
  const remote = sideOf(command.from(local.used));
  if (remote === null) return null;
  const rest = command.words.slice(local.used + remote.used);
  if (rest.length > 0 && !/^(?:log|log-input|counting|time-range)$/.test(rest[0] ?? '')) return null;
  return {
    local: command.written(local.block),
    remote: command.written(remote.block),
    isAllowed,
  };
}

function sideOf(command: Command): Side | null {
  const [first = '', second = ''] = command.words;
  if (first === 'any' || first === 'any4') return { block: anywhere(first), used: 1 };
  if (first === 'host') return side(command, second, '0.0.0.0');
  return /^\d/.test(first) && /^\d/.test(second) ? side(command, first, second) : null;
}

/** sideAlone reads one side: `A WC`, for dialects that name the sides (`source A WC`). */
export function sideAlone(spot: Spot, address: string, wildcard: string): WrittenBlock | null {
  return side(spot, address, wildcard === '0' ? '0.0.0.0' : wildcard)?.block ?? null;
}

/** anywhere is the block of all addresses, as the dialect writes it. */
export function anywhere(written: string): WrittenBlock {
  return { written, family: 'ipv4', cidr: block('0.0.0.0/0'), fault: null };
}

function side(spot: Spot, address: string, wildcard: string): Side | null {
  const read = blockOf(address, wildcard, 'wildcard');
  if (read.fault !== null) spot.fault(read.fault);
  return read.fault?.kind === 'impossible' ? null : { block: read.block, used: 2 };
}
