/** Who is asked for names: ways to ask the wrong one, and innocent workstations that look alike. */
import type { Observation } from '../../shared/observation/observation.ts';
import type { NrptRule, ResolverGroup } from '../../shared/observation/workstation.ts';
import { block, ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Row } from './broken-workstations.ts';
import { adapter, API, API_NAME, dns, GATEWAY, lookup, RESOLVERS, seen, silentDns, winner } from './facts.ts';

const COMPANY = ip('192.168.1.53');
const OLD = ip('192.168.1.52');
const GOOGLE = ip('8.8.8.8');
const LEFT_BEHIND = ip('10.8.0.1');
const STUB = ip('127.0.0.53');

type Says = 'right' | 'nxdomain' | 'empty' | 'silent' | 'refused' | 'public';
const NAMED: Readonly<Record<Says, Parameters<typeof dns>[1]>> = {
  right: {},
  nxdomain: { rcode: 'NXDOMAIN', answers: [], soaInAuthority: true },
  empty: { answers: [] },
  public: { answers: [{ name: API_NAME, type: 'A', ttl: 60, data: '47.0.0.9' }] },
  silent: {},
  refused: { outcome: 'refused' },
};
/** One of the system's servers, asked directly. */
const asked = (server: Ipv4, says: Says): Observation => {
  const isDead = says === 'silent' || says === 'refused';
  return seen(
    'dns',
    `${server}:53/udp/${API_NAME}/A`,
    (isDead ? silentDns : dns)(server, { role: 'configured', ...NAMED[says] }),
  );
};
const set = (...servers: readonly string[]): Observation =>
  seen('resolvers', '', [{ interface: null, servers, domains: [], scope: 'default' }]);
const link = (
  name: string,
  servers: readonly string[],
  changes: Partial<ResolverGroup> = {},
): ResolverGroup => ({
  interface: name,
  servers,
  domains: [],
  scope: 'default',
  via: 'systemd-resolved',
  ...changes,
});
const behindStub = (...links: readonly ResolverGroup[]): Observation =>
  seen('resolvers', '', [{ interface: null, servers: [STUB], domains: [], scope: 'default' }, ...links]);
const rules = (...list: readonly NrptRule[]): Observation => seen('nrpt', '', list);
const rule = (namespace: string, ...servers: readonly string[]): NrptRule => ({
  namespaces: [namespace],
  servers,
});
const found = (...addresses: readonly string[]): Observation => seen('lookup', API_NAME, lookup(addresses));
const lost = (): Observation =>
  seen('lookup', API_NAME, lookup([], { outcome: 'timed-out', durationMs: 4000 }));
const took = (durationMs: number): Observation => seen('lookup', API_NAME, lookup([API], { durationMs }));
const tunnel = (name: string, address: string): Observation =>
  seen('adapters', '', [
    adapter(),
    adapter({ name, kind: 'tunnel', addresses: [{ address: ip(address), prefixLength: 32 }] }),
  ]);

