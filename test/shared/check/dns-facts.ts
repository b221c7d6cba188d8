/** Small facts about DNS for the tests of its checks. */
import type { Check, Judgement } from '../../../shared/check/check.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { DnsExchange } from '../../../shared/observation/exchange.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import {
  API_NAME,
  dns,
  factsWith,
  healthy,
  lookup,
  RESOLVERS,
  seen,
  silentDns,
  tcp,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

/** The company's DNS server, which a healthy workstation asks. */
export const COMPANY = ip('192.168.1.53');
export const OTHER = ip('192.168.1.54');
export const SECOND_NAME = 'ecd.vpc-proxy.aliyuncs.com';
export const TWO_NAMES = {
  apiHosts: [
    { host: API_NAME, port: 443 },
    { host: SECOND_NAME, port: 443 },
  ],
};

export interface Around {
  readonly profile?: Parameters<typeof profileWith>[0];
  readonly platform?: Platform;
  readonly base?: readonly Observation[];
  readonly subject?: string;
}

/** judged gives what a check says of a workstation that is healthy but for these facts. */
export function judged(check: Check, more: readonly Observation[], around: Around = {}): Judgement {
  const { profile = {}, platform = 'linux', base = healthy(), subject = '' } = around;
  const facts = factsWith(more, platform, [...base]);
  return check.judge({ profile: profileWith(profile), facts }, subject);
}

/** asked is an answer of one of the system's servers. */
export function asked(server: Ipv4, changes: Partial<DnsExchange> = {}, round = ''): Observation {
  const { name = API_NAME } = changes;
  return seen('dns', `${server}:53/udp/${name}/A${round}`, dns(server, { role: 'configured', ...changes }));
}

/** unanswered is a question to one of the system's servers. */
export function unanswered(server: Ipv4, changes: Partial<DnsExchange> = {}, round = ''): Observation {
  return seen(
    'dns',
    `${server}:53/udp/${API_NAME}/A${round}`,
    silentDns(server, { role: 'configured', ...changes }),
  );
}

/** directly is the same answer of both VPC resolvers, over UDP and TCP. */
export function directly(changes: Partial<DnsExchange>): readonly Observation[] {
  return RESOLVERS.flatMap((server) =>
    (['udp', 'tcp'] as const).map((transport) =>
      seen('dns', `${server}:53/${transport}/${API_NAME}/A`, dns(server, { transport, ...changes })),
    ),
  );
}

/** set is the list of the system's servers. */
export function set(...servers: readonly string[]): Observation {
  return seen('resolvers', '', [{ interface: null, servers, domains: [], scope: 'default' }]);
}

/** says is what an answer holds. */
export function says(...data: readonly string[]): DnsExchange['answers'] {
  return data.map((one) => ({ name: API_NAME, type: one.includes(':') ? 'AAAA' : 'A', ttl: 60, data: one }));
}

/** found is what the system resolves the name to. */
export function found(...addresses: readonly string[]): Observation {
  return seen('lookup', API_NAME, lookup(addresses));
}

/** nobodyAt is a connection to the API's port of an address that nobody accepts. */
export function nobodyAt(address: Ipv4): Observation {
  return seen('tcp', `${address}:443`, tcp(address, 443, { outcome: 'timed-out', connectMs: null }));
}

/** No such name. */
export const NO = { rcode: 'NXDOMAIN', answers: [] } as const;

/** direct is one answer of a VPC resolver. */
export function direct(server: Ipv4, changes: Partial<DnsExchange>): Observation {
  const { transport = 'udp', name = API_NAME } = changes;
  return seen('dns', `${server}:53/${transport}/${name}/A`, dns(server, changes));
}

/** silent is a VPC resolver that answers neither over UDP nor over TCP. */
export const silent = (server: Ipv4, changes: Partial<DnsExchange> = {}): readonly Observation[] =>
  (['udp', 'tcp'] as const).map((transport) =>
    seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport, ...changes })),
  );

/** A public server that the system may ask. */
export const GOOGLE = ip('8.8.8.8');

/** The system’s lookup failed. */
export const failed = seen('lookup', API_NAME, lookup([], { outcome: 'failed' }));

/** The system’s lookup never came back. */
export const lost = seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' }));
