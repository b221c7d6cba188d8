/** A fixed entry of the gateway: whom it is blamed for, and what acquits it. */
import { describe, expect, it } from 'vitest';
import { neighborCheck } from '../../../shared/check/workstation/neighbor.ts';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { NEIGHBOR } from '../../../shared/check/workstation/neighbor.findings.ts';
import type { FindingArgs } from '../../../shared/diagnosis/finding-args.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Neighbor } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API_NAME,
  dns,
  GATEWAY,
  ping,
  RESOLVERS,
  route,
  seen,
  silentDns,
  silentPing,
  tcp,
  trace,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST, SECOND] = RESOLVERS;
const OTHER = ip('192.168.1.2');
const fixed = (changes: Partial<Neighbor> = {}): Neighbor => ({
  address: GATEWAY,
  interface: 'eth0',
  mac: '02:00:00:00:00:77',
  state: 'permanent',
  ...changes,
});
const entries = (...rows: readonly Neighbor[]): Observation => seen('neighbors', '', rows);
const MUTE = without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']);
/** Nobody behind the gateway answers, and its entry is fixed. */
const base = [
  ...MUTE,
  ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
  entries(fixed()),
];
const BLAMED = 'fail workstation.fixed-gateway';
const WORKS = 'pass neighbor-fixed-works';
const viaOther = (...targets: readonly (typeof FIRST)[]): readonly Observation[] =>
  targets.map((target) => seen('winner', target, winner(target, { gateway: OTHER })));
const answering = (server: string): Observation =>
  seen(
    'dns',
    `${server}:53/udp/${API_NAME}/A`,
    dns(ip(server), { role: 'configured', rcode: 'SERVFAIL', answers: [] }),
  );