const POLICIES: readonly Row[] = [
  {
    name: 'a rule of a removed VPN, its server dead',
    platform: 'win32',
    steps: ['dns.stale-policy'],
    state: 'not-ready',
    seen: [rules(rule('.', '10.8.0.1')), asked(LEFT_BEHIND, 'silent'), lost()],
  },
  {
    name: 'such a rule, its server never asked directly',
    platform: 'win32',
    steps: ['dns.stale-policy'],
    state: 'not-ready',
    seen: [rules(rule('.', '10.8.0.1')), lost()],
  },
  {
    name: 'a rule to a server that says "no such name"',
    platform: 'win32',
    steps: ['dns.stale-policy'],
    state: 'not-ready',
    seen: [rules(rule('.aliyuncs.com', '10.8.0.1')), asked(LEFT_BEHIND, 'nxdomain'), found()],
  },
  {
    name: "a rule to a server that filters, not the company's",
    platform: 'win32',
    steps: ['dns.stale-policy'],
    state: 'not-ready',
    seen: [rules(rule('.aliyuncs.com', '10.8.0.1')), asked(LEFT_BEHIND, 'empty'), found()],
  },
  {
    name: 'a rule to a server of the public Internet',
    platform: 'win32',
    steps: ['dns.stale-policy'],
    folded: ['dns.public-answer'],
    state: 'not-ready',
    seen: [rules(rule('.', '8.8.8.8')), asked(GOOGLE, 'public'), found('47.0.0.9')],
  },
  {
    name: 'a dead rule, and Windows says "no such name" for silence',
    platform: 'win32',
    steps: ['dns.stale-policy'],
    state: 'not-ready',
    seen: [rules(rule('.', '10.8.0.1')), asked(LEFT_BEHIND, 'silent'), found()],
  },
  {
    name: 'a rule whose server answers rightly, and a system that got nothing',
    platform: 'win32',
    steps: ['dns.system-differs'],
    state: 'not-ready',
    seen: [rules(rule('.', '10.8.0.1')), asked(LEFT_BEHIND, 'right'), found()],
  },
  {
    name: 'a rule for another domain',
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [rules(rule('.corp.example', '10.8.0.1'))],
  },
  {
    name: 'a rule that works, beside a company DNS that knows nothing',
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [rules(rule('.aliyuncs.com', '10.8.0.1')), asked(LEFT_BEHIND, 'right'), asked(COMPANY, 'nxdomain')],
  },
  {
    name: 'a dead rule for any name, with an exemption for ours',
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [rules(rule('.', '10.8.0.1'), rule('.aliyuncs.com'))],
  },
  {
    name: 'the rule that this tool advises',
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [rules(rule('.aliyuncs.com', ...RESOLVERS)), asked(COMPANY, 'nxdomain')],
  },
  {
    name: "a rule to the company's own server without a forwarder",
    platform: 'win32',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    profile: { lan: [block('10.8.0.0/16')] },
    seen: [rules(rule('.', '10.8.0.1')), asked(LEFT_BEHIND, 'nxdomain'), found()],
  },
];

