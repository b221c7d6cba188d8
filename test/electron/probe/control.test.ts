/** The self-test: sockets are real, on the loopback; the ping is told. */
import { describe, expect, it } from 'vitest';
import { controlProbe } from '../../../electron/probe/control.ts';
import type { CommandResult } from '../../../electron/engine/toolbox.ts';
import type { SendControl } from '../../../shared/observation/exchange.ts';
import { toolboxWith } from '../../support/toolbox.ts';

const never = new AbortController().signal;

async function controlOf(done: Partial<CommandResult>, signal = never): Promise<SendControl> {
  const [reported] = await controlProbe({ kind: 'control' }, { tools: toolboxWith({}, () => done), signal });
  if (reported?.kind !== 'control' || !reported.fact.known) throw new Error('no control');
  return reported.fact.value;
}

describe('the self-test', () => {
  const rows: readonly (readonly [string, Partial<CommandResult>, SendControl['ping']])[] = [
    [
      'a ping that is answered',
      { stdout: '64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=0.03 ms\n' },
      'passed',
    ],
    [
      'a ping that cannot be sent',
      { exitCode: 1, stderr: 'ping: sendmsg: Operation not permitted\n' },
      'denied',
    ],
    [
      'a system that does not answer its own pings',
      { exitCode: 1, stdout: '1 packets transmitted, 0 received, 100% packet loss\n' },
      'silent',
    ],
    ['no ping', { outcome: 'missing', exitCode: null }, 'unknown'],
    ['a ping that had to be stopped', { outcome: 'timed-out', exitCode: null }, 'unknown'],
    [
      'a user who may not ping',
      { exitCode: 2, stderr: 'ping: socket: Operation not permitted\n' },
      'unknown',
    ],
  ];
  it.each(rows)('%s', async (_name, done, ping) => {
    const control = await controlOf(done);
    expect(control).toMatchObject({ ping, udp: 'passed', tcp: 'passed' });
    // Only an answer says how long the start of the program took.
    expect(control.startMs === null).toBe(ping !== 'passed');
  });

  it('contacts nothing but this machine, with one program', async () => {
    const tools = toolboxWith();
    await controlProbe({ kind: 'control' }, { tools, signal: never });
    expect(tools.contacts).toEqual(['icmp 127.0.0.1', 'udp 127.0.0.1', 'tcp 127.0.0.1']);
    expect(tools.commands.map(({ args }) => args.at(-1))).toEqual(['127.0.0.1']);
  });

  it('says nothing where the run had ended', async () => {
    const ended = new AbortController();
    ended.abort();
    expect(await controlOf({ outcome: 'cancelled', exitCode: null }, ended.signal)).toEqual({
      ping: 'unknown',
      udp: 'unknown',
      tcp: 'unknown',
      startMs: null,
    });
  });
});