table(neighborCheck, [
  { name: 'nothing answers', base, says: BLAMED },
  {
    name: 'the gateway asked by ping as well',
    base,
    says: BLAMED,
    seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY))],
  },
  {
    name: 'the gateway answers ping',
    base,
    says: WORKS,
    seen: [seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY))],
  },
  {
    name: 'a target behind it answers',
    base,
    says: WORKS,
    seen: [seen('ping', `${SECOND}/icmp`, ping(SECOND))],
  },
  {
    name: 'a router answers a trace',
    base,
    says: WORKS,
    seen: [seen('trace', FIRST, trace(FIRST, [null, ip('10.0.0.1')]))],
  },
  {
    name: 'a router says that there is no way',
    base,
    says: WORKS,
    seen: [
      seen(
        'ping',
        `${FIRST}/icmp`,
        silentPing(FIRST, { errors: [{ from: GATEWAY, kind: 'net-unreachable' }] }),
      ),
    ],
  },
  { name: 'a DNS server behind it answers', base, says: WORKS, seen: [answering('10.9.0.53')] },
  { name: 'a DNS server of the own network answers', base, says: BLAMED, seen: [answering('192.168.1.53')] },
  {
    name: 'a DNS server behind another router answers',
    base,
    says: BLAMED,
    seen: [
      answering('10.9.0.53'),
      seen('routes', '', {
        routes: [route('0.0.0.0/0'), route('10.0.0.0/8', { gateway: OTHER })],
        rules: [],
      }),
    ],
  },
  {
    name: 'a DNS server answers, and no route table',
    base,
    says: WORKS,
    seen: [answering('10.9.0.53'), unseen('routes')],
  },
  {
    name: 'the gateway alone was asked, and pings are answered in the own network',
    base: [...MUTE, entries(fixed())],
    says: 'inconclusive neighbor-fixed-unasked',
    seen: [
      seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)),
      seen('ping', '192.168.1.9/icmp', ping(ip('192.168.1.9'))),
    ],
  },
  {
    name: 'a VPC resolver behind another router answers',
    base,
    says: BLAMED,
    seen: [...viaOther(FIRST), seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, dns(FIRST))],
  },
  {
    name: 'targets by an IPv6 router',
    base,
    says: 'skipped gateway-not-needed',
    seen: RESOLVERS.map((target) =>
      seen('winner', target, winner(target, { gateway: null, gatewayIpv6: 'fe80::1' })),
    ),
  },
  {
    name: 'nobody was asked',
    base: [...MUTE, entries(fixed())],
    says: 'inconclusive neighbor-fixed-unasked',
  },
  {
    name: 'an entry that was learned',
    base,
    says: 'pass neighbor-not-fixed',
    seen: [entries(fixed({ state: 'stale' }))],
  },
  { name: 'no entry', base, says: 'pass neighbor-not-fixed', seen: [entries()] },
  {
    name: 'a fixed entry of another device',
    base,
    says: 'pass neighbor-not-fixed',
    seen: [entries(fixed({ address: ip('192.168.1.9') }))],
  },
  {
    name: 'a fixed entry on another adapter',
    base,
    says: 'pass neighbor-not-fixed',
    seen: [entries(fixed({ state: 'failed' }), fixed({ interface: 'eth1' }))],
  },
  { name: 'a table that could not be read', base, says: 'inconclusive unknown', seen: [unseen('neighbors')] },
  {
    name: 'no winner',
    base: [...without(['winner', 'routes']), entries(fixed())],
    says: 'inconclusive unknown',
  },
  {
    name: 'targets of the own network',
    base,
    says: 'skipped gateway-not-needed',
    seen: RESOLVERS.map((target) => seen('winner', target, winner(target, { gateway: null }))).concat(
      seen('winner', '100.100.45.10', winner(ip('100.100.45.10'), { gateway: null })),
    ),
  },
  {
    name: 'targets without a route',
    base,
    says: 'skipped gateway-not-needed',
    seen: RESOLVERS.map((target) => seen('winner', target, winner(target, { kind: 'unreachable' }))),
  },
  {
    name: 'a tunnel',
    base,
    says: 'skipped gateway-not-needed',
    seen: [seen('adapters', '', [adapter({ kind: 'tunnel' })])],
  },
  {
    name: 'an adapter that software made',
    base,
    says: 'skipped gateway-not-needed',
    seen: [
      seen('adapters', '', [
        adapter({ kind: 'other', signs: [{ source: 'words', allows: ['tunnel', 'switch'], text: 'x' }] }),
      ]),
    ],
  },
  { name: 'an adapter that nobody knows', base, says: BLAMED, seen: [seen('adapters', '', [])] },
  {
    name: 'targets that are all here',
    base: [],
    says: 'pass targets-local',
    profile: { resolvers: [{ address: ip('127.0.0.1'), port: 5353 }] },
  },
  {
    name: 'two routers, of which the one with a fixed entry is silent',
    base,
    says: BLAMED,
    seen: [...viaOther(FIRST), seen('ping', `${FIRST}/icmp`, ping(FIRST))],
  },
  {
    name: 'two routers with fixed entries, of which one was asked about nothing',
    base: [...MUTE, entries(fixed(), fixed({ address: OTHER }))],
    says: 'inconclusive neighbor-fixed-unasked',
    seen: [...viaOther(FIRST), seen('tcp', `${FIRST}:443`, tcp(FIRST, 443))],
  },
]);