const STRANGERS: readonly Row[] = [
  {
    name: 'a public DNS server typed in by hand',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set(GOOGLE), asked(GOOGLE, 'nxdomain'), found()],
  },
  {
    name: 'a public DNS server that knows a public address',
    steps: ['dns.other-resolver'],
    folded: ['dns.public-answer'],
    state: 'not-ready',
    seen: [set(GOOGLE), asked(GOOGLE, 'public'), found('47.0.0.9')],
  },
  {
    name: 'a public DNS server that the company blocks',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set(GOOGLE), asked(GOOGLE, 'silent'), lost()],
  },
  {
    name: "a public DNS server before the company's",
    steps: ['dns.other-resolver'],
    folded: ['dns.flapping'],
    state: 'not-ready',
    seen: [set(GOOGLE, COMPANY), asked(GOOGLE, 'nxdomain'), found()],
  },
  {
    name: "a public DNS server behind the company's",
    steps: ['dns.flapping'],
    state: 'ready-with-warnings',
    seen: [set(COMPANY, GOOGLE), asked(GOOGLE, 'nxdomain')],
  },
  {
    name: 'a public server of the company, in its networks',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    profile: { lan: [block('8.8.8.0/24')] },
    seen: [set(GOOGLE), asked(GOOGLE, 'nxdomain'), found()],
  },
  {
    name: 'the router as DNS server',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set(GATEWAY), asked(GATEWAY, 'nxdomain'), found()],
  },
  {
    name: 'a router that filters private answers',
    steps: ['dns.rebind-filtered'],
    state: 'not-ready',
    seen: [set(GATEWAY), asked(GATEWAY, 'empty'), found()],
  },
  {
    name: 'a router that forwards rightly',
    steps: [],
    state: 'ready',
    seen: [set(GATEWAY), asked(GATEWAY, 'right')],
  },
  {
    name: 'a program on this machine that does not know the name',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set('127.0.0.1'), asked(ip('127.0.0.1'), 'nxdomain'), found()],
  },
  {
    name: 'a program on this machine that forwards rightly',
    steps: [],
    state: 'ready',
    seen: [set('127.0.0.1'), asked(ip('127.0.0.1'), 'right')],
  },
  {
    name: 'a program that is gone, and its address stayed behind',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set('127.0.0.1'), asked(ip('127.0.0.1'), 'refused'), lost()],
  },
  {
    name: 'WARP as resolver',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [
      tunnel('CloudflareWARP', '100.96.0.12'),
      set('127.0.2.2'),
      asked(ip('127.0.2.2'), 'nxdomain'),
      found(),
    ],
  },
  {
    name: 'MagicDNS as resolver',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [
      tunnel('tailscale0', '100.101.1.1'),
      set('100.100.100.100'),
      asked(ip('100.100.100.100'), 'nxdomain'),
      found(),
    ],
  },
  {
    name: 'MagicDNS that passes the name on',
    steps: [],
    state: 'ready',
    seen: [
      tunnel('tailscale0', '100.101.1.1'),
      set('100.100.100.100'),
      asked(ip('100.100.100.100'), 'right'),
    ],
  },
  {
    name: 'the DNS of a private VPN',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [
      tunnel('wg0', '10.64.0.9'),
      seen('resolvers', '', [{ interface: 'wg0', servers: ['10.64.0.1'], domains: [], scope: 'default' }]),
      asked(ip('10.64.0.1'), 'nxdomain'),
      found(),
    ],
  },
  {
    name: 'the DNS of the VPN that carries the service',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [
      tunnel('cscotun0', '10.64.0.9'),
      ...[...RESOLVERS, API].map((target) =>
        seen('winner', target, winner(target, { interface: 'cscotun0', gateway: null })),
      ),
      seen('resolvers', '', [
        { interface: 'cscotun0', servers: ['10.64.0.1'], domains: [], scope: 'default' },
      ]),
      asked(ip('10.64.0.1'), 'nxdomain'),
      found(),
    ],
  },
  {
    name: 'an IPv6 resolver of the router, which Windows asks first',
    platform: 'win32',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [set(COMPANY, 'fe80::1%12'), found()],
  },
  {
    name: 'an IPv6 resolver that nobody could ask, and a lookup that fails',
    platform: 'win32',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [
      set(COMPANY, '2001:db8::53'),
      seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_FAIL' })),
    ],
  },
  {
    name: "an IPv6 resolver beside the company's, and all is well",
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [set(COMPANY, 'fe80::1%12')],
  },
];

const SIDE_BY_SIDE: readonly Row[] = [
  {
    name: 'two adapters, and the one at home knows nothing',
    platform: 'win32',
    steps: [],
    state: 'ready',
    seen: [
      seen('resolvers', '', [
        { interface: 'Company VPN', servers: [COMPANY], domains: [], scope: 'default' },
        { interface: 'Wi-Fi', servers: [GATEWAY], domains: [], scope: 'default' },
      ]),
      asked(GATEWAY, 'nxdomain'),
    ],
  },
  {
    name: 'two adapters, and the one at home knows a public address',
    platform: 'win32',
    steps: ['dns.flapping'],
    state: 'ready-with-warnings',
    seen: [
      seen('resolvers', '', [
        { interface: 'Company VPN', servers: [COMPANY], domains: [], scope: 'default' },
        { interface: 'Wi-Fi', servers: [GATEWAY], domains: [], scope: 'default' },
      ]),
      asked(GATEWAY, 'public'),
    ],
  },
  {
    name: 'two links for any name, and one of them knows nothing',
    steps: [],
    state: 'ready',
    seen: [
      behindStub(link('eth0', [COMPANY]), link('wlan0', [GATEWAY])),
      asked(STUB, 'right'),
      asked(GATEWAY, 'nxdomain'),
    ],
  },
];

