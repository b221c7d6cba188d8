import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookupProbe } from '../../../electron/probe/lookup.ts';
import { lookupClock } from '../../../electron/probe/lookup-clock.ts';
import { mtuProbe } from '../../../electron/probe/mtu.ts';
import { pingCommand } from '../../../electron/probe/ping-command.ts';
import { pingProbe } from '../../../electron/probe/ping.ts';
import { traceProbe } from '../../../electron/probe/trace.ts';
import { createToolbox } from '../../../electron/platform/toolbox.ts';
import type { LookupClock, Toolbox } from '../../../electron/engine/toolbox.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { profileWith } from '../../support/profile.ts';
import { toolboxWith } from '../../support/toolbox.ts';

const TARGET = ip('172.16.0.5');
const never = new AbortController().signal;
const replyLine = 'seq=1 64 bytes from 172.16.0.5: icmp_seq=1 ttl=61 time=3.0 ms\n';
const option = (args: readonly string[], name: string): string | undefined => args[args.indexOf(name) + 1];

describe('argv of ping', () => {
  it.each([
    [
      'linux',
      '/usr/bin/ping',
      ['-n', '-c', '4', '-i', '0.2', '-W', '1', '-t', '3', '-M', 'do', '-s', '1372', '172.16.0.5'],
    ],
    [
      'darwin',
      '/sbin/ping',
      ['-n', '-c', '4', '-i', '0.2', '-W', '1000', '-t', '2', '-m', '3', '-D', '-s', '1372', '172.16.0.5'],
    ],
    [
      'win32',
      'C:\\Windows\\System32\\PING.EXE',
      ['-4', '-n', '4', '-w', '1000', '-i', '3', '-f', '-l', '1372', '172.16.0.5'],
    ],
  ] as const)('%s', (platform, path, args) => {
    const command = pingCommand(
      platform,
      { target: TARGET, count: 4, waitMs: 1000, ttl: 3, packetBytes: 1400 },
      {},
    );
    expect(command.candidates[0]).toBe(path);
    expect(command.args).toEqual(args);
  });
});

describe('ping', () => {
  it('sends 20 at once, and 40 more when some are lost', async () => {
    let run = 0;
    const tools = toolboxWith({}, () => ({
      stdout: (run += 1) === 1 ? replyLine.repeat(3) : replyLine.repeat(4),
    }));
    const [reported] = await pingProbe(
      { kind: 'ping', target: TARGET, size: 'burst' },
      { tools, signal: never },
    );
    expect(reported).toMatchObject({
      kind: 'ping',
      subject: '172.16.0.5/icmp',
      fact: { known: true, value: { sent: 60, received: 59, replyTtl: 61, avgMs: 3 } },
    });
    expect(tools.contacts).toEqual(['icmp 172.16.0.5']);
  });

  it('asks once more, later, when a burst heard nothing: routers send few errors', async () => {
    let run = 0;
    const tools = toolboxWith({}, () => ({
      exitCode: 1,
      stdout: (run += 1) > 5 ? 'From 192.168.1.1 icmp_seq=1 Destination Net Unreachable' : '',
    }));
    const [reported] = await pingProbe(
      { kind: 'ping', target: TARGET, size: 'burst' },
      { tools, signal: never },
    );
    expect(reported?.fact).toMatchObject({
      value: { sent: 22, received: 0, errors: [{ from: '192.168.1.1', kind: 'net-unreachable' }] },
    });
  });

  it.each([
    ['missing', { outcome: 'missing' }, 'tool-missing'],
    ['forbidden', { exitCode: 2, stderr: 'ping: socket: Operation not permitted' }, 'not-permitted'],
    ['cancelled', { outcome: 'cancelled', exitCode: null }, 'cancelled'],
    ['killed without a word', { outcome: 'timed-out', exitCode: null }, 'timed-out'],
  ] as const)('a ping that is %s is unknown, not silent', async (_name, result, reason) => {
    for (const probe of [
      () =>
        pingProbe(
          { kind: 'ping', target: TARGET, size: 'single' },
          { tools: toolboxWith({}, () => result), signal: never },
        ),
      () =>
        traceProbe(
          { kind: 'trace', target: TARGET },
          { tools: toolboxWith({}, () => result), signal: never },
        ),
      () =>
        mtuProbe({ kind: 'mtu', target: TARGET }, { tools: toolboxWith({}, () => result), signal: never }),
    ])
      expect((await probe())[0]?.fact).toMatchObject({ known: false, reason });
  });
});

