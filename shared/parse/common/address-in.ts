/** Addresses in the lines of tools, whatever the language around them. */
import { isIpv4, type Ipv4 } from '../../net/ipv4.ts';

/** Not a part of a name (`ip-10-0-0-1`, `10.0.0.1.example`), of a longer number, or of a version with five parts. */
const ADDRESS = /(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\w)/g;

/** addressesOf lists the addresses of a line in their order. */
export function addressesOf(line: string): readonly Ipv4[] {
  return [...line.matchAll(ADDRESS)].map(([text]) => text).filter(isIpv4);
}

/** addressBehindName gives the address that tools put in brackets behind the name that was asked for. */
export function addressBehindName(line: string): Ipv4 | undefined {
  return [...line.matchAll(/[[(]\s?(\d{1,3}(?:\.\d{1,3}){3})\s?[\])]/g)]
    .map(([, text = '']) => text)
    .find(isIpv4);
}
