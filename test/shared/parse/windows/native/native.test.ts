import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../../shared/net/ipv4.ts';
import { known, unknown, type Known } from '../../../../../shared/observation/known.ts';
import { echoOf } from '../../../../../shared/parse/windows/native/echo.ts';
import { nativeSections } from '../../../../../shared/parse/windows/native/sections.ts';
import type { NativeTable } from '../../../../../shared/parse/windows/native/texts.ts';
import type { Output } from '../../../../../shared/reading/output.ts';
import { windowsWorkstation } from '../../../../../shared/reading/windows/facts.ts';
import { winnerOf, type WorkstationFacts } from '../../../../../shared/reading/workstation.ts';
import { damaged, HOSTILE_TEXTS } from '../../../../support/hostile-text.ts';
import { output as script } from '../sample.ts';
import { adapter, answer, ANSWERS, made, ROWS } from './sample.ts';

const RUNS = 300;

function native(subject: string, text: Known<string>, source: Output['source'] = 'windows-native'): Output {
  return { source, subject, text, stderr: '', exitCode: null, evidence: [`e-${subject}`] };
}

/** The facts of all answers, with some replaced; null: nobody asked. */
function facts(
  changes: Partial<Record<NativeTable, Known<string> | null>> = {},
  more: readonly Output[] = [],
): WorkstationFacts {
  const outputs = [...ANSWERS].flatMap(([name, text]): Output[] => {
    const changed = changes[name];
    return changed === null ? [] : [native(name, changed ?? known(text))];
  });
  return windowsWorkstation([...outputs, ...more]);
}

const rows = (name: NativeTable, list: readonly unknown[]): Known<string> => known(answer(name, list));
const missing = unknown('tool-missing', 'not in this Windows');
const POWERSHELL: Output = {
  source: 'windows-script',
  subject: '',
  text: known(script()),
  stderr: '',
  exitCode: 0,
  evidence: ['e-script'],
};

describe('the answers of Windows itself', () => {
  const read = facts();

  it('tell the adapters with what they are', () => {
    expect(read.adapters.fact).toMatchObject({
      value: [
        {
          name: '以太网 2',
          index: 12,
          up: true,
          kind: 'ethernet',
          mtu: 1500,
          addresses: [{ address: '192.168.1.10', prefixLength: 24 }],
          hasIpv6: false,
        },
        { name: 'WLAN', up: false, kind: 'wifi' },
        { name: 'Tailscale', up: true, kind: 'tunnel', mtu: 1280, hasIpv6: true },
        { name: 'CorpVPN', up: true, kind: 'tunnel', mtu: 1400 },
        { name: 'Loopback Pseudo-Interface 1', kind: 'loopback' },
        // It was switched off, and TCP/IP no longer knows it.
        { name: 'Ethernet 3', up: false, addresses: [] },
      ],
    });
  });

  it('tell the routes that are in force, with both metrics, and the address that packets leave with', () => {
    expect(read.routes.fact).toMatchObject({
      value: {
        routes: [
          {
            destination: '0.0.0.0/0',
            gateway: '192.168.1.1',
            interface: '以太网 2',
            metric: 25,
            source: '192.168.1.10',
          },
          { destination: '192.168.1.0/24', gateway: null, metric: 281 },
          { destination: '100.64.0.0/10', interface: 'Tailscale', metric: 5, source: '100.101.102.103' },
          { destination: '10.9.0.0/16', interface: 'CorpVPN', metric: 46 },
          { destination: '127.0.0.0/8' },
        ],
      },
    });
  });

  it('tell resolvers in their order, without placeholders, and those of the lowest metric first', () => {
    expect(read.resolvers.fact).toEqual(
      known([
        { interface: 'Tailscale', servers: ['100.100.100.100'], domains: [], scope: 'default' },
        {
          interface: '以太网 2',
          servers: ['192.168.1.53', '192.168.1.54'],
          domains: ['corp.example'],
          scope: 'default',
        },
      ]),
    );
  });

  it('tell neighbors, name policy, proxies and the client', () => {
    expect(read.neighbors.fact).toMatchObject({
      value: [
        { address: '192.168.1.1', interface: '以太网 2', mac: '02-00-5E-10-00-99', state: 'reachable' },
        { address: '192.168.1.77', state: 'failed' },
        { state: 'permanent' },
      ],
    });
    expect(read.nrpt.fact).toEqual(
      known([{ namespaces: ['.aliyuncs.com'], servers: ['10.1.1.53', '10.1.1.54'] }]),
    );
    expect(read.proxies.fact).toMatchObject({
      value: [{ source: 'system', server: 'proxy.corp.example:8080', bypass: ['*.corp.example', '<local>'] }],
    });
    expect(read.client.fact).toEqual(known({ installed: true, name: '无影', version: '7.2.2' }));
  });

  it('name the evidence that they were read from', () => {
    expect(read.adapters.evidence).toEqual([
      'e-GetAdaptersAddresses',
      'e-GetIfTable2',
      'e-GetIpInterfaceTable',
      'e-RegistryNetworkDevices',
    ]);
    expect(read.client.evidence).toEqual(['e-RegistryPrograms']);
  });
});

