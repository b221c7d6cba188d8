/** The native process as a Windows program: what Windows' functions say against what this machine's own tools say. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../electron/engine/native-question.ts';
import { ip } from '../../shared/net/ipv4.ts';
import { facts, NativeInNetwork, type Adapter } from './native-in-network.ts';
import { LINK_MTU, RESOLVER, ROUTER, WORKSTATION, CLOUD_ROUTER } from './small-network.ts';
import { missingForWindows, ROOT } from './surroundings.ts';
import { WindowsApp } from './wine.ts';

const reason = missingForWindows();
if (reason !== null) console.warn(`Windows programs are skipped: ${reason}`);

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

describe.skipIf(reason !== null)('the native process on Windows', () => {
  const native = new NativeInNetwork();
  beforeAll(() => native.up());
  afterAll(() => native.down());

  it('tells the adapters, routes and neighbors that this machine itself has', async () => {
    await native.network.at('ws', `ping -c 1 -W 1 ${ROUTER}`);
    const questions = TABLES.map((call): Question => ({ call }));
    const read = facts(questions, await native.ask(questions));
    const mac = (await native.network.at('ws', 'cat /sys/class/net/eth0/address'))
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
    const router = (await native.network.at('gw', 'cat /sys/class/net/lan/address'))
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
    const read = facts(questions, await native.ask(questions));
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
    await native.network.quiet();
    await native.network.at('ws', 'ip route del default');
    try {
      const alone: Question[] = [
        ...TABLES.map((call): Question => ({ call })),
        { call: 'GetBestRoute2', target: ip('203.0.113.9') },
      ];
      expect(facts(alone, await native.ask(alone)).get('winner 203.0.113.9')).toMatchObject({
        kind: 'none',
        from: 'system',
      });
    } finally {
      await native.network.at('ws', `ip route add default via ${ROUTER}`);
    }
  });

  it('pings many times at once, and tells silence from an answer of a router', async () => {
    const questions = [
      echo(RESOLVER, { count: 20, gapMs: 10 }),
      echo(RESOLVER, { ttl: 1 }),
      echo('192.168.40.77', { count: 2 }),
      ...Array.from({ length: 40 }, () => echo(CLOUD_ROUTER)),
    ];
    const read = facts(questions, await native.ask(questions));
    expect(read.get(`ping ${RESOLVER}/icmp`)).toMatchObject({ sent: 20, received: 20, replyTtl: 63 });
    expect(read.get('ping 192.168.40.77/icmp')).toMatchObject({ sent: 2, received: 0, errors: [] });
    expect(read.get(`ping ${CLOUD_ROUTER}/icmp`)).toMatchObject({ sent: 40, received: 40 });
    expect(read.get(`trace ${RESOLVER}`)).toMatchObject({
      hops: [{ ttl: 1, address: ROUTER, reply: 'ttl-exceeded' }],
    });
  });

  it('says which router holds back a packet that must not be cut', async () => {
    const question = echo(RESOLVER, { packetBytes: LINK_MTU + 100 });
    const { answers = [] } = await native.ask([question]);
    expect(answers[0]?.text).toContain(`{"From":"${ROUTER}","Status":11009`);
  });

  it('looks names up, and says that nobody knows one', async () => {
    const { answers = [] } = await native.ask([
      { call: 'GetAddrInfoExW', name: 'localhost' },
      { call: 'GetAddrInfoExW', name: 'desk.example.test' },
    ]);
    expect(answers[0]?.text).toContain('"127.0.0.1"');
    expect(answers[1]?.text).toMatch(/"Error":"(?:EAI_AGAIN|ENOTFOUND|EAI_FAIL)"/);
  });

  it('names what this Windows lacks, and answers everything else', async () => {
    const { answers = [] } = await native.ask([{ call: 'GetIpInterfaceTable' }, { call: 'GetIfTable2' }]);
    expect(answers[0]?.failure).toMatchObject({ reason: 'tool-missing' });
    expect(answers[1]?.text).toContain('"HardwareInterface":true');
  });

  it('says why it cannot work where koffi is missing', async () => {
    const bare = new WindowsApp({ koffi: false });
    try {
      expect((await native.ask([{ call: 'GetIfTable2' }], bare)).failure).toMatchObject({
        reason: 'tool-missing',
        detail: expect.stringContaining('koffi-win32-x64') as string,
      });
    } finally {
      bare.remove();
    }
  });

  it('answers as well in the form in which the desktop app has it', async () => {
    copyFileSync(join(ROOT, 'dist/electron/native.cjs'), join(native.app.folder, 'native.cjs'));
    const { answers = [] } = await native.ask([{ call: 'GetIfTable2' }], native.app, 'native.cjs');
    expect(answers[0]?.text).toContain('"Alias":"eth0"');
  });
});
