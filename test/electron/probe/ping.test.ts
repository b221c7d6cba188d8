/** Ping by the system's program: its argv, its answers, and the real one on loopback. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mtuProbe } from '../../../electron/probe/mtu.ts';
import { pingCommand } from '../../../electron/probe/ping-command.ts';
import { pingProbe } from '../../../electron/probe/ping.ts';
import { traceProbe } from '../../../electron/probe/trace.ts';
import { createToolbox } from '../../../electron/platform/toolbox.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { profileWith } from '../../support/profile.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { TARGET, never, replyLine } from './path-target.ts';

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