describe('what an answer does not say', () => {
  it.each<readonly [string, NativeTable, keyof Omit<WorkstationFacts, 'winners' | 'links'>]>([
    ['adapters', 'GetAdaptersAddresses', 'adapters'],
    ['routes', 'GetIpForwardTable2', 'routes'],
    ['neighbors', 'GetIpNetTable2', 'neighbors'],
    ['rules of the name policy', 'RegistryNamePolicy', 'nrpt'],
    ['programs', 'RegistryPrograms', 'client'],
  ])('makes the %s unknown, and PowerShell is believed instead', (_what, table, name) => {
    expect(facts({ [table]: missing })[name].fact).toMatchObject({ known: false, reason: 'tool-missing' });
    expect(facts({ [table]: null })[name].fact.known).toBe(false);
    const both = facts({ [table]: missing }, [POWERSHELL])[name];
    expect(both.fact.known).toBe(true);
    expect(both.evidence).toEqual(expect.arrayContaining([`e-${table}`, 'e-script']));
  });

  it('is taken from the next function where there is one', () => {
    const stub = facts({ GetIpInterfaceTable: missing });
    expect(stub.routes.fact).toEqual(facts().routes.fact);
    expect(stub.resolvers.fact).toEqual(facts().resolvers.fact);
    expect(facts({ WinHttpGetIEProxyConfigForCurrentUser: missing }).proxies.fact).toEqual(
      facts().proxies.fact,
    );
    expect(facts({ WinHttpGetDefaultProxyConfiguration: missing }).proxies.fact).toEqual(
      facts().proxies.fact,
    );
  });

  it('is not "none": neither an empty text nor a cut one', () => {
    for (const text of [
      '',
      '{}',
      '[]',
      '{"asked":"native:RegistryPrograms","count":1,"rows":[]}',
      answer('RegistryPrograms', []).slice(0, -4),
    ]) {
      expect(facts({ RegistryPrograms: known(text) }).client.fact, text).toMatchObject({ known: false });
    }
    expect(facts({ RegistryPrograms: rows('RegistryPrograms', []) }).client.fact).toEqual(
      known({ installed: false }),
    );
    expect(facts({ RegistryNamePolicy: rows('RegistryNamePolicy', []) }).nrpt.fact).toEqual(known([]));
    // No Windows is without a route or an interface.
    expect(facts({ GetIpForwardTable2: rows('GetIpForwardTable2', []) }).routes.fact.known).toBe(false);
    expect(facts({ GetAdaptersAddresses: rows('GetAdaptersAddresses', []) }).resolvers.fact.known).toBe(
      false,
    );
  });
});

