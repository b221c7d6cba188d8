/** The native process as a Windows program: what Windows' functions say against what this machine's own tools say. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandOf, type Question } from '../../electron/windows-native/protocol.ts';
import { ip } from '../../shared/net/ipv4.ts';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { observe } from '../../shared/reading/observe.ts';
import { outputsOf } from '../../shared/reading/outputs.ts';
import { LINK_MTU, RESOLVER, ROUTER, SmallNetwork, WORKSTATION, CLOUD_ROUTER } from './small-network.ts';
import { missingForWindows, ROOT } from './surroundings.ts';
import { WindowsApp } from './wine.ts';

const reason = missingForWindows();
if (reason !== null) console.warn(`Windows programs are skipped: ${reason}`);

const answersSchema = z.object({
  answers: z
    .array(
      z.object({
        text: z.string().optional(),
        failure: z.object({ reason: z.string(), detail: z.string() }).optional(),
      }),
    )
    .optional(),
  failure: z.object({ reason: z.string(), detail: z.string() }).optional(),
});
type Answers = z.infer<typeof answersSchema>;
interface Adapter {
  readonly name: string;
  readonly up: boolean;
  readonly kind: string;
  readonly mtu?: number;
  readonly mac?: string;
  readonly addresses: readonly { readonly address: string; readonly prefixLength: number }[];
}

const TABLES = [
  'GetAdaptersAddresses',
  'GetIfTable2',
  'GetIpInterfaceTable',
  'GetIpForwardTable2',
  'GetIpNetTable2',
  'RegistryNamePolicy',
  'RegistryPrograms',
  'RegistryWinHttp',
] as const;
const echo = (target: string, changes: object = {}): Question => ({
  call: 'IcmpSendEcho2Ex',
  target: ip(target),
  count: 1,
  gapMs: 0,
  waitMs: 1000,
  ...changes,
});

const CLIENT =
  'HKLM\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{D19D277C-E465-4F61-A725-231B7DB9255D}_is1';
const RULE = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters\\DnsPolicyConfig\\{1}';
const DEVICE =
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Class\\{4d36e972-e325-11ce-bfc1-08002be10318}\\0042';

describe.skipIf(reason !== null)('the native process on Windows', () => {
  const network = new SmallNetwork();
  const app = new WindowsApp();
  beforeAll(async () => {
    await network.up();
    // What a run that broke off has left in Wine's registry.
    for (const key of [CLIENT, RULE, DEVICE])
      await app.registry(network.ns('ws'), ['delete', key, '/f']).catch(() => undefined);
  });
  afterAll(async () => {
    await network.down();
    app.remove();
  });

  async function ask(
    questions: readonly Question[],
    of = app,
    program = 'cli/windows-native.js',
  ): Promise<Answers> {
    const file = join(app.folder, 'questions.json');
    writeFileSync(file, JSON.stringify(questions));
    const driver = join(import.meta.dirname, 'ask-native.mjs');
    const run = await app.run([driver, join(of.folder, program), file], { namespace: network.ns('ws') });
    return answersSchema.parse(JSON.parse(run.stdout));
  }

  /** What a report would hold, read from nothing but the answers. */
  function facts(questions: readonly Question[], { answers = [] }: Answers): ReadonlyMap<string, unknown> {
    const records = questions.map((question, index): Evidence => {
      const { text = '', failure } = answers[index] ?? {};
      const gap =
        failure === undefined ? {} : { failure: { reason: 'failed' as const, detail: failure.detail } };
      return {
        id: `e${index}`,
        command: commandOf(question),
        platform: 'win32',
        startedAt: '2026-01-01T00:00:00.000Z',
        text,
        ...gap,
      };
    });
    return new Map(
      observe(outputsOf(records, 'win32'), 'win32', []).map(({ kind, subject, fact }) => [
        `${kind} ${subject}`.trim(),
        fact.known ? fact.value : fact,
      ]),
    );
  }

  it('tells the adapters, routes and neighbors that this machine itself has', async () => {
    await network.at('ws', `ping -c 1 -W 1 ${ROUTER}`);
    const questions = TABLES.map((call): Question => ({ call }));
    const read = facts(questions, await ask(questions));
    const mac = (await network.at('ws', 'cat /sys/class/net/eth0/address'))
      .trim()
      .replaceAll(':', '-')
      .toUpperCase();
    const adapters = read.get('adapters') as readonly Adapter[];
    expect(adapters.find(({ name }) => name === 'eth0')).toMatchObject({
      up: true,
      kind: 'ethernet',
      mtu: 1500,
      mac,
      addresses: [{ address: WORKSTATION, prefixLength: 24 }],
    });
    expect(adapters.find(({ name }) => name === 'lo')).toMatchObject({ kind: 'loopback' });
    expect(read.get('routes')).toMatchObject({
      routes: [
        { destination: '0.0.0.0/0', gateway: ROUTER, interface: 'eth0', source: WORKSTATION },
        { destination: '100.64.0.0/10', gateway: ROUTER, interface: 'eth0' },
        { destination: '192.168.40.0/24', gateway: null, interface: 'eth0' },
      ],
    });
    const router = (await network.at('gw', 'cat /sys/class/net/lan/address'))
      .trim()
      .replaceAll(':', '-')
      .toUpperCase();
    expect(read.get('neighbors')).toEqual(
      expect.arrayContaining([expect.objectContaining({ address: ROUTER, interface: 'eth0', mac: router })]),
    );
    expect(read.get('nrpt')).toEqual([]);
    expect(read.get('client')).toEqual({ installed: false });
  });

  it('says the way to a target, and that there is none', async () => {
    const questions: Question[] = [
      ...TABLES.map((call): Question => ({ call })),
      { call: 'GetBestRoute2', target: ip(RESOLVER) },
      { call: 'GetBestRoute2', target: ip('192.168.40.7') },
    ];
    const read = facts(questions, await ask(questions));
    expect(read.get(`winner ${RESOLVER}`)).toMatchObject({
      interface: 'eth0',
      gateway: ROUTER,
      prefix: '100.64.0.0/10',
      source: WORKSTATION,
      from: 'system',
    });
    expect(read.get('winner 192.168.40.7')).toMatchObject({
      interface: 'eth0',
      gateway: null,
      source: WORKSTATION,
      from: 'system',
    });
    await network.quiet();
    await network.at('ws', 'ip route del default');
    try {
      const alone: Question[] = [
        ...TABLES.map((call): Question => ({ call })),
        { call: 'GetBestRoute2', target: ip('203.0.113.9') },
      ];
      expect(facts(alone, await ask(alone)).get('winner 203.0.113.9')).toMatchObject({
        kind: 'none',
        from: 'system',
      });
    } finally {
      await network.at('ws', `ip route add default via ${ROUTER}`);
    }
  });

  it('pings many times at once, and tells silence from an answer of a router', async () => {
    const questions = [
      echo(RESOLVER, { count: 20, gapMs: 10 }),
      echo(RESOLVER, { ttl: 1 }),
      echo('192.168.40.77', { count: 2 }),
      ...Array.from({ length: 40 }, () => echo(CLOUD_ROUTER)),
    ];
    const read = facts(questions, await ask(questions));
    expect(read.get(`ping ${RESOLVER}/icmp`)).toMatchObject({ sent: 20, received: 20, replyTtl: 63 });
    expect(read.get('ping 192.168.40.77/icmp')).toMatchObject({ sent: 2, received: 0, errors: [] });
    expect(read.get(`ping ${CLOUD_ROUTER}/icmp`)).toMatchObject({ sent: 40, received: 40 });
    expect(read.get(`trace ${RESOLVER}`)).toMatchObject({
      hops: [{ ttl: 1, address: ROUTER, reply: 'ttl-exceeded' }],
    });
  });

  it('says which router holds back a packet that must not be cut', async () => {
    const question = echo(RESOLVER, { packetBytes: LINK_MTU + 100 });
    const { answers = [] } = await ask([question]);
    expect(answers[0]?.text).toContain(`{"From":"${ROUTER}","Status":11009`);
  });

  it('looks names up, and says that nobody knows one', async () => {
    const { answers = [] } = await ask([
      { call: 'GetAddrInfoExW', name: 'localhost' },
      { call: 'GetAddrInfoExW', name: 'desk.example.test' },
    ]);
    expect(answers[0]?.text).toContain('"127.0.0.1"');
    expect(answers[1]?.text).toMatch(/"Error":"(?:EAI_AGAIN|ENOTFOUND|EAI_FAIL)"/);
  });

  it('names what this Windows lacks, and answers everything else', async () => {
    const { answers = [] } = await ask([{ call: 'GetIpInterfaceTable' }, { call: 'GetIfTable2' }]);
    expect(answers[0]?.failure).toMatchObject({ reason: 'tool-missing' });
    expect(answers[1]?.text).toContain('"HardwareInterface":true');
  });

  it('says why it cannot work where koffi is missing', async () => {
    const bare = new WindowsApp({ koffi: false });
    try {
      expect((await ask([{ call: 'GetIfTable2' }], bare)).failure).toMatchObject({
        reason: 'tool-missing',
        detail: expect.stringContaining('koffi-win32-x64') as string,
      });
    } finally {
      bare.remove();
    }
  });

  it('answers as well in the form in which the desktop app has it', async () => {
    copyFileSync(join(ROOT, 'dist/electron/native.cjs'), join(app.folder, 'native.cjs'));
    const { answers = [] } = await ask([{ call: 'GetIfTable2' }], app, 'native.cjs');
    expect(answers[0]?.text).toContain('"Alias":"eth0"');
  });

  it('finds the client by the key that its installer writes', async () => {
    await app.registry(network.ns('ws'), ['add', CLIENT, '/v', 'DisplayName', '/d', '云桌面 🖥', '/f']);
    await app.registry(network.ns('ws'), ['add', CLIENT, '/v', 'DisplayVersion', '/d', '7.9.1', '/f']);
    try {
      const questions: Question[] = [{ call: 'RegistryPrograms' }];
      expect(facts(questions, await ask(questions)).get('client')).toEqual({
        installed: true,
        name: 'Alibaba Cloud Workspace (云桌面 🖥)',
        version: '7.9.1',
      });
    } finally {
      await app.registry(network.ns('ws'), ['delete', CLIENT, '/f']);
    }
  });

  it('reads what a driver says of an adapter', async () => {
    const first = await ask([{ call: 'GetIfTable2' }]);
    const guid = /"InterfaceGuid":"([^"]+)","Alias":"eth0"/.exec(first.answers?.[0]?.text ?? '')?.[1] ?? '';
    expect(guid).toMatch(/^\{[0-9A-F-]{36}\}$/);
    await app.registry(network.ns('ws'), ['add', DEVICE, '/v', 'NetCfgInstanceId', '/d', guid, '/f']);
    await app.registry(network.ns('ws'), [
      'add',
      DEVICE,
      '/v',
      'DeviceInstanceID',
      '/d',
      'PCI\\VEN_10EC&DEV_8168\\SERIAL',
      '/f',
    ]);
    await app.registry(network.ns('ws'), [
      'add',
      DEVICE,
      '/v',
      'Characteristics',
      '/t',
      'REG_DWORD',
      '/d',
      '132',
      '/f',
    ]);
    try {
      const { answers = [] } = await ask([{ call: 'RegistryNetworkDevices' }]);
      expect(answers[0]?.text).toContain(
        `{"InterfaceGuid":"${guid}","ComponentID":null,"PnPDeviceID":"PCI\\\\VEN_10EC&DEV_8168","Characteristics":132}`,
      );
    } finally {
      await app.registry(network.ns('ws'), ['delete', DEVICE, '/f']);
    }
  });

  it('reads the rules of the name policy, and a proxy', async () => {
    const settings = 'HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
    await app.registry(network.ns('ws'), [
      'add',
      RULE,
      '/v',
      'Name',
      '/t',
      'REG_MULTI_SZ',
      '/d',
      '.aliyuncs.com',
      '/f',
    ]);
    await app.registry(network.ns('ws'), [
      'add',
      RULE,
      '/v',
      'GenericDNSServers',
      '/d',
      '10.1.1.53;10.1.1.54',
      '/f',
    ]);
    await app.registry(network.ns('ws'), [
      'add',
      settings,
      '/v',
      'ProxyEnable',
      '/t',
      'REG_DWORD',
      '/d',
      '1',
      '/f',
    ]);
    await app.registry(network.ns('ws'), [
      'add',
      settings,
      '/v',
      'ProxyServer',
      '/d',
      'proxy.corp.example:8080',
      '/f',
    ]);
    try {
      const questions: Question[] = [{ call: 'RegistryNamePolicy' }, { call: 'RegistryInternetSettings' }];
      const read = facts(questions, await ask(questions));
      expect(read.get('nrpt')).toEqual([
        { namespaces: ['.aliyuncs.com'], servers: ['10.1.1.53', '10.1.1.54'] },
      ]);
      expect(read.get('proxies')).toMatchObject([{ source: 'system', server: 'proxy.corp.example:8080' }]);
    } finally {
      await app.registry(network.ns('ws'), ['delete', RULE, '/f']);
      await app.registry(network.ns('ws'), ['delete', settings, '/v', 'ProxyEnable', '/f']);
      await app.registry(network.ns('ws'), ['delete', settings, '/v', 'ProxyServer', '/f']);
    }
  });

  it('reads ten thousand routes', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) =>
        `route add 172.${16 + (index >> 12)}.${(index >> 4) & 255}.${(index & 15) * 16}/28 via ${ROUTER}`,
    );
    await network.batch('ws', lines);
    try {
      const questions: Question[] = [{ call: 'GetAdaptersAddresses' }, { call: 'GetIpForwardTable2' }];
      const { routes } = facts(questions, await ask(questions)).get('routes') as {
        readonly routes: readonly { readonly destination: string }[];
      };
      expect(routes.length).toBe(10_003);
      expect(routes.some(({ destination }) => destination === '172.18.112.240/28')).toBe(true);
    } finally {
      await network.quiet();
      await network.batch(
        'ws',
        lines.map((line) => line.replace('add', 'del')),
      );
    }
  });

  it('reads adapters by the hundred', async () => {
    await network.batch(
      'ws',
      Array.from({ length: 120 }, (_, index) => `link add v${index} type veth peer name w${index}`),
    );
    await network.batch(
      'ws',
      Array.from({ length: 120 }, (_, index) => `addr add 10.200.${index}.1/24 dev v${index}`),
    );
    const questions: Question[] = [{ call: 'GetAdaptersAddresses' }, { call: 'GetIfTable2' }];
    const adapters = facts(questions, await ask(questions)).get('adapters') as readonly Adapter[];
    await network.batch(
      'ws',
      Array.from({ length: 120 }, (_, index) => `link del v${index}`),
    );
    expect(adapters.length).toBeGreaterThan(240);
    expect(adapters.find(({ name }) => name === 'v119')?.addresses).toEqual([
      { address: '10.200.119.1', prefixLength: 24 },
    ]);
  });
});