const STUBS: readonly Row[] = [
  {
    name: 'behind the stub a public server',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [behindStub(link('eth0', [GOOGLE])), asked(STUB, 'nxdomain'), asked(GOOGLE, 'nxdomain'), found()],
  },
  {
    name: "behind the stub the company's server without a forwarder",
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [behindStub(link('eth0', [COMPANY])), asked(STUB, 'nxdomain'), asked(COMPANY, 'nxdomain'), found()],
  },
  {
    name: 'behind the stub nobody knows who',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [behindStub(), asked(STUB, 'nxdomain'), found()],
  },
  {
    name: 'a VPN link that takes all names',
    steps: ['dns.other-resolver'],
    state: 'not-ready',
    seen: [
      tunnel('tun7', '10.91.0.9'),
      behindStub(link('eth0', [COMPANY], { scope: 'supplemental' }), link('tun7', ['10.91.0.53'])),
      asked(STUB, 'nxdomain'),
      asked(ip('10.91.0.53'), 'nxdomain'),
      found(),
    ],
  },
  {
    name: 'a link for our domain that answers, beside one that knows nothing',
    steps: [],
    state: 'ready',
    seen: [
      behindStub(
        link('eth0', [GOOGLE]),
        link('tun7', ['10.91.0.53'], { domains: ['aliyuncs.com'], scope: 'supplemental' }),
      ),
      asked(STUB, 'right'),
      asked(GOOGLE, 'nxdomain'),
      asked(ip('10.91.0.53'), 'right'),
    ],
  },
];

const ORDER: readonly Row[] = [
  {
    name: 'the first server is dead, and lookups wait',
    steps: ['dns.first-server-dead'],
    state: 'ready-with-warnings',
    seen: [set(OLD, COMPANY), asked(OLD, 'silent'), took(5300)],
  },
  {
    name: 'the first server is dead, and the system gives up',
    steps: ['dns.first-server-dead'],
    state: 'not-ready',
    seen: [set(OLD, COMPANY), asked(OLD, 'silent'), lost()],
  },
  {
    name: 'the first server is dead, and the system knows',
    steps: [],
    notes: ['dns.first-server-dead'],
    state: 'ready',
    seen: [set(OLD, COMPANY), asked(OLD, 'silent'), took(9)],
  },
  {
    name: 'the second server is dead',
    steps: [],
    state: 'ready',
    seen: [set(COMPANY, OLD), asked(OLD, 'silent')],
  },
  {
    name: 'the second server is dead, and the first knows nothing',
    steps: ['dns.forwarder-missing'],
    state: 'not-ready',
    seen: [set(COMPANY, OLD), asked(COMPANY, 'nxdomain'), asked(OLD, 'silent'), found()],
  },
  {
    name: 'the system says "no such name", its server does not',
    steps: ['dns.system-differs'],
    state: 'not-ready',
    seen: [found()],
  },
  {
    name: 'the system fails at a name that its server knows',
    steps: ['dns.system-differs'],
    state: 'not-ready',
    seen: [seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' }))],
  },
  {
    name: 'Windows says "no such name" where every server is silent',
    platform: 'win32',
    steps: ['dns.system-silent'],
    state: 'not-ready',
    seen: [asked(COMPANY, 'silent'), found()],
  },
  {
    name: 'a leftover of macOS for our domain',
    platform: 'darwin',
    steps: ['dns.system-silent'],
    state: 'not-ready',
    seen: [
      seen('resolvers', '', [
        { interface: 'en0', servers: [COMPANY], domains: [], scope: 'default' },
        { interface: null, servers: [LEFT_BEHIND], domains: ['aliyuncs.com'], scope: 'supplemental' },
      ]),
      asked(LEFT_BEHIND, 'silent'),
      lost(),
    ],
  },
  {
    name: 'a resolver of macOS for another domain',
    platform: 'darwin',
    steps: [],
    state: 'ready',
    seen: [
      seen('resolvers', '', [
        { interface: 'en0', servers: [COMPANY], domains: [], scope: 'default' },
        { interface: null, servers: [LEFT_BEHIND], domains: ['corp.example'], scope: 'supplemental' },
      ]),
      asked(LEFT_BEHIND, 'silent'),
    ],
  },
];

export const RESOLVER_ROWS: readonly Row[] = [...POLICIES, ...STRANGERS, ...SIDE_BY_SIDE, ...STUBS, ...ORDER];