describe('adapters of every kind', () => {
  // No Windows is without the address of its loopback.
  const loopback = adapter(1, 'Loopback', {
    IfType: 24,
    Addresses: [{ IPAddress: '127.0.0.1', PrefixLength: 8, DadState: 4 }],
  });
  const kindOf = (changes: object, madeOf: object = {}): unknown => {
    const read = facts({
      GetAdaptersAddresses: rows('GetAdaptersAddresses', [adapter(5, 'One', changes as never), loopback]),
      GetIfTable2: rows('GetIfTable2', [made(5, 'One', madeOf as never)]),
    });
    return read.adapters.fact.known ? read.adapters.fact.value[0] : read.adapters.fact;
  };

  const software = { HardwareInterface: false, ConnectorPresent: false, PhysicalMediumType: 0 };
  it.each([
    ['an adapter that was switched off', { OperStatus: 2 }, {}, { up: false }],
    ['one that a guard holds back (dormant)', { OperStatus: 5 }, {}, { up: false }],
    ['one without IPv4', { IfIndex: 0, Ipv6IfIndex: 5, Flags: 0x101 }, {}, { index: 5 }],
    ['a dial-up connection', { IfType: 23 }, { ...software, Type: 23 }, { kind: 'tunnel' }],
    [
      'a tunnel by its type',
      { IfType: 131, Description: 'Anything' },
      { ...software, Type: 131 },
      { kind: 'tunnel' },
    ],
    ['Wi-Fi by its type', { IfType: 71, Description: 'Anything' }, { Type: 71 }, { kind: 'wifi' }],
    ['Wi-Fi by its medium alone', { Description: 'Anything' }, { PhysicalMediumType: 9 }, { kind: 'wifi' }],
    ['a name with a surrogate pair', { FriendlyName: '网卡 🖧' }, {}, { name: '网卡 🖧' }],
    ['a name with half of one', { FriendlyName: 'x\ufffd' }, {}, { name: 'x\ufffd' }],
    [
      'an MTU without a limit',
      { IfType: 24, Mtu: 4_294_967_295, Description: 'Software Loopback Interface 1' },
      { ...software, Type: 24 },
      { kind: 'loopback' },
    ],
  ])('%s', (_what, changes, madeOf, expected) => {
    const read = kindOf(changes, madeOf);
    expect(read).toMatchObject(expected);
    if ('kind' in expected && expected.kind === 'loopback')
      expect(read).not.toHaveProperty('mtu', 4_294_967_295);
  });

  it('a client that the vendor named otherwise is found by its key, and another program is none', () => {
    const own = facts({
      RegistryPrograms: rows('RegistryPrograms', [
        { IsVendorKey: true, DisplayName: 'Cloud Desk', DisplayVersion: null },
      ]),
    });
    expect(own.client.fact).toEqual(known({ installed: true, name: 'Alibaba Cloud Workspace (Cloud Desk)' }));
    const nameless = facts({
      RegistryPrograms: rows('RegistryPrograms', [
        { IsVendorKey: true, DisplayName: null, DisplayVersion: '8.0' },
      ]),
    });
    expect(nameless.client.fact).toEqual(
      known({ installed: true, name: 'Alibaba Cloud Workspace', version: '8.0' }),
    );
    const other = facts({
      RegistryPrograms: rows('RegistryPrograms', [
        { IsVendorKey: false, DisplayName: 'Paint', DisplayVersion: null },
      ]),
    });
    expect(other.client.fact).toEqual(known({ installed: false }));
  });
});

describe('what drivers say of adapters', () => {
  const texts =
    (changes: Partial<Record<NativeTable, Known<string>>> = {}) =>
    (table: NativeTable): Known<string> =>
      changes[table] ?? known(ANSWERS.get(table) ?? '');
  const adapters = (changes: Partial<Record<NativeTable, Known<string>>> = {}): unknown =>
    nativeSections(texts(changes))['adapters']?.rows;

  it('is joined by the GUID of the interface, in whatever case', () => {
    expect(adapters()).toMatchObject([
      { Name: '以太网 2', HardwareInterface: true, NdisPhysicalMedium: 14 },
      { Name: 'WLAN', NdisPhysicalMedium: 9, InterfaceType: 71 },
      {
        Name: 'Tailscale',
        ComponentID: 'Wintun',
        PnPDeviceID: 'SWD\\Wintun',
        Virtual: true,
        HardwareInterface: false,
      },
      { Name: 'CorpVPN' },
      { Name: 'Loopback Pseudo-Interface 1' },
      // A card that was switched off is in the other table alone; filters are no adapters.
      { Name: 'Ethernet 3', Status: 'Disconnected', Hidden: false },
    ]);
    expect((adapters() as readonly object[])[0]).not.toHaveProperty('Virtual');
  });

  it('is left out where nobody could be asked, and the adapters stay', () => {
    const without = adapters({ RegistryNetworkDevices: missing, GetIfTable2: missing });
    expect(without).toMatchObject([{ Name: '以太网 2' }, {}, { Name: 'Tailscale' }, {}, {}]);
    expect((without as readonly object[])[2]).not.toHaveProperty('HardwareInterface');
  });
});

