/** Addresses of mail as people write them where programs should not find them, and accounts of a host without dots. */
import { INTERFACE } from '../allow/products.ts';

const LOCAL = String.raw`(?<![\p{L}\p{N}._%+@\/:-])[\p{L}\p{N}._%+-]{1,64}`;

export const ADDRESSES_OF_MAIL: readonly RegExp[] = [
  // `jana [at] corp [dot] example`, `jana(at)corp.example`
  new RegExp(
    String.raw`${LOCAL}[ \t]?[[({](?:at|ät)[\])}][ \t]?[\p{L}\p{N}-]{1,64}(?:(?:\.|[ \t]?[[({](?:dot|punkt)[\])}][ \t]?|[ \t]dot[ \t])[\p{L}\p{N}-]{1,64}){1,4}`,
    'giu',
  ),
  // `jana at corp dot com`
  new RegExp(String.raw`${LOCAL} at [\p{L}\p{N}-]{1,64}(?: (?:dot|punkt) [\p{L}\p{N}-]{2,64}){1,4}`, 'giu'),
  // As programs write it: words of its host would be taken for what says that a password or a number follows (`a@pwa.example`).
  new RegExp(String.raw`${LOCAL}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,8}`, 'gu'),
  // `jana@corp`, `jana@[10.1.2.3]`
  new RegExp(
    String.raw`${LOCAL}@(?:\[[^\]\s]{2,60}\]|\p{L}[\p{L}\p{N}-]{1,62}(?![\p{L}\p{N}-]|\.[\p{L}\p{N}]))`,
    'gu',
  ),
];

/** withoutDevices says of a match that it is no adapter with the one below it: `veth1@if2`, `eth0.5@eth0`. */
export function withoutDevices(match: string): boolean {
  const [, below = ''] = match.split('@');
  return !INTERFACE.test(below) && !/^(?:if\d{1,5}|none)$/i.test(below);
}