describe('trace', () => {
  it('does not ask far TTLs when the target is near, nor wait for routers that stay silent', async () => {
    const asked = new Set<string>();
    const tools = toolboxWith({
      run: ({ args }, signal) => {
        const ttl = option(args, '-t') ?? '';
        asked.add(ttl);
        const base = { exitCode: 0, stderr: '', evidence: [] };
        if (ttl !== '1') return Promise.resolve({ ...base, outcome: 'exited', stdout: replyLine });
        // A router that never answers; only the end of the trace's patience ends this ping.
        return new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve({ ...base, outcome: 'cancelled', exitCode: null, stdout: '' });
          });
        });
      },
    });
    const [reported] = await traceProbe({ kind: 'trace', target: TARGET }, { tools, signal: never });
    expect(reported?.fact).toMatchObject({
      value: {
        reached: true,
        hops: [
          { ttl: 1, reply: 'none' },
          { ttl: 2, reply: 'target' },
        ],
      },
    });
    expect(asked).toEqual(new Set(['1', '2', '3', '4', '5', '6']));
  });

  it('puts the answers of all TTLs in order, and asks silent ones again', async () => {
    const asked: string[] = [];
    const tools = toolboxWith({}, ({ args }) => {
      const ttl = option(args, '-t') ?? '';
      asked.push(ttl);
      if (ttl === '1') return { stdout: 'From 192.168.1.1 icmp_seq=1 Time to live exceeded' };
      if (ttl === '2')
        return {
          stdout:
            asked.filter((one) => one === '2').length > 1
              ? 'From 10.0.0.1 icmp_seq=1 Time to live exceeded'
              : '',
        };
      return { stdout: ttl === '3' ? '' : replyLine };
    });
    const [reported] = await traceProbe({ kind: 'trace', target: TARGET }, { tools, signal: never });
    expect(reported?.fact).toMatchObject({
      value: {
        reached: true,
        hops: [
          { ttl: 1, address: '192.168.1.1' },
          { ttl: 2, address: '10.0.0.1' },
          { ttl: 3, address: null, reply: 'none' },
          { ttl: 4, address: TARGET, reply: 'target' },
        ],
      },
    });
  });

  it('notes who says unreachable', async () => {
    const tools = toolboxWith({}, ({ args }) => ({
      exitCode: 1,
      stdout: option(args, '-t') === '1' ? '' : 'From 192.168.1.1 icmp_seq=1 Packet filtered',
    }));
    const [reported] = await traceProbe({ kind: 'trace', target: TARGET }, { tools, signal: never });
    expect(reported?.fact).toMatchObject({ value: { reached: false } });
    expect(JSON.stringify(reported?.fact)).toContain('"kind":"prohibited"');
  });
});

describe('path MTU', () => {
  it('asks for nothing smaller where a full packet passes', async () => {
    const tools = toolboxWith({}, () => ({ stdout: replyLine }));
    const [reported] = await mtuProbe({ kind: 'mtu', target: TARGET }, { tools, signal: never });
    expect(reported?.fact).toMatchObject({ value: { sizes: [{ bytes: 1500, outcome: 'passed' }] } });
    expect(tools.commands).toHaveLength(1);
  });

  it('tells sizes that pass, that are reported and that vanish', async () => {
    const tools = toolboxWith({}, ({ args }) => {
      const bytes = Number(option(args, '-s')) + 28;
      if (bytes <= 1280) return { stdout: replyLine };
      if (bytes <= 1420) return {};
      return bytes <= 1452
        ? { exitCode: 1, stdout: 'From 10.0.0.1 icmp_seq=1 Frag needed and DF set (mtu = 1440)' }
        : { exitCode: 1, stderr: 'ping: local error: message too long, mtu=1460' };
    });
    const [reported] = await mtuProbe({ kind: 'mtu', target: TARGET }, { tools, signal: never });
    expect(reported?.fact).toMatchObject({
      value: {
        sizes: [
          { bytes: 576, outcome: 'passed' },
          { bytes: 1280, outcome: 'passed' },
          { bytes: 1372, outcome: 'silent' },
          { bytes: 1400, outcome: 'silent' },
          { bytes: 1420, outcome: 'silent' },
          { bytes: 1452, outcome: 'too-big-reported', reportedBy: '10.0.0.1', reportedMtu: 1440 },
          { bytes: 1492, outcome: 'too-big-here', reportedMtu: 1460 },
          { bytes: 1500, outcome: 'too-big-here' },
        ],
      },
    });
  });
});

