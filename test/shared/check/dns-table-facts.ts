/** Facts of the tables that go through the checks of DNS, case by case. */
import type { Observation } from '../../../shared/observation/observation.ts';
import { API_NAME, dns, RESOLVERS, seen } from '../../support/facts.ts';
import { COMPANY } from './dns-facts.ts';

const [FIRST] = RESOLVERS;

/** server is what a VPC resolver says over a transport. */
export const server = (
  address: typeof FIRST,
  transport: 'udp' | 'tcp',
  changes: Parameters<typeof dns>[1],
): Observation =>
  seen('dns', `${address}:53/${transport}/${API_NAME}/A`, dns(address, { transport, ...changes }));

/** company is what the company’s DNS server says. */
export const company = (changes: Parameters<typeof dns>[1], round = ''): Observation =>
  seen('dns', `${COMPANY}:53/udp/${API_NAME}/A${round}`, dns(COMPANY, { role: 'configured', ...changes }));

/** A profile with one VPC resolver. */
export const one = { resolvers: [{ address: FIRST, port: 53 }] };
