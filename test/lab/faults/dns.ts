/** What goes wrong between a name and its address. */
import {
  all,
  companyDns,
  filter,
  NAT_PRIORITY,
  resolverSet,
  workstationDns,
  type Fault,
  type Work,
} from './fault.ts';
import { COMPANY_DNS, RESOLVERS } from '../topology.ts';

const PORT_53 = 'meta l4proto { tcp , udp } th dport 53';
const SECOND_PORT = 5354;
const LATE_MS = 900;

/** Every other question goes to a second server that knows nothing: one name, two truths. */
const flapping: Work = {
  make: async (lab) => {
    await lab.addCompanyDns('nxdomain', SECOND_PORT);
    await lab.at('gw', 'nft add table ip mix');
    await lab.at('gw', `nft add chain ip mix p { type nat hook prerouting priority ${NAT_PRIORITY} ; }`);
    await lab.at(
      'gw',
      `nft add rule ip mix p ip daddr ${COMPANY_DNS} udp dport 53 numgen inc mod 2 == 0 dnat to ${COMPANY_DNS}:${SECOND_PORT}`,
    );
  },
  heal: async (lab) => {
    await lab.at('gw', 'nft delete table ip mix');
    await lab.stop('second-dns');
  },
};

/** Right, but so late that programs give up. */
const late: Work = {
  make: async (lab) => {
    await lab.startLateDns(LATE_MS);
    await lab.setCompanyDns('late');
  },
  heal: async (lab) => {
    await lab.setCompanyDns('forwarding');
    await lab.stop('late-dns');
  },
};

/** The gateway sends every question to a server of its own, whoever was asked; that one knows the Internet only. */
const redirected: Work = {
  make: async (lab) => {
    await lab.addCompanyDns('nxdomain', SECOND_PORT);
    await lab.at('gw', 'nft add table ip catch');
    await lab.at('gw', `nft add chain ip catch p { type nat hook prerouting priority ${NAT_PRIORITY} ; }`);
    await lab.at(
      'gw',
      `nft add rule ip catch p iifname "lan" ${PORT_53} dnat to ${COMPANY_DNS}:${SECOND_PORT}`,
    );
  },
  heal: async (lab) => {
    await lab.at('gw', 'nft delete table ip catch');
    await lab.stop('second-dns');
  },
};

/** A server that has been switched off and is still handed out first. */
const DEAD_DNS = '10.20.0.53';

export const DNS_FAULTS: readonly Fault[] = [
  {
    name: 'company DNS dead',
    cause: 'dns.system-silent',
    owner: 'it',
    exitCode: 3,
    make: (lab) => lab.stop('company-dns'),
    heal: (lab) => lab.setCompanyDns('forwarding'),
  },
  {
    name: 'company DNS silent',
    cause: 'dns.system-silent',
    owner: 'it',
    exitCode: 3,
    ...filter([`ip daddr ${COMPANY_DNS} ${PORT_53} drop`], 'gw', 'input'),
  },
  {
    name: 'first resolver silent',
    cause: 'dns.server-silent',
    owner: 'network',
    exitCode: 4,
    ...all(filter([`ip daddr ${RESOLVERS[0]} ${PORT_53} drop`])),
  },
  {
    name: 'second resolver silent',
    cause: 'dns.server-silent',
    owner: 'network',
    exitCode: 4,
    ...filter([`ip daddr ${RESOLVERS[1]} ${PORT_53} drop`]),
  },
  {
    name: 'both resolvers silent',
    cause: 'dns.server-silent',
    owner: 'network',
    exitCode: 3,
    ...filter([`ip daddr ${resolverSet} ${PORT_53} drop`], 'svc', 'input'),
  },
  {
    name: 'UDP 53 blocked, TCP open',
    cause: 'dns.udp-blocked',
    owner: 'network',
    exitCode: 3,
    ...filter([`ip daddr ${resolverSet} udp dport 53 drop`], 'svc', 'input'),
  },
  {
    name: 'resolvers refuse the port',
    cause: 'dns.server-refused',
    owner: 'cloud',
    exitCode: 3,
    make: (lab) => lab.stop('cloud-dns'),
    heal: (lab) => lab.startCloudDns(),
  },
  {
    name: 'forwarder missing, NXDOMAIN',
    cause: 'dns.forwarder-missing',
    owner: 'it',
    exitCode: 3,
    ...companyDns('nxdomain'),
  },
  {
    name: 'forwarder missing, empty',
    cause: 'dns.forwarder-missing',
    owner: 'it',
    exitCode: 3,
    ...companyDns('empty'),
  },
  {
    name: 'forwarder missing, SERVFAIL',
    cause: 'dns.forwarder-missing',
    owner: 'it',
    exitCode: 3,
    ...companyDns('servfail'),
  },
  {
    name: 'forwarder missing, REFUSED',
    cause: 'dns.forwarder-missing',
    owner: 'it',
    exitCode: 3,
    ...companyDns('refused'),
  },
  {
    name: 'rebind protection',
    cause: 'dns.rebind-filtered',
    owner: 'it',
    exitCode: 3,
    ...companyDns('rebind'),
  },
  {
    name: 'answer 0.0.0.0',
    cause: 'dns.rebind-filtered',
    owner: 'it',
    exitCode: 3,
    ...companyDns('unspecified'),
  },
  { name: 'public answer', cause: 'dns.public-answer', owner: 'it', exitCode: 3, ...companyDns('public') },
  {
    name: 'unexpected private answer',
    cause: 'dns.unexpected-answer',
    owner: 'it',
    exitCode: 3,
    ...companyDns('private'),
  },
  {
    name: 'fake-IP answer',
    cause: 'workstation.fake-ip',
    owner: 'you',
    exitCode: 3,
    ...companyDns('fake-ip'),
  },
  { name: 'IPv6 only', cause: 'dns.no-ipv4-answer', owner: 'it', exitCode: 3, ...companyDns('ipv6-only') },
  {
    name: 'company DNS keeps an old address',
    cause: 'dns.stale-record',
    owner: 'it',
    exitCode: 3,
    ...companyDns('stale'),
  },
  {
    name: 'port 53 redirected by the gateway, NXDOMAIN',
    cause: 'dns.hijacked',
    owner: 'it',
    exitCode: 3,
    ...redirected,
  },
  {
    name: 'first configured server dead',
    cause: 'dns.first-server-dead',
    owner: 'it',
    exitCode: [3, 4],
    ...all(filter([`ip daddr ${DEAD_DNS} drop`]), workstationDns([DEAD_DNS, COMPANY_DNS])),
  },
  {
    name: 'flapping between right and wrong',
    cause: 'dns.flapping',
    owner: 'it',
    exitCode: [3, 4],
    ...flapping,
  },
  { name: 'company DNS slow', cause: 'dns.system-slow', owner: 'it', exitCode: 4, ...late },
  {
    name: 'resolvers of the VPC set on the workstation',
    cause: null,
    exitCode: 0,
    ...workstationDns(RESOLVERS),
  },
];