describe('the real ping', () => {
  const there =
    existsSync('/usr/bin/ping') ||
    existsSync('/bin/ping') ||
    existsSync('/sbin/ping') ||
    process.platform === 'win32';
  if (!there) console.log('The real ping is skipped: this machine has no ping.');
  it.skipIf(!there)('reaches the loopback', async () => {
    const tools = createToolbox({
      platform: process.platform as 'linux',
      timeouts: profileWith().timeouts,
      trustedCaPem: null,
    });
    const [reported] = await pingProbe(
      { kind: 'ping', target: ip('127.0.0.1'), size: 'single' },
      { tools, signal: never },
    );
    // A container may forbid ping; then it must say so.
    if (reported?.fact.known === true) expect(reported.fact.value).toMatchObject({ sent: 2, received: 2 });
    else expect(reported?.fact).toMatchObject({ reason: 'not-permitted' });
    expect(tools.evidence()[0]?.command).toContain('127.0.0.1');
    expect(tools.footprint()).toEqual([
      { protocol: 'icmp', destination: '127.0.0.1', purpose: 'ping', count: 1 },
    ]);
  });
});

describe('the time of a lookup', () => {
  const slow = (ms: number, clock: LookupClock | undefined): Promise<void> => {
    clock?.hold();
    return new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  };
  const factOf = async (lookup: Toolbox['lookup']): Promise<unknown> =>
    (
      await lookupProbe(
        { kind: 'lookup', name: 'api.example' },
        { tools: toolboxWith({ lookup }), signal: never },
      )
    )[0]?.fact;

  it('begins when the question is asked', async () => {
    const fact = await factOf(async (_name, _signal, clock) => {
      await slow(400, clock);
      clock?.asked();
      return ['10.1.1.1'];
    });
    expect(fact).toMatchObject({ value: { outcome: 'answered', durationMs: expect.any(Number) as number } });
    expect(fact).toHaveProperty(
      'value.durationMs',
      expect.toSatisfy((ms: number) => ms < 200),
    );
  });

  it('is what the program says that asked', async () => {
    const fact = await factOf(async (_name, _signal, clock) => {
      await slow(50, clock);
      clock?.answeredAfter(7);
      return ['10.1.1.1'];
    });
    expect(fact).toMatchObject({ value: { durationMs: 7 } });
  });

  it('is over when that program gives up', async () => {
    const fact = await factOf((_name, _signal, clock) => {
      clock?.answeredAfter(4_000);
      return Promise.reject(Object.assign(new Error('late'), { code: 'ETIMEOUT' }));
    });
    expect(fact).toMatchObject({ value: { outcome: 'timed-out', durationMs: 4_000 } });
  });

  it('is no silence of the resolvers where the program never started', async () => {
    const clock = lookupClock(never, { patienceMs: 60_000, startMs: 20 });
    clock.hold();
    await new Promise((resolve) => {
      clock.signal.addEventListener('abort', resolve);
    });
    expect(clock.neverAsked()).toBe(true);
    const asked = lookupClock(never, { patienceMs: 20, startMs: 60_000 });
    asked.hold();
    asked.asked();
    await new Promise((resolve) => {
      asked.signal.addEventListener('abort', resolve);
    });
    expect(asked.neverAsked()).toBe(false);
  });
});

describe('the system lookup', () => {
  const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
  it.each([
    ['an answer', () => Promise.resolve(['100.64.0.9']), { outcome: 'answered', addresses: ['100.64.0.9'] }],
    ['no such name', failing('ENOTFOUND'), { outcome: 'not-found', addresses: [] }],
    ['no answer', failing('EAI_AGAIN'), { outcome: 'failed', errno: 'EAI_AGAIN' }],
  ])('%s', async (_name, lookup, expected) => {
    const [reported] = await lookupProbe(
      { kind: 'lookup', name: 'api.example' },
      { tools: toolboxWith({ lookup }), signal: never },
    );
    expect(reported?.fact).toMatchObject({ known: true, value: expected });
  });
});
