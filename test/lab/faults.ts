/** Faults as data: what is broken, its true cause, who mends it, how it is made and how it heals. */
import type { Owner } from '../../shared/diagnosis/finding.ts';
import type { FindingCode } from '../../shared/diagnosis/findings.ts';
import { API, COMPUTERS, NAME, RESOLVERS, type Lab } from './lab.ts';

export interface Fault {
  readonly name: string;
  /** The first step of the checklist; null: ready in spite of it. */
  readonly cause: FindingCode | null;
  readonly owner?: Owner;
  readonly exitCode: 0 | 3 | 4;
  readonly env?: Readonly<Record<string, string>>;
  make(lab: Lab): Promise<unknown>;
  heal(lab: Lab): Promise<unknown>;
}

const nothing = (): Promise<void> => Promise.resolve();
const CLOUD_SERVICES = '100.64.0.0/10';
const OFFICE = '172.16.0.0/12';

/** filter drops or rejects at the gateway by nftables; the table goes away with the fault. */
function filter(rules: readonly string[], place: 'gw' | 'cloud' = 'gw', hook: 'forward' | 'input' = 'forward'): Pick<Fault, 'make' | 'heal'> {
  return {
    make: async (lab) => {
      await lab.at(place, 'nft add table inet fault');
      await lab.at(place, `nft add chain inet fault f { type filter hook ${hook} priority 0 ; }`);
      for (const rule of rules) await lab.at(place, `nft add rule inet fault f ${rule}`);
    },
    heal: (lab) => lab.at(place, 'nft delete table inet fault'),
  };
}

/** Linux spends a budget of five seconds on ICMP errors; the traces of earlier faults have used it up. */
function rested(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 6_000));
}

function companyDns(kind: Parameters<Lab['setCompanyDns']>[0]): Pick<Fault, 'make' | 'heal'> {
  return { make: (lab) => lab.setCompanyDns(kind), heal: (lab) => lab.setCompanyDns('forwarding') };
}

/** overlay adds an interface with a carrier whose other end swallows everything. */
async function overlay(lab: Lab, name: string, address: string): Promise<void> {
  await lab.at('ws', `ip link add ${name} type veth peer name ${name}p`);
  await lab.at('ws', `ip addr add ${address} dev ${name}`);
  await lab.at('ws', `ip link set ${name} arp off up`);
  await lab.at('ws', `ip link set ${name}p up`);
}

const resolvers = `{ ${RESOLVERS.join(' , ')} }`;

