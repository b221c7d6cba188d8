/** Whom the system asks, what each of them said, and whose it is. */
import { describe, expect, it } from 'vitest';
import { askingFor, labelOf, type AskedState } from '../../../shared/check/dns/asked-servers.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { DnsExchange } from '../../../shared/observation/exchange.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { ResolverGroup, Route } from '../../../shared/observation/workstation.ts';
import type { Whose } from '../../../shared/resolution/owner.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  factsWith,
  GATEWAY,
  RESOLVERS,
  route,
  seen,
  silentDns,
  silentPing,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const COMPANY = ip('192.168.1.53');
const [FIRST] = RESOLVERS;

const group = (servers: readonly string[], changes: Partial<ResolverGroup> = {}): ResolverGroup => ({
  interface: null,
  servers,
  domains: [],
  scope: 'default',
  ...changes,
});
const asking = (
  more: readonly Observation[],
  {
    profile = {},
    name = API_NAME,
  }: { readonly profile?: Parameters<typeof profileWith>[0]; readonly name?: string } = {},
) => askingFor(name, { profile: profileWith(profile), facts: factsWith(more) });
const said = (changes: Partial<DnsExchange>, round = '', server: Ipv4 = COMPANY): Observation =>
  seen('dns', `${server}:53/udp/${API_NAME}/A${round}`, dns(server, { role: 'configured', ...changes }));
const unsaid = (changes: Partial<DnsExchange>, round = '', server: Ipv4 = COMPANY): Observation =>
  seen(
    'dns',
    `${server}:53/udp/${API_NAME}/A${round}`,
    silentDns(server, { role: 'configured', ...changes }),
  );

describe('a server that the system asks', () => {
  it.each<readonly [AskedState, string, readonly Observation[]]>([
    ['right', 'that answers', []],
    ['wrong', 'that knows no address', [said({ rcode: 'NXDOMAIN', answers: [] })]],
    ['wrong', 'that is right once and wrong once', [said({ answers: [] }, '#again')]],
    ['right', 'that is right once and silent once', [unsaid({}, '#again')]],
    ['dead', 'that is silent', [unsaid({})]],
    ['dead', 'whose port is closed', [unsaid({ outcome: 'refused' })]],
    ['dead', 'to which there is no way', [unsaid({ outcome: 'unreachable' })]],
    [
      'dead',
      'that is silent once and sends garbage once',
      [unsaid({}), unsaid({ outcome: 'malformed' }, '#again')],
    ],
    ['unasked', 'that sends garbage', [unsaid({ outcome: 'malformed' })]],
    ['unasked', 'that the probe could not ask', [unsaid({ outcome: 'error', errno: 'EBADF' })]],
    ['denied', 'to whom this machine sends nothing', [unsaid({ outcome: 'error', errno: 'EACCES' })]],
    ['denied', 'to whom a filter lets nothing out', [unsaid({ outcome: 'error', errno: 'EPERM' })]],
    [
      'denied',
      'to whom one question of two was sent',
      [unsaid({}), unsaid({ outcome: 'error', errno: 'EPERM' }, '#2')],
    ],
    ['unasked', 'that was asked for another name', [said({ name: 'other.example' })]],
    ['unasked', 'that was asked over TCP', [said({ transport: 'tcp' })]],
    ['unasked', 'at another port', [said({ server: { address: COMPANY, port: 5353 } })]],
  ])('is %s: one %s', (state, _what, more) => {
    expect(asking(more)?.servers).toMatchObject([{ address: COMPANY, state }]);
  });

  it('is unknown where the resolvers are, without a rule that names its own', () => {
    const unknown = { kind: 'resolvers', subject: '', evidence: [], startedMs: 0, durationMs: 1 } as const;
    const unread: Observation = { ...unknown, fact: { known: false, reason: 'failed' } };
    const rule = seen('nrpt', '', [
      { namespaces: ['.aliyuncs.com', '.corp.example'], servers: ['10.8.0.1'] },
    ]);
    expect(asking([unread])).toBeNull();
    expect(asking([unread, rule])).toMatchObject({
      by: 'policy',
      namespace: '.aliyuncs.com',
      namespaces: ['.aliyuncs.com', '.corp.example'],
      servers: [{ address: '10.8.0.1', state: 'unasked' }],
    });
  });

  it('is nobody where none is set for the name', () => {
    expect(asking([seen('resolvers', '', [])])).toEqual({
      by: 'nobody',
      namespace: null,
      namespaces: [],
      servers: [],
    });
    expect(asking([])).toMatchObject({ by: 'servers', namespace: null, namespaces: [] });
  });

  it('with an IPv6 address comes first on Windows', () => {
    const both = seen('resolvers', '', [group([COMPANY, 'fe80::1%12'])]);
    const order = (platform: 'win32' | 'linux') =>
      askingFor(API_NAME, { profile: profileWith(), facts: factsWith([both], platform) })?.servers.map(
        ({ address }) => address,
      );
    expect(order('win32')).toEqual(['fe80::1%12', COMPANY]);
    expect(order('linux')).toEqual([COMPANY, 'fe80::1%12']);
  });

  it('is found for a name in capitals as well', () => {
    const own = seen('resolvers', '', [
      group(['10.0.0.1'], { scope: 'supplemental', domains: ['aliyuncs.com'] }),
    ]);
    expect(asking([own], { name: API_NAME.toUpperCase() })?.servers).toMatchObject([{ address: '10.0.0.1' }]);
  });

  it.each([
    ['10.0.0.1', 53, '10.0.0.1'],
    ['10.0.0.1', 5353, '10.0.0.1:5353'],
    ['fe80::1', 53, 'fe80::1'],
    ['fe80::1', 5353, '[fe80::1]:5353'],
  ])('%s at port %d is called %s', (address, port, name) => {
    expect(labelOf({ address, port })).toBe(name);
  });
});