describe('a fixed entry', () => {
  const context = (more: readonly Observation[]) => ({
    profile: profileWith({}),
    facts: factsOf([...base, ...more], 'linux'),
  });

  it('is told with its address, and with what was asked', () => {
    const asked = seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY));
    const other = seen('ping', `${FIRST}/icmp`, silentPing(FIRST));
    expect(neighborCheck.judge(context([other, asked]), '').findings).toMatchObject([
      {
        args: { gateway: GATEWAY, interface: 'eth0', mac: '02:00:00:00:00:77', pinged: true },
        subjects: RESOLVERS,
        confidence: 'medium',
        evidence: ['neighbors-1', 'ping-1'],
        alternatives: ['workstation.gateway-silent', 'route.private-link-down'],
      },
    ]);
    const unsent = seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY, { sent: 0 }));
    const bare: Neighbor = { address: GATEWAY, interface: 'eth0', state: 'permanent' };
    const others = [
      seen('ping', `${GATEWAY}/dns`, silentPing(GATEWAY, { via: 'dns' })),
      seen('ping', `${FIRST}/icmp`, silentPing(FIRST)),
    ];
    expect(neighborCheck.judge(context([unsent, entries(bare), ...others]), '').findings).toMatchObject([
      { args: { mac: null, pinged: false } },
    ]);
  });

  it('of one of two adapters is that of the adapter that packets leave by', () => {
    const cards = [adapter({ name: 'tun0', kind: 'tunnel' }), adapter(), adapter({ name: 'eth1' })];
    const more = [
      seen('adapters', '', cards),
      entries(fixed({ state: 'stale' }), fixed({ interface: 'eth1' })),
    ];
    expect(neighborCheck.judge(context(more), '').reason).toEqual({
      key: 'neighbor-not-fixed',
      args: { gateways: [GATEWAY] },
    });
  });

  it('is unknown with the reason of what could not be read', () => {
    const unread = [
      ...without(['winner', 'routes']),
      entries(fixed()),
      unseen('winner', FIRST, 'tool-missing'),
    ];
    const facts = factsOf(unread, 'linux');
    expect(neighborCheck.judge({ profile: profileWith({}), facts }, '').reason).toMatchObject({
      args: { what: 'routes', reason: 'tool-missing' },
    });
  });

  it('is no answer to ARP, so the check of the gateway does not take it for one', () => {
    const reasonOf = (...more: readonly Observation[]) => gatewayCheck.judge(context(more), '').reason;
    const asked = seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY));
    expect(reasonOf(asked)).toEqual({ key: 'gateway-fixed', args: { gateway: GATEWAY, pinged: true } });
    expect(reasonOf()).toEqual({ key: 'gateway-fixed', args: { gateway: GATEWAY, pinged: false } });
    // The only entry counts, whatever the tool calls the adapter; on another adapter it shows no router there.
    expect(reasonOf(entries(fixed({ interface: 'Ethernet' })))).toMatchObject({ key: 'gateway-fixed' });
    const both = entries(fixed({ state: 'failed' }), fixed({ interface: 'eth1' }));
    expect(gatewayCheck.judge(context([both]), '').findings).toMatchObject([
      { code: 'workstation.gateway-silent', args: { arp: 'failed', elsewhere: null } },
    ]);
  });
});

describe('the commands that remove it', () => {
  type Args = FindingArgs['workstation.fixed-gateway'];
  const commandsOf = (changes: Partial<Args> = {}) => {
    const args: Args = {
      gateway: GATEWAY,
      interface: 'eth 0',
      mac: '2:0:0:0:0:77',
      pinged: true,
      targets: [],
      ...changes,
    };
    return NEIGHBOR['workstation.fixed-gateway'].actions.flatMap((action) =>
      'commands' in action ? action.commands(args) : [],
    );
  };

  it('say how the entry is set again', () => {
    expect(commandsOf()).toEqual([
      {
        shell: 'cmd',
        run: `netsh interface ipv4 delete neighbors "eth 0" ${GATEWAY}`,
        undo: `netsh interface ipv4 add neighbors "eth 0" ${GATEWAY} 02-00-00-00-00-77`,
      },
      { shell: 'sh', run: `sudo arp -d ${GATEWAY}`, undo: `sudo arp -s ${GATEWAY} 02:00:00:00:00:77` },
      {
        shell: 'sh',
        run: `sudo ip neigh del ${GATEWAY} dev 'eth 0'`,
        undo: `sudo ip neigh replace ${GATEWAY} lladdr 02:00:00:00:00:77 dev 'eth 0' nud permanent`,
      },
    ]);
  });

  it.each([null, 'mac-1', '02:00:00:00:00:77; reboot'])(
    'say their risk where %s cannot be set again',
    (mac) => {
      expect(commandsOf({ mac }).map(({ undo, risk }) => [undo, risk])).toEqual(
        Array.from({ length: 3 }, () => [undefined, 'computer']),
      );
    },
  );

  it('are none where nobody knows what to remove', () => {
    expect(commandsOf({ gateway: 'ip-1' })).toEqual([]);
    expect(commandsOf({ interface: '' })).toEqual([]);
  });
});