export const FAULTS: readonly Fault[] = [
  { name: 'healthy', cause: null, exitCode: 0, make: nothing, heal: nothing },
  {
    name: 'no default route', cause: 'workstation.no-default-route', owner: 'it', exitCode: 3,
    make: (lab) => lab.at('ws', 'ip route del default'),
    heal: (lab) => lab.at('ws', 'ip route add default via 192.168.1.1'),
  },
  {
    name: 'link down', cause: 'workstation.no-link', owner: 'you', exitCode: 3,
    make: (lab) => lab.at('ws', 'ip link set eth0 down'),
    heal: async (lab) => {
      await lab.at('ws', 'ip link set eth0 up');
      await lab.carrier();
      await lab.at('ws', 'ip route add default via 192.168.1.1');
      await lab.setNeighbors();
    },
  },
  {
    name: 'gateway silent', cause: 'workstation.gateway-silent', owner: 'network', exitCode: 3,
    make: async (lab) => {
      await lab.at('gw', 'ip link set lan arp off');
      await lab.at('ws', 'ip neigh del 192.168.1.1 dev eth0');
      await lab.at('ws', 'ip neigh del 192.168.1.53 dev eth0');
    },
    heal: async (lab) => {
      await lab.at('gw', 'ip link set lan arp on');
      await lab.setNeighbors();
    },
  },
  {
    name: 'no resolver configured', cause: 'workstation.no-resolver', owner: 'it', exitCode: 3,
    make: (lab) => lab.setWorkstationDns([]),
    heal: (lab) => lab.setWorkstationDns(['192.168.1.53']),
  },
  { name: 'company DNS dead', cause: 'dns.system-silent', owner: 'it', exitCode: 3, make: (lab) => lab.stop('company-dns'), heal: (lab) => lab.setCompanyDns('forwarding') },
  { name: 'one resolver silent', cause: 'dns.server-silent', owner: 'network', exitCode: 4, ...filter([`ip daddr ${RESOLVERS[1]} meta l4proto { tcp , udp } th dport 53 drop`]) },
  { name: 'both resolvers silent', cause: 'dns.server-silent', owner: 'network', exitCode: 3, ...filter([`ip daddr ${resolvers} meta l4proto { tcp , udp } th dport 53 drop`], 'cloud', 'input') },
  { name: 'UDP 53 blocked', cause: 'dns.udp-blocked', owner: 'network', exitCode: 3, ...filter([`ip daddr ${resolvers} udp dport 53 drop`], 'cloud', 'input') },
  {
    name: 'resolvers refuse the port', cause: 'dns.server-refused', owner: 'cloud', exitCode: 3,
    make: (lab) => lab.stop('cloud-dns'),
    heal: (lab) => lab.startCloudDns(),
  },
  { name: 'forwarder missing, NXDOMAIN', cause: 'dns.forwarder-missing', owner: 'it', exitCode: 3, ...companyDns('nxdomain') },
  { name: 'forwarder missing, empty', cause: 'dns.forwarder-missing', owner: 'it', exitCode: 3, ...companyDns('empty') },
  { name: 'forwarder missing, SERVFAIL', cause: 'dns.forwarder-missing', owner: 'it', exitCode: 3, ...companyDns('servfail') },
  { name: 'forwarder missing, REFUSED', cause: 'dns.forwarder-missing', owner: 'it', exitCode: 3, ...companyDns('refused') },
  { name: 'rebind protection', cause: 'dns.rebind-filtered', owner: 'it', exitCode: 3, ...companyDns('rebind') },
  { name: 'answer 0.0.0.0', cause: 'dns.rebind-filtered', owner: 'it', exitCode: 3, ...companyDns('unspecified') },
  { name: 'public answer', cause: 'dns.public-answer', owner: 'it', exitCode: 3, ...companyDns('public') },
  { name: 'fake-IP answer', cause: 'workstation.fake-ip', owner: 'you', exitCode: 3, ...companyDns('fake-ip') },
  { name: 'IPv6 only', cause: 'dns.no-ipv4-answer', owner: 'it', exitCode: 3, ...companyDns('ipv6-only') },
  {
    name: 'hosts override', cause: 'workstation.hosts-override', owner: 'it', exitCode: 3,
    make: (lab) => lab.setHosts(`192.168.1.99 ${NAME}\n`),
    heal: (lab) => lab.setHosts(''),
  },
  {
    name: 'gateway reports net unreachable', cause: 'route.cloud-services-missing', owner: 'network', exitCode: 3,
    make: async (lab) => {
      await rested();
      await lab.at('gw', `ip route replace unreachable ${CLOUD_SERVICES}`);
    },
    heal: async (lab) => {
      await lab.at('gw', `ip route del unreachable ${CLOUD_SERVICES}`);
      await lab.at('gw', `ip route replace ${CLOUD_SERVICES} via 10.0.0.1`);
    },
  },
  { name: 'gateway drops 100.64/10', cause: 'route.cloud-services-unreachable', owner: 'network', exitCode: 3, ...filter([`ip daddr ${CLOUD_SERVICES} drop`]) },
  { name: 'gateway drops the office network', cause: 'route.office-network-missing', owner: 'cloud', exitCode: 3, ...filter([`ip daddr ${OFFICE} drop`]) },
  { name: 'private line down', cause: 'route.private-link-down', owner: 'network', exitCode: 3, ...filter([`ip daddr { ${CLOUD_SERVICES} , ${OFFICE} } drop`]) },
  {
    name: 'blackhole route on the workstation', cause: 'workstation.local-block-route', owner: 'it', exitCode: 3,
    make: (lab) => lab.at('ws', `ip route add blackhole ${CLOUD_SERVICES}`),
    heal: (lab) => lab.at('ws', `ip route del blackhole ${CLOUD_SERVICES}`),
  },
  {
    name: 'prohibit route on the workstation', cause: 'workstation.local-block-route', owner: 'it', exitCode: 3,
    make: (lab) => lab.at('ws', `ip route add prohibit ${CLOUD_SERVICES}`),
    heal: (lab) => lab.at('ws', `ip route del prohibit ${CLOUD_SERVICES}`),
  },
  {
    name: 'wrong route on the workstation', cause: 'workstation.wrong-route', owner: 'it', exitCode: 3,
    make: (lab) => lab.at('ws', 'ip route add 100.100.0.0/16 via 192.168.1.77'),
    heal: (lab) => lab.at('ws', 'ip route del 100.100.0.0/16'),
  },
  {
    name: 'Tailscale owns 100.64/10', cause: 'workstation.overlay-route', owner: 'it', exitCode: 3,
    make: async (lab) => {
      await overlay(lab, 'tailscale0', '100.101.1.1/32');
      await lab.at('ws', `ip route add ${CLOUD_SERVICES} dev tailscale0`);
    },
    heal: (lab) => lab.at('ws', 'ip link del tailscale0'),
  },
  {
    name: 'Tailscale is innocent', cause: null, exitCode: 0,
    make: (lab) => overlay(lab, 'tailscale0', '100.101.1.1/32'),
    heal: (lab) => lab.at('ws', 'ip link del tailscale0'),
  },
  {
    name: 'Tailscale drops the replies', cause: 'workstation.overlay-filter', owner: 'it', exitCode: 3,
    make: async (lab) => {
      await overlay(lab, 'tailscale0', '100.101.1.1/32');
      await lab.at('ws', 'iptables -A INPUT -s 100.64.0.0/10 ! -i tailscale0 -j DROP');
    },
    heal: async (lab) => {
      await lab.at('ws', 'iptables -F INPUT');
      await lab.at('ws', 'ip link del tailscale0');
    },
  },
  {
    name: 'container network inside the office network', cause: 'workstation.lan-overlap', owner: 'it', exitCode: 3,
    make: async (lab) => {
      await lab.at('ws', 'ip link add docker0 type veth peer name docker0p');
      await lab.at('ws', 'ip addr add 172.16.0.1/16 dev docker0');
      await lab.at('ws', 'ip link set docker0 up');
      await lab.at('ws', 'ip link set docker0p up');
    },
    heal: (lab) => lab.at('ws', 'ip link del docker0'),
  },
  { name: 'API filtered', cause: 'api.filtered', owner: 'network', exitCode: 3, ...filter([`ip daddr ${API} tcp dport 443 drop`]) },
  { name: 'API refused', cause: 'api.refused', owner: 'network', exitCode: 3, ...filter([`ip daddr ${API} tcp dport 443 reject with tcp reset`]) },
  { name: 'path-MTU black hole', cause: 'path.mtu-blackhole', owner: 'network', exitCode: 3, ...filter(['ip length > 700 drop']) },
  { name: 'ICMP filtered everywhere', cause: null, exitCode: 0, ...filter(['ip protocol icmp drop']) },
  { name: 'one cloud computer off', cause: 'computer.unreachable', owner: 'cloud', exitCode: 4, ...filter([`ip daddr ${COMPUTERS[1]} drop`]) },
  { name: '30 % loss', cause: 'path.loss', owner: 'network', exitCode: 4, ...filter(['numgen random mod 100 < 15 drop']) },
  {
    name: 'proxy in the environment', cause: 'workstation.proxy', owner: 'it', exitCode: 4,
    env: { HTTPS_PROXY: 'http://user:secret@proxy.example:3128' }, make: nothing, heal: nothing,
  },
];
