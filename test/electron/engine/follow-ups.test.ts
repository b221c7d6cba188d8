import { describe, expect, it } from 'vitest';
import { followUps } from '../../../electron/engine/follow-ups.ts';
import { taskId } from '../../../electron/engine/task.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  GATEWAY,
  lookup,
  ping,
  RESOLVERS,
  route,
  seen,
  silentDns,
  silentPing,
  tcp,
  tls,
  trace,
  unseen,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const COMPANY = ip('192.168.1.53');
const after = (
  observation: Parameters<typeof followUps>[0],
  before: Parameters<typeof followUps>[2] = [],
): readonly string[] => followUps(observation, profileWith(), before).map(taskId);

describe('the first hop', () => {
  const table = { routes: [route('0.0.0.0/0', { interface: 'wlan0' })], rules: [] };
  const radio = seen('adapters', '', [adapter({ name: 'wlan0', kind: 'wifi' })]);
  const cabled = seen('adapters', '', [adapter({ name: 'wlan0' })]);
  const sizes = (
    observation: Parameters<typeof followUps>[0],
    before: Parameters<typeof followUps>[2],
  ): readonly string[] =>
    followUps(observation, profileWith(), before).map((task) =>
      task.kind === 'ping' ? `${task.target} ${task.size}` : task.kind,
    );

  it.each([
    ['over Wi-Fi is measured', [radio], 'burst'],
    ['over a cable is only asked', [cabled], 'single'],
    ['over nobody knows what is only asked', [], 'single'],
    ['over another adapter is only asked', [seen('adapters', '', [adapter()])], 'single'],
    ['over unknown adapters is only asked', [unseen('adapters')], 'single'],
  ] as const)('%s', (_what, before, size) => {
    expect(sizes(seen('routes', '', table), before)).toEqual([`${GATEWAY} ${size}`]);
    expect(sizes(seen('winner', API, winner(API, { interface: 'wlan0' })), before)).toEqual([
      `${GATEWAY} ${size}`,
    ]);
  });

  it('is not asked for sizes of packets', () => {
    const burst = seen('ping', 'x', ping(GATEWAY));
    expect(sizes(burst, [seen('routes', '', table)])).toEqual([]);
    expect(sizes(burst, [seen('winner', API, winner(API))])).toEqual([]);
    expect(sizes(seen('ping', 'x', ping(API)), [seen('routes', '', table)])).toEqual(['mtu']);
  });
});

