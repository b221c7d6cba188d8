import { baseAddress, block, contains, parseCidr, parseIpv4 } from '../net/ipv4.ts';
import type { Report } from './schema.ts';
import { listIn, textIn, textsIn } from './values.ts';

const LOOPBACK = block('127.0.0.0/8');

/** isDemo says whether all DNS servers and services that the run asked for are on the machine itself. */
export function isDemo({ profile }: Pick<Report, 'profile'>): boolean {
  const resolvers = listIn(profile['resolvers']).map((one) => parseIpv4(textIn(one['address'])));
  const services = textsIn(profile['cloudServices']).map(parseCidr);
  const addresses = [...resolvers, ...services.map((one) => one && baseAddress(one))];
  return resolvers.length > 0 && addresses.every((one) => one !== null && contains(LOOPBACK, one));
}