describe('the way to a target', () => {
  const TARGET = ip('100.100.2.136');
  const winner = (row: object, changes: Partial<Record<NativeTable, Known<string>>> = {}): Known<unknown> => {
    const asked = native(TARGET, known(answer(`GetBestRoute2 ${TARGET}`, [row])), 'native-route');
    return winnerOf(facts(changes, [asked]), TARGET, 'win32').fact;
  };

  it('is what GetBestRoute2 says, also where the table says something else', () => {
    const row = {
      Target: TARGET,
      Function: 'GetBestRoute2',
      DestinationPrefix: '0.0.0.0/0',
      NextHop: '192.168.1.1',
      InterfaceIndex: 12,
      IPAddress: '192.168.1.10',
    };
    expect(winner(row)).toMatchObject({
      value: {
        interface: '以太网 2',
        gateway: '192.168.1.1',
        source: '192.168.1.10',
        from: 'system',
        tableSays: { interface: 'Tailscale' },
      },
    });
  });

  it('is the best route of the interface where Windows names that alone', () => {
    expect(winner({ Target: TARGET, Function: 'GetBestInterface', InterfaceIndex: 31 })).toMatchObject({
      value: { interface: 'Tailscale', prefix: '100.64.0.0/10', source: '100.101.102.103', from: 'system' },
    });
    expect(winner({ Target: TARGET, Function: 'GetBestInterface', InterfaceIndex: 12 })).toMatchObject({
      value: { interface: '以太网 2', gateway: '192.168.1.1', from: 'system' },
    });
  });

  it('is none where Windows says so', () => {
    expect(winner({ Target: TARGET, Function: 'GetBestRoute2', Error: '1231' })).toMatchObject({
      value: { kind: 'none', from: 'system' },
    });
  });

  it.each([
    [
      'of another target',
      {
        Target: '100.100.2.138',
        Function: 'GetBestRoute2',
        DestinationPrefix: '0.0.0.0/0',
        NextHop: '192.168.1.1',
        InterfaceIndex: 12,
      },
    ],
    [
      'by a route that does not hold the target',
      {
        Target: TARGET,
        Function: 'GetBestRoute2',
        DestinationPrefix: '10.0.0.0/8',
        NextHop: '192.168.1.1',
        InterfaceIndex: 12,
      },
    ],
    [
      'by an interface without a route to it',
      { Target: TARGET, Function: 'GetBestInterface', InterfaceIndex: 60 },
    ],
    ['without a route', { Target: TARGET, Function: 'GetBestRoute2' }],
  ])('%s is not believed; the table tells it', (_what, row) => {
    expect(winner(row)).toMatchObject({ value: { interface: 'Tailscale', from: 'table' } });
  });
});

describe('pings', () => {
  const TARGET = ip('100.100.2.136');
  const read = (...list: readonly object[]): unknown => {
    const output = echoOf(answer('IcmpSendEcho2Ex', list), TARGET);
    return output.known ? output.value : output;
  };

  it.each([
    [
      'a reply',
      { From: TARGET, Status: 0, RoundTripTime: 12, Ttl: 57 },
      { replies: [{ rttMs: 12, ttl: 57 }], errors: [] },
    ],
    [
      'a reply in less than a millisecond',
      { From: TARGET, Status: 0, RoundTripTime: 0, Ttl: 64 },
      { replies: [{ rttMs: 0.5, ttl: 64 }], errors: [] },
    ],
    [
      'a reply of somebody else',
      { From: '192.0.2.7', Status: 0, RoundTripTime: 1, Ttl: 64 },
      { replies: [], errors: [] },
    ],
    ['silence', { From: null, Status: 11_010 }, { replies: [], errors: [] }],
    [
      'a router where the TTL ends',
      { From: '10.0.0.1', Status: 11_013, RoundTripTime: 3, Ttl: 64 },
      { replies: [], errors: [{ from: '10.0.0.1', kind: 'ttl-exceeded' }] },
    ],
    [
      'a network that nobody reaches',
      { From: '10.0.0.1', Status: 11_002 },
      { replies: [], errors: [{ from: '10.0.0.1', kind: 'net-unreachable' }] },
    ],
    [
      'a host that answers no ARP, told by ourselves',
      { From: '192.168.1.10', Status: 11_003 },
      { replies: [], errors: [{ from: '192.168.1.10', kind: 'host-unreachable' }] },
    ],
    [
      'a router that will not cut a packet',
      { From: '10.0.0.1', Status: 11_009 },
      { replies: [], errors: [{ from: '10.0.0.1', kind: 'fragmentation-needed' }] },
    ],
    [
      'a packet too big for our own link',
      { From: null, Status: 11_009 },
      { replies: [], errors: [{ from: null, kind: 'fragmentation-needed' }] },
    ],
    [
      'a general failure',
      { From: null, Status: 11_050 },
      { replies: [], errors: [{ from: null, kind: 'local-failure' }] },
    ],
    [
      'no route at all',
      { From: null, Status: 1231 },
      { replies: [], errors: [{ from: null, kind: 'local-failure' }] },
    ],
    [
      'a protocol that is unreachable',
      { From: '10.0.0.1', Status: 11_004 },
      { replies: [], errors: [{ from: '10.0.0.1', kind: 'other' }] },
    ],
  ])('%s', (_what, row, expected) => {
    expect(read(row)).toEqual({ sent: 1, ...expected });
  });

  it('that security software forbids are unknown, and no fault of the network', () => {
    expect(read({ From: null, Status: 5 }, { From: null, Status: 5 })).toMatchObject({
      known: false,
      reason: 'not-permitted',
    });
  });

  it('count what was sent', () => {
    expect(
      read({ From: TARGET, Status: 0, RoundTripTime: 1, Ttl: 64 }, { From: null, Status: 11_010 }),
    ).toMatchObject({ sent: 2, replies: [{ ttl: 64 }] });
  });
});

