/** What goes wrong on the workstation itself. */
import {
  all,
  bridgeWith,
  filter,
  healDefaultRoute,
  nothing,
  tunnelWith,
  workstationDns,
  workstationRoute,
  type Fault,
} from './fault.ts';
import { CLOUD_SERVICES, COMPANY_DNS, GATEWAY, NAME, OFFICE } from '../topology.ts';

const TAILSCALE = tunnelWith('tailscale0', '100.101.1.1/32', []);

export const WORKSTATION_FAULTS: readonly Fault[] = [
  {
    name: 'no default route',
    cause: 'workstation.no-default-route',
    owner: 'it',
    exitCode: 3,
    make: (lab) => lab.at('ws', 'ip route del default'),
    heal: healDefaultRoute,
  },
  {
    name: 'link down',
    cause: 'workstation.no-link',
    owner: 'you',
    exitCode: 3,
    make: (lab) => lab.at('ws', 'ip link set eth0 down'),
    heal: async (lab) => {
      await lab.at('ws', 'ip link set eth0 up');
      await lab.carrier();
      await healDefaultRoute(lab);
      await lab.setNeighbors();
    },
  },
  {
    name: 'no address from DHCP',
    cause: 'workstation.no-address',
    owner: 'it',
    exitCode: 3,
    make: async (lab) => {
      await lab.at('ws', 'ip addr flush dev eth0');
      await lab.at('ws', 'ip addr add 169.254.7.7/16 dev eth0');
    },
    heal: async (lab) => {
      await lab.at('ws', 'ip addr flush dev eth0');
      await lab.at('ws', 'ip addr add 192.168.1.10/24 dev eth0');
      await healDefaultRoute(lab);
      await lab.setNeighbors();
    },
  },
  {
    name: 'gateway silent',
    cause: 'workstation.gateway-silent',
    owner: 'network',
    exitCode: 3,
    make: async (lab) => {
      await lab.at('gw', 'ip link set lan arp off');
      for (const address of [GATEWAY, COMPANY_DNS]) await lab.at('ws', `ip neigh del ${address} dev eth0`);
    },
    heal: async (lab) => {
      await lab.at('gw', 'ip link set lan arp on');
      await lab.setNeighbors();
    },
  },
  {
    name: 'no resolver configured',
    cause: 'workstation.no-resolver',
    owner: 'it',
    exitCode: 3,
    ...workstationDns([]),
  },
  {
    name: 'resolver 127.0.0.1, where nobody listens',
    cause: 'dns.other-resolver',
    owner: 'you',
    exitCode: 3,
    ...workstationDns(['127.0.0.1']),
  },
  {
    name: 'hosts file overrides the API',
    cause: 'workstation.hosts-override',
    owner: 'it',
    exitCode: 3,
    make: (lab) => lab.setHosts(`192.168.1.99 ${NAME}\n`),
    heal: (lab) => lab.setHosts(''),
  },
  ...(['blackhole', 'unreachable', 'prohibit'] as const).map(
    (kind): Fault => ({
      name: `${kind} route on the workstation`,
      cause: 'workstation.local-block-route',
      owner: 'it',
      exitCode: 3,
      ...workstationRoute(`${kind} ${CLOUD_SERVICES}`),
    }),
  ),
  {
    name: 'a more specific wrong route',
    cause: 'workstation.wrong-route',
    owner: 'it',
    exitCode: 3,
    ...workstationRoute('100.100.0.0/16 via 192.168.1.77'),
  },
  {
    name: 'Tailscale owns 100.64.0.0/10',
    cause: 'workstation.overlay-route',
    owner: 'it',
    exitCode: 3,
    ...tunnelWith('tailscale0', '100.101.1.1/32', [CLOUD_SERVICES]),
  },
  {
    name: 'WARP owns 100.96.0.0/12',
    cause: 'workstation.overlay-route',
    owner: 'it',
    exitCode: 3,
    ...tunnelWith('CloudflareWARP', '100.96.0.9/32', ['100.96.0.0/12']),
  },
  { name: 'Tailscale is there and innocent', cause: null, exitCode: 0, ...TAILSCALE },
  {
    name: 'Tailscale drops the replies (iptables)',
    cause: 'workstation.overlay-filter',
    owner: 'it',
    exitCode: 3,
    ...all(TAILSCALE, {
      make: (lab) => lab.at('ws', 'iptables -A INPUT -s 100.64.0.0/10 ! -i tailscale0 -j DROP'),
      heal: (lab) => lab.at('ws', 'iptables -F INPUT'),
    }),
  },
  {
    name: 'Tailscale drops the replies (nftables)',
    cause: 'workstation.overlay-filter',
    owner: 'it',
    exitCode: 3,
    ...all(TAILSCALE, filter(['ip saddr 100.64.0.0/10 iifname != "tailscale0" drop'], 'ws', 'input')),
  },
  {
    name: 'the kill switch of a VPN that is gone (nftables)',
    cause: 'workstation.local-block',
    owner: 'you',
    exitCode: 3,
    ...filter([`ip daddr { ${CLOUD_SERVICES} , ${OFFICE} } drop`], 'ws', 'output'),
  },
  {
    name: 'container network inside the office network',
    cause: 'workstation.lan-overlap',
    owner: 'it',
    exitCode: 3,
    ...bridgeWith('docker0', '172.16.0.1/16'),
  },
  {
    name: 'the LAN lies inside the office network',
    cause: 'workstation.lan-overlap',
    owner: 'network',
    exitCode: 3,
    make: (lab) => lab.at('ws', 'ip addr add 172.16.0.200/24 dev eth0'),
    heal: (lab) => lab.at('ws', 'ip addr del 172.16.0.200/24 dev eth0'),
  },
  {
    name: 'container network beside the cloud computers',
    cause: null,
    exitCode: 0,
    ...bridgeWith('docker0', '172.17.0.1/16'),
  },
  {
    name: 'a small MTU on the workstation',
    cause: 'workstation.small-mtu',
    owner: 'it',
    exitCode: 4,
    make: (lab) => lab.at('ws', 'ip link set eth0 mtu 1000'),
    heal: (lab) => lab.at('ws', 'ip link set eth0 mtu 1500'),
  },
  {
    name: 'a proxy in the environment',
    cause: 'workstation.proxy',
    owner: 'it',
    exitCode: 4,
    env: { HTTPS_PROXY: 'http://user:secret@proxy.example:3128' },
    make: nothing,
    heal: nothing,
  },
  {
    name: 'a proxy that leaves the API out',
    cause: null,
    exitCode: 0,
    env: { HTTPS_PROXY: 'http://proxy.example:3128', NO_PROXY: '.aliyuncs.com' },
    make: nothing,
    heal: nothing,
  },
];
