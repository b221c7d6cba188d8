import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';
import { workstationRoute } from './workstation-route.ts';
import { workstationSelf } from './workstation-self.ts';

export const workstation: FamilyTexts<'workstation'> = {
  ...workstationRoute,
  ...workstationSelf,
  'workstation.no-link': {
    title: () => 'This workstation has no network: no adapter is connected.',
    why: ({ adapters }) =>
      adapters.length === 0
        ? 'The system lists no network adapter besides the loopback.'
        : `The system lists ${listOf('en', adapters)}, and none of them has a connection.`,
    actions: {
      connect:
        'Plug in the network cable or join the Wi-Fi, switch off flight mode, and check the docking station.',
      'enable-windows': 'If the adapter is disabled, enable it.',
      'enable-linux': 'See which links are down, and bring the right one up.',
    },
    explain: {
      meaning: 'No network adapter of this workstation is up with a carrier, so nothing can leave it.',
      detection:
        "The system's own list of adapters has no entry, besides the loopback, that is both enabled and connected.",
      confusedWith:
        'A missing address (workstation.no-address): there the cable is in, but no IPv4 address was assigned.',
    },
  },
  'workstation.no-address': {
    title: () => 'This workstation has no IPv4 address from the network.',
    why: ({ adapters, selfAssigned }) =>
      `${listOf('en', adapters)} is connected, but ${selfAssigned ? 'only has an address that it gave itself (169.254.x.x), because no DHCP server answered' : 'has no IPv4 address'}.`,
    actions: {
      reconnect:
        'Disconnect from the network and connect again; at a hotel or guest network, open a browser and log in first.',
      'renew-windows': 'Ask for a new address.',
      'renew-macos': 'Ask for a new address.',
      dhcp: 'Check that the DHCP server has free addresses for this subnet and that the switch port is in the right VLAN.',
    },
    explain: {
      meaning: 'An adapter is connected, but has no usable IPv4 address. The private path needs IPv4.',
      detection:
        'Every adapter that is up has either no IPv4 address or one in 169.254.0.0/16, which systems give themselves.',
      confusedWith:
        'An IPv6-only network looks the same: web pages work there, while the VPC connection type does not.',
    },
  },
  'workstation.address-conflict': {
    title: ({ address }) =>
      `Another device in this network has this workstation's address ${address}, so the workstation does not use it.`,
    why: ({ address, adapter }) =>
      `The system marks ${address} on ${adapter} as a duplicate, and that adapter has no other IPv4 address from the network.`,
    actions: {
      automatic: 'If the address was typed in by hand, set the adapter to get its address automatically.',
      'renew-windows': 'Ask for another address.',
      find: 'Find the other device with this address (its MAC address stands in the ARP table of the gateway), and give one of the two another address. Keep addresses that are set by hand out of the DHCP range.',
    },
    explain: {
      meaning:
        'Two devices of one network have the same IPv4 address. Windows gives up the address when it starts and hears another device answer for it.',
      detection:
        'The adapter is up, the system marks its address as a duplicate, and it has no other IPv4 address that the network gave it.',
      confusedWith:
        'A missing address (workstation.no-address): there none was assigned. A lasting conflict can also show up as a connection that comes and goes; then the address is not marked.',
    },
  },
  'workstation.no-default-route': {
    title: () => 'This workstation has no default route, so packets to the cloud have nowhere to go.',
    why: ({ targets }) =>
      `The route table has no default route and no other route to ${listOf('en', targets)}.`,
    actions: {
      reconnect: 'Disconnect from the network and connect again, so that the router announces itself.',
      'dhcp-router':
        'Check that DHCP hands out a default gateway, or set it by hand where addresses are static.',
    },
    explain: {
      meaning: 'The system knows no router for addresses outside its own subnet.',
      detection:
        'The kernel has no route for at least one target, and the table has no default route. A missing default route is no fault while every target has a route of its own.',
      confusedWith:
        'A route that is missing further away (route.cloud-services-missing): there the workstation sends, and a router in the company does not know the way.',
    },
  },
  'workstation.gateway-silent': {
    title: ({ gateway }) => `The LAN gateway ${gateway} does not answer.`,
    why: ({ gateway, arp, interface: name }) =>
      arp === 'failed'
        ? `${gateway} answers neither ping nor ARP on ${name}, and nothing behind it answers.`
        : `${gateway} does not answer ping on ${name}, and nothing behind it answers. Whether it is there could not be read from the ARP table.`,
    actions: {
      cable: 'Check cable, Wi-Fi and docking station; try another network socket.',
      gateway:
        'Check the gateway and the switch port of this workstation: is the gateway up, and is the port in its VLAN?',
    },
    explain: {
      meaning: 'The first router on the way does not react at all, so nothing leaves the local network.',
      detection:
        'The gateway answers neither ping nor ARP, and no target behind it answers. If anything behind it answers, a silent gateway is no fault.',
      confusedWith:
        'Gateways that drop ping by design. They answer ARP and forward packets, and are not reported.',
    },
  },
  'workstation.no-resolver': {
    title: () => 'No DNS server is configured on this workstation.',
    why: () => 'The system lists no DNS server that would be asked for the names of the service.',
    actions: {
      automatic: 'Set DNS to automatic in the network settings, then connect again.',
      'automatic-windows': 'See which adapter lacks servers, and reset it to the servers of DHCP.',
      dhcp: 'Check that DHCP hands out DNS servers that forward aliyuncs.com to the VPC resolvers.',
    },
    explain: {
      meaning:
        'Without a DNS server no name can be resolved, so neither the API nor the gateways can be found.',
      detection: 'The list of resolvers of the system has no server in its default group.',
      confusedWith: 'A DNS server that is configured and silent (dns.system-silent).',
    },
  },
  'workstation.fake-ip': {
    title: ({ product }) =>
      `${product ?? 'A local proxy'} answers DNS with fake addresses, so the client connects to the proxy and not to the API.`,
    why: ({ name, answers, hijacksDirectQueries, network }) =>
      `${name} resolves to ${listOf('en', answers)}, which lies in ${network === null ? '198.18.0.0/15, the range that local proxies use' : `${network}, a network of that program, and no certificate of the API came back from there`}.` +
      (hijacksDirectQueries
        ? ' Even questions that were sent straight to the VPC resolvers were answered this way.'
        : ''),
    actions: {
      'leave-tun':
        'Quit the proxy program, or switch off its TUN (enhanced) mode, while you use the cloud computer.',
      exclude:
        'Or exempt the service: exclude +.aliyuncs.com from fake-ip, and send the private ranges direct.',
      'leave-agent': ({ product }) =>
        `Disconnect ${product ?? 'that program'}, if you may, while you use the cloud computer, and check again.`,
      'exclude-agent': ({ product }) =>
        `In the settings of ${product ?? 'that program'}, take aliyuncs.com and 100.64.0.0/10 out of the applications and names that it takes; or let it pass them on to a network that reaches the VPC.`,
      'flush-windows': 'Empty the DNS cache afterwards.',
      'flush-macos': 'Empty the DNS cache afterwards.',
    },
    explain: {
      meaning:
        'A program on this workstation (Clash/Mihomo, Surge, sing-box, or an access agent such as Zscaler) invents an address for a name and takes the connection itself.',
      detection:
        'An answer lies in 198.18.0.0/15 (RFC 2544), or in a network of such an agent while no certificate of the API comes from there. A TCP connection to such an address succeeds locally and is never counted as reachable.',
      confusedWith:
        'A hijack on the network (dns.hijacked): there the answer is a real, foreign address, and other workstations see it as well.',
    },
  },
  'workstation.hosts-override': {
    title: ({ name }) => `The hosts file of this workstation overrides ${name}.`,
    why: ({ name, answers, line, expected }) =>
      `Line ${line} of the hosts file sends ${name} to ${listOf('en', answers)}.` +
      (expected.length === 0 ? '' : ` The VPC resolvers say ${listOf('en', expected)}.`),
    actions: {
      'edit-windows': ({ line }) => `Put a # before line ${line} of the hosts file, and empty the DNS cache.`,
      'edit-macos': ({ line }) => `Comment out line ${line} of the hosts file, and empty the DNS cache.`,
      'edit-linux': ({ line }) => `Comment out line ${line} of the hosts file.`,
    },
    explain: {
      meaning: 'The hosts file wins over every DNS server, and its entry does not lead to the API.',
      detection:
        "The system's answer equals an entry of the hosts file, and it lies outside the expected range. An entry with a right address is left alone.",
      confusedWith: "A wrong answer of the company's DNS server, which all workstations would share.",
    },
  },
  'workstation.proxy': {
    title: () => 'A proxy is configured for the API, although the private path must be used directly.',
    why: ({ proxies, hosts }) =>
      `${listOf('en', proxies)} applies to ${listOf('en', hosts, 2)}. The checks went direct; whether the Workspace client follows the proxy is not documented.`,
    actions: {
      bypass: 'Add *.aliyuncs.com and the private ranges to the exceptions of the proxy, or of its PAC file.',
      environment: 'Add the domain and the private ranges to NO_PROXY.',
      'show-windows': 'See the proxy of system services.',
    },
    explain: {
      meaning: 'A proxy sends calls to the API over the Internet, or cannot reach 100.64.0.0/10 at all.',
      detection:
        'A proxy of the system, of WinHTTP or of the environment applies to an API name, and no exception matches. "Detect automatically" alone is no finding.',
      confusedWith:
        'TLS inspection (api.tls-intercepted), which needs no proxy setting and shows in the certificate.',
    },
  },
};