describe('damaged answers', () => {
  it.each(HOSTILE_TEXTS)('%s tells nothing', (_what, text) => {
    const read = facts(Object.fromEntries([...ANSWERS.keys()].map((name) => [name, known(text)])));
    for (const name of ['adapters', 'routes', 'resolvers', 'nrpt', 'neighbors', 'proxies', 'client'] as const)
      expect(read[name].fact.known, name).toBe(false);
    expect(echoOf(text, ip('10.0.0.1')).known).toBe(false);
  });

  it.each([...ANSWERS])('%s that was cut tells nothing', (name, text) => {
    fc.assert(
      fc.property(fc.nat({ max: text.trimEnd().length - 1 }), (length) => {
        expect(nativeFactOf(name, text.slice(0, length))).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  /** A row that is gone must not look like a whole answer, whatever else is damaged. */
  it.each([...ANSWERS].filter(([name]) => ROWS[name].length > 1))(
    '%s never loses a row unnoticed',
    (name, text) => {
      fc.assert(
        fc.property(fc.nat({ max: ROWS[name].length - 1 }), (index) => {
          const lines = text.split('\n');
          lines.splice(1 + index, 1);
          const rest = lines.join('\n').replace(/,(?=\n\]\})/, '');
          expect(nativeFactOf(name, rest)).toBe(false);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('invents no address', () => {
    const text = ANSWERS.get('GetIpForwardTable2') ?? '';
    fc.assert(
      fc.property(damaged(text), (broken) => {
        const { fact } = facts({ GetIpForwardTable2: known(broken) }).routes;
        for (const route of fact.known ? fact.value.routes : []) {
          if (route.gateway !== null && !broken.includes(route.gateway))
            throw new Error(`${route.gateway} is invented`);
        }
      }),
      { numRuns: RUNS * 2 },
    );
  });

  function nativeFactOf(name: NativeTable, text: string): boolean {
    const table = native(name, known(text));
    const one = windowsWorkstation([
      ...(name === 'GetAdaptersAddresses'
        ? []
        : [native('GetAdaptersAddresses', known(ANSWERS.get('GetAdaptersAddresses') ?? ''))]),
      table,
    ]);
    switch (name) {
      case 'GetAdaptersAddresses':
        return one.adapters.fact.known || one.resolvers.fact.known;
      case 'GetIpForwardTable2':
        return one.routes.fact.known;
      case 'GetIpNetTable2':
        return one.neighbors.fact.known;
      case 'RegistryNamePolicy':
        return one.nrpt.fact.known;
      case 'RegistryPrograms':
        return one.client.fact.known;
      case 'RegistryNetworkDevices':
      case 'GetIfTable2':
      case 'GetIpInterfaceTable':
        return false;
      default:
        return one.proxies.fact.known;
    }
  }
});
