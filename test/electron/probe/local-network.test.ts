import { describe, expect, it } from 'vitest';
import { unlessHidden } from '../../../electron/probe/local-network.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import { toolboxWith } from '../../support/toolbox.ts';

const ON_LINK = ip('127.0.0.9');
const REPLY = '64 bytes from 127.0.0.9: icmp_seq=0 ttl=64 time=0.2 ms\n';
const never = new AbortController().signal;

async function judged(
  errno: string,
  stdout: string,
  platform: Platform = 'darwin',
  target: Ipv4 = ON_LINK,
): Promise<string> {
  const fact = await unlessHidden({ errno }, target, {
    tools: toolboxWith({ platform }, () => ({ stdout })),
    signal: never,
  });
  return fact.known ? 'fact' : fact.reason;
}

describe('a socket that was told "no route to host"', () => {
  it("on macOS, while the system's ping gets through, says nothing about the network", async () => {
    expect(await judged('EHOSTUNREACH', REPLY)).toBe('not-permitted');
  });

  it.each([
    ["nobody answers the system's ping either", judged('EHOSTUNREACH', '')],
    ['it was refused', judged('ECONNREFUSED', REPLY)],
    ['the system is another', judged('EHOSTUNREACH', REPLY, 'linux')],
    ['a router may have said so', judged('EHOSTUNREACH', REPLY, 'darwin', ip('100.100.2.136'))],
  ])('is believed when %s', async (_why, result) => {
    expect(await result).toBe('fact');
  });
});