describe('whose a server is', () => {
  const CARD = '00:15:5d:01:02:03';
  const hyperV = (
    mac: string | undefined,
    prefixLength = 20,
    routes: readonly Route[] = [route('0.0.0.0/0')],
  ) => [
    seen('adapters', '', [
      adapter({
        ...(mac === undefined ? {} : { mac }),
        addresses: [{ address: ip('192.168.1.10'), prefixLength }],
      }),
    ]),
    seen('routes', '', { routes, rules: [] }),
    seen('resolvers', '', [group([GATEWAY])]),
  ];
  const ownerOf = (more: readonly Observation[]): Whose | undefined => asking(more)?.servers[0]?.owner.whose;
  const elsewhere = route('0.0.0.0/0', { gateway: ip('10.9.9.1') });

  it.each<readonly [Whose, string, readonly Observation[]]>([
    ['router', 'the gateway', [seen('resolvers', '', [group([GATEWAY])])]],
    [
      'router',
      'the gateway of the second default route',
      hyperV(undefined, 24, [elsewhere, route('0.0.0.0/0')]),
    ],
    ['company', 'the next hop of another route', hyperV(undefined, 24, [elsewhere, route('10.0.0.0/8')])],
    [
      'company',
      'the next hop of a default route that takes nothing',
      hyperV(undefined, 24, [route('0.0.0.0/0', { kind: 'blackhole' })]),
    ],
    ['host', 'the gateway of a card of Hyper-V in a network of its size', hyperV(CARD)],
    ['host', 'such a card as Windows writes it', hyperV(CARD.toUpperCase().replaceAll(':', '-'))],
    ['router', 'the gateway of a card of Hyper-V in the LAN', hyperV(CARD, 24)],
    [
      'host',
      'such a gateway beside another card',
      [
        seen('adapters', '', [
          adapter({
            mac: CARD,
            addresses: [
              { address: ip('10.9.0.9'), prefixLength: 24 },
              { address: ip('192.168.1.10'), prefixLength: 20 },
            ],
          }),
          adapter({ name: 'eth1', addresses: [{ address: ip('10.8.0.9'), prefixLength: 24 }] }),
        ]),
        ...hyperV(CARD).slice(1),
      ],
    ],
    ['router', 'the gateway of another card', hyperV('02:15:5d:01:02:03')],
    ['router', 'the gateway of a card with those letters further on', hyperV('02:00:15:5d:01:02')],
    ['router', 'the gateway of a card without an address of its own', hyperV(undefined)],
    [
      'router',
      'the gateway over another adapter',
      hyperV(CARD, 20, [route('0.0.0.0/0', { interface: 'eth9' })]),
    ],
    [
      'router',
      'a gateway outside that network',
      [
        ...hyperV(CARD, 20, [route('0.0.0.0/0', { gateway: ip('192.168.77.1') })]).slice(0, 2),
        seen('resolvers', '', [group(['192.168.77.1'])]),
      ],
    ],
    ['local-agent', 'an address of this machine', [seen('resolvers', '', [group(['192.168.1.10'])])]],
    [
      'company',
      'an address of an adapter that is down',
      [
        seen('adapters', '', [
          adapter(),
          adapter({ name: 'eth1', up: false, addresses: [{ address: ip('10.7.0.9'), prefixLength: 24 }] }),
        ]),
        seen('resolvers', '', [group(['10.7.0.9'])]),
      ],
    ],
  ])('%s: %s', (whose, _what, more) => {
    expect(ownerOf(more)).toBe(whose);
  });

  const tunnel = seen('adapters', '', [
    adapter(),
    adapter({ name: 'wg0', kind: 'tunnel', addresses: [{ address: ip('10.64.0.9'), prefixLength: 32 }] }),
  ]);
  const beyond = seen('resolvers', '', [group(['10.64.0.1'])]);
  it.each<readonly [Whose, string, readonly Observation[]]>([
    [
      'vpn',
      'the table leads into the tunnel',
      [
        seen('routes', '', {
          routes: [route('0.0.0.0/0'), route('10.64.0.0/16', { interface: 'wg0', gateway: null })],
          rules: [],
        }),
      ],
    ],
    [
      'vpn',
      'the system names the tunnel',
      [seen('winner', '10.64.0.1', winner(ip('10.64.0.1'), { interface: 'wg0', gateway: null }))],
    ],
    [
      'company',
      'the system names the card, whatever the table says',
      [
        seen('routes', '', {
          routes: [route('10.64.0.0/16', { interface: 'wg0', gateway: null })],
          rules: [],
        }),
        seen('winner', '10.64.0.1', winner(ip('10.64.0.1'))),
      ],
    ],
    [
      'vpn',
      'the tunnel carries the service, and nobody answers over it',
      [
        seen('winner', '10.64.0.1', winner(ip('10.64.0.1'), { interface: 'wg0', gateway: null })),
        seen('winner', FIRST, winner(FIRST, { interface: 'wg0', gateway: null })),
        ...(['udp', 'tcp'] as const).map((transport) =>
          seen('dns', `${FIRST}:53/${transport}/${API_NAME}/A`, silentDns(FIRST, { transport })),
        ),
        seen('ping', `${FIRST}/icmp`, silentPing(FIRST)),
      ],
    ],
    [
      'vpn',
      'the tunnel carries something else',
      [
        seen('winner', '10.64.0.1', winner(ip('10.64.0.1'), { interface: 'wg0', gateway: null })),
        seen('winner', API, winner(API, { interface: 'wg0', gateway: null })),
      ],
    ],
    ['company', 'nothing leads there', [seen('routes', '', { routes: [], rules: [] })]],
    [
      'company',
      'the tunnel carries the service',
      [
        seen('winner', '10.64.0.1', winner(ip('10.64.0.1'), { interface: 'wg0', gateway: null })),
        seen('winner', FIRST, winner(FIRST, { interface: 'wg0', gateway: null })),
      ],
    ],
  ])('%s: a private address beside a tunnel, and %s', (whose, _what, more) => {
    expect(ownerOf([tunnel, beyond, ...more])).toBe(whose);
  });

  it('is known by the networks of the profile', () => {
    const servers = asking([], { profile: { lan: [block('192.168.1.0/24')] } })?.servers;
    expect(servers).toMatchObject([{ owner: { whose: 'company', isProven: true } }]);
  });
});
