/**
 * Configurations of unbound, one text per behavior. It takes ten TCP connections by itself, and each cut leaves some that nobody
 * ends: that would be an outage of its own making.
 */
import { OLD_API } from './topology.ts';

const BASE = (addresses: readonly string[], extra: string): string => `server:
  ${addresses.map((address) => `interface: ${address}`).join('\n  ')}
  access-control: 0.0.0.0/0 allow
  username: ""
  chroot: ""
  pidfile: ""
  use-syslog: no
  do-daemonize: no
  do-ip6: no
  module-config: "iterator"
  cache-max-ttl: 0
  cache-max-negative-ttl: 0
  infra-host-ttl: 1
  infra-keep-probing: yes
  unknown-server-time-limit: 1500
  incoming-num-tcp: 200
${extra}`;

/** cloudDns serves the API's name on both VPC resolvers. */
export function cloudDns(addresses: readonly string[], name: string, api: string): string {
  return BASE(
    addresses,
    `  local-zone: "aliyuncs.com." static
  local-data: "aliyuncs.com. SOA ns.aliyuncs.com. admin.aliyuncs.com. 1 3600 600 86400 60"
  local-data: "${name}. A ${api}"
`,
  );
}

/** Where a server that takes its time listens, for the company's DNS to forward to. */
export const LATE_PORT = 5355;

export type CompanyDns =
  | 'forwarding'
  | 'late'
  | 'nxdomain'
  | 'empty'
  | 'servfail'
  | 'refused'
  | 'rebind'
  | 'public'
  | 'fake-ip'
  | 'private'
  | 'stale'
  | 'unspecified'
  | 'ipv6-only';

const forward = (to: string): string => `forward-zone:
  name: "aliyuncs.com."
  forward-addr: ${to}
`;
const zone = (type: string, data = ''): string => `  local-zone: "aliyuncs.com." ${type}\n${data}`;
const SOA = '  local-data: "aliyuncs.com. SOA ns.aliyuncs.com. admin.aliyuncs.com. 1 3600 600 86400 60"\n';
const NAME = 'ecd-vpc.cn-hangzhou.aliyuncs.com.';

/** companyDns is the DNS server that the workstation asks, well or badly configured. */
export function companyDns(kind: CompanyDns, address: string, vpcResolver: string): string {
  const only = (extra: string): string =>
    BASE([address], `  outgoing-interface: ${address.replace(/@.*/, '')}\n${extra}`);
  switch (kind) {
    case 'forwarding':
      return only(forward(vpcResolver));
    case 'late':
      return only(forward(`${address}@${LATE_PORT}`));
    case 'nxdomain':
      return only(zone('static', SOA));
    case 'empty':
      return only(zone('static', `${SOA}  local-data: "${NAME} TXT none"\n`));
    case 'servfail':
      // A trust anchor that no answer can fulfill: the server finds the answer bogus and says SERVFAIL.
      return only(
        `  trust-anchor: "aliyuncs.com. DS 1 8 2 ${'0'.repeat(64)}"\n${forward(vpcResolver)}`,
      ).replace('"iterator"', '"validator iterator"');
    case 'refused':
      return only(zone('refuse'));
    case 'rebind':
      return only(`  private-address: 100.64.0.0/10\n${forward(vpcResolver)}`);
    case 'public':
      return only(zone('static', `${SOA}  local-data: "${NAME} A 8.8.4.4"\n`));
    case 'private':
      return only(zone('static', `${SOA}  local-data: "${NAME} A 10.9.9.9"\n`));
    case 'stale':
      return only(zone('static', `${SOA}  local-data: "${NAME} A ${OLD_API}"\n`));
    case 'fake-ip':
      return only(zone('static', `${SOA}  local-data: "${NAME} A 198.18.0.23"\n`));
    case 'unspecified':
      return only(zone('static', `${SOA}  local-data: "${NAME} A 0.0.0.0"\n`));
    case 'ipv6-only':
      return only(zone('static', `${SOA}  local-data: "${NAME} AAAA 2001:db8::1"\n`));
  }
}
