/** Trace and path MTU by the system's ping. */
import { describe, expect, it } from 'vitest';
import { mtuProbe } from '../../../electron/probe/mtu.ts';
import { traceProbe } from '../../../electron/probe/trace.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { TARGET, never, replyLine } from './path-target.ts';

const option = (args: readonly string[], name: string): string | undefined => args[args.indexOf(name) + 1];

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