describe('what an observation calls for', () => {
  it.each([
    [
      'a right answer: connect, and look at the way',
      seen('lookup', API_NAME, lookup([API])),
      [`tcp ${API}:443`, `winner ${API}`, `ping ${API}/icmp`, `trace ${API}`],
    ],
    ['a public answer: nothing is contacted', seen('lookup', API_NAME, lookup(['8.8.4.4'])), []],
    [
      'an answer of a VPC resolver: measure it as well',
      seen('dns', 'x', dns(RESOLVERS[0], { answers: [] })),
      [`dns-series ${RESOLVERS[0]}/dns`],
    ],
    [
      'a late answer of the company: ask once more',
      seen('dns', 'x', dns(COMPANY, { role: 'configured', answers: [], rttMs: 300 })),
      [`dns ${COMPANY}:53/udp/${API_NAME}/A#again`],
    ],
    [
      'an answer in time: do not',
      seen('dns', 'x', dns(COMPANY, { role: 'configured', answers: [], rttMs: 90 })),
      [],
    ],
    ['silence of ping: who is there by ARP', seen('ping', 'x', silentPing(API)), ['neighbors']],
    ['a burst that came back: large packets', seen('ping', 'x', ping(API)), [`mtu ${API}`]],
    ['a single ping that came back: nothing', seen('ping', 'x', ping(API, { sent: 2, received: 2 })), []],
    ['a connection to a computer: no handshake', seen('tcp', 'x', tcp(API, 443, { role: 'computer' })), []],
    ['a handshake: ask the API', seen('tls', 'x', tls()), [`http ${API}:443/${API_NAME}`]],
    ['a failed handshake: do not', seen('tls', 'x', tls({ outcome: 'reset' })), []],
    ['a fact that is missing: nothing', unseen('lookup', API_NAME), []],
  ] as const)('%s', (_name, observation, tasks) => {
    expect(after(observation)).toEqual(tasks);
  });

  const quick = seen('dns', 'x', dns(COMPANY, { role: 'configured', answers: [], rttMs: 90 }));
  const late = seen('lookup', API_NAME, { ...lookup([]), outcome: 'answered', durationMs: 900 });
  const again = `dns ${COMPANY}:53/udp/${API_NAME}/A#again`;
  it.each([
    ['the lookup comes first', quick, [late]],
    ['the lookup comes last', late, [quick]],
  ] as const)(
    'asks the server once more that answered the late question of the system at once: %s',
    (_name, observation, before) => {
      expect(after(observation, before)).toContain(again);
    },
  );

  it('shakes hands under the name that led to the address', () => {
    expect(after(seen('tcp', 'x', tcp(API, 443)), [seen('lookup', API_NAME, lookup([API]))])).toEqual([
      `tls ${API}:443/${API_NAME}`,
    ]);
  });

  const FAR = ip('10.0.0.1');
  const answered = seen('dns', 'x', dns(RESOLVERS[0], { answers: [] }));
  const traced = (hops: readonly (typeof FAR | null)[]) =>
    seen('trace', RESOLVERS[0], trace(RESOLVERS[0], hops));
  const reach = `dns-reach ${RESOLVERS[0]}:53`;
  it.each([
    [
      'answer and trace are there: ask with every limit below the distance',
      [answered],
      traced([GATEWAY, FAR, RESOLVERS[0]]),
      [1, 2],
    ],
    [
      'the resolver never answered ping: as far as routers did',
      [answered],
      traced([GATEWAY, null, FAR]),
      [1, 2, 3],
    ],
    ['nobody answered ping: the gateway alone', [answered], traced([null]), [1]],
    ['a resolver next door: nobody can stand before it', [answered], traced([RESOLVERS[0]]), null],
    [
      'no answer: nobody intercepts',
      [seen('dns', 'x', silentDns(RESOLVERS[0]))],
      traced([GATEWAY, FAR, RESOLVERS[0]]),
      null,
    ],
    [
      "an answer of the company's server is its own",
      [seen('dns', 'x', dns(RESOLVERS[0], { role: 'configured' }))],
      traced([GATEWAY, FAR, RESOLVERS[0]]),
      null,
    ],
    ['the way to somebody else', [answered], seen('trace', API, trace(API, [GATEWAY, FAR, API])), null],
  ] as const)('hop limits: %s', (_name, before, observation, limits) => {
    const tasks = followUps(observation, profileWith(), before);
    expect(tasks.map(taskId)).toEqual(limits === null ? [] : [reach]);
    if (limits !== null) expect(tasks[0]).toMatchObject({ limits });
  });

  it('asks with hop limits after the trace also where the answer comes later', () => {
    expect(after(answered, [traced([GATEWAY, FAR, RESOLVERS[0]])])).toContain(reach);
    expect(after(answered, [])).not.toContain(reach);
  });

  const memory = seen('remembered', API_NAME, {
    name: API_NAME,
    addresses: [API],
    at: '2026-11-20T08:00:00.000Z',
  });
  const tried = [`tcp ${API}:443`, `winner ${API}`, `ping ${API}/icmp`, `trace ${API}`];
  it.each([
    [
      'a failed lookup: where it was last time',
      seen('lookup', API_NAME, lookup([], { outcome: 'failed' })),
      [memory],
      tried,
    ],
    ['silent VPC resolvers: as well', seen('dns', 'x', silentDns(RESOLVERS[0])), [memory], tried],
    [
      "a word of the company's server alone: not yet",
      seen('dns', 'x', silentDns(COMPANY, { role: 'configured' })),
      [memory],
      [],
    ],
    [
      'somebody has named it by now',
      seen('lookup', API_NAME, lookup([], { outcome: 'failed' })),
      [memory, seen('dns', 'y', dns(RESOLVERS[1]))],
      [],
    ],
    ['a public answer is an answer', seen('lookup', API_NAME, lookup(['8.8.4.4'])), [memory], []],
    ['no good run before', seen('lookup', API_NAME, lookup([], { outcome: 'failed' })), [], []],
    ['the memory itself: nothing is contacted', memory, [], []],
  ] as const)('memory: %s', (_name, observation, before, tasks) => {
    expect(after(observation, before)).toEqual(tasks);
  });

  it('shakes hands at a remembered address under its name', () => {
    expect(after(seen('tcp', 'x', tcp(API, 443, { remembered: true })), [memory])).toEqual([
      `tls ${API}:443/${API_NAME}`,
    ]);
  });

  it('contacts no gateway when every target is on this machine', () => {
    const routes = seen('routes', '', { routes: [], rules: [] });
    expect(
      followUps(routes, profileWith({ resolvers: [{ address: ip('127.0.0.1'), port: 53 }] }), []),
    ).toEqual([]);
  });

  describe("of the system's resolvers", () => {
    const group = (servers: readonly string[], changes = {}) => ({
      interface: null,
      servers,
      domains: [],
      scope: 'default' as const,
      ...changes,
    });
    const serversAsked = (
      groups: readonly ReturnType<typeof group>[],
      rules: readonly { readonly namespaces: readonly string[]; readonly servers: readonly string[] }[] = [],
    ): readonly string[] => {
      const tasks = followUps(seen('resolvers', '', groups), profileWith(), [seen('nrpt', '', rules)]);
      return tasks.flatMap((task) =>
        task.kind === 'dns'
          ? [`${task.server.address}${task.server.port === 53 ? '' : `:${task.server.port}`}`]
          : [],
      );
    };
    const thrice = (server: string): readonly string[] => [server, server, server];

    it.each([
      [
        'each in its order, three times',
        [group(['10.0.0.1', '10.0.0.2'])],
        [],
        [...thrice('10.0.0.1'), ...thrice('10.0.0.2')],
      ],
      [
        'the servers of a rule, and once those that it puts aside',
        [group(['10.0.0.1'])],
        [{ namespaces: ['.aliyuncs.com'], servers: ['10.8.0.1'] }],
        [...thrice('10.8.0.1'), '10.0.0.1'],
      ],
      [
        'not those of a rule for another domain',
        [group(['10.0.0.1'])],
        [{ namespaces: ['.corp.example'], servers: ['10.8.0.1'] }],
        thrice('10.0.0.1'),
      ],
      [
        'the supplemental one for the domain, with its port, and not the default',
        [
          group(['10.0.0.1']),
          group(['10.0.0.2'], { scope: 'supplemental', domains: ['aliyuncs.com'], port: 5353 }),
        ],
        [],
        thrice('10.0.0.2:5353'),
      ],
      [
        'the stub and what stands behind it for the name',
        [
          group(['127.0.0.53']),
          group(['10.0.0.1'], { via: 'systemd-resolved' }),
          group(['10.0.0.2'], { via: 'systemd-resolved', scope: 'supplemental', domains: ['corp.example'] }),
        ],
        [],
        [...thrice('127.0.0.53'), ...thrice('10.0.0.1')],
      ],
      ['nobody over IPv6', [group(['fe80::1%2', '10.0.0.1'])], [], thrice('10.0.0.1')],
    ] as const)('%s', (_what, groups, rules, expected) => {
      expect(serversAsked(groups as never, rules)).toEqual(expected);
    });
  });
});
