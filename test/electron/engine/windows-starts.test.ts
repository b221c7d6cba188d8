/** How many programs a run on Windows starts, however many cloud computers there are: the native process, and two that stand in for it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitsFor } from '../../../electron/engine/limits.ts';
import { runChecks } from '../../../electron/engine/run.ts';
// A run loads it when it needs it; loaded only then, it would take no part of a clock that the test sets.
import '../../../electron/platform/plan/windows.ts';
import { PROBES } from '../../../electron/probe/index.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { fromNumber, ip, toNumber, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { known } from '../../../shared/observation/known.ts';
import { answer } from '../../shared/parse/windows/native/sample.ts';
import { healthy, seen, tcp } from '../../support/facts.ts';
import { door, echoes } from '../../support/native-door.ts';
import { profileWith } from '../../support/profile.ts';
import { slowComputer } from '../../support/slow-computer.ts';
import { toolboxWith } from '../../support/toolbox.ts';

const MOST_STARTS = 3;
/** The native process itself, which the door of the test is. */
const NATIVE = 1;
const isSilent = (address: Ipv4): boolean => toNumber(address) % 2 === 1 && address.startsWith('172.16.');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function computers(count: number): readonly Ipv4[] {
  const first = toNumber(ip('172.16.8.0'));
  return Array.from({ length: count }, (_, index) => fromNumber(first + index));
}

async function startsWith(
  count: number,
  ports: readonly number[],
): Promise<{ readonly started: readonly unknown[]; readonly pings: number }> {
  const addresses = computers(count);
  const network = [
    ...healthy(),
    ...addresses.map((address) => seen('tcp', `${address}:443`, tcp(address, 443, { role: 'computer' }))),
  ];
  const native = door((question) =>
    question.call === 'IcmpSendEcho2Ex' && isSilent(question.target)
      ? known(
          answer(
            'IcmpSendEcho2Ex',
            Array.from({ length: question.count }, () => ({
              From: '0.0.0.0',
              Status: 11_010,
              RoundTripTime: 0,
              Ttl: 0,
            })),
          ),
        )
      : echoes(question),
  );
  const tools = toolboxWith({ platform: 'win32', native });
  const told = slowComputer(network, 'win32', [1, 1]);
  const { workstation, neighbors, winner, ping, trace, mtu } = PROBES;
  const profile = profileWith({
    cloudComputers: addresses.map((address) => ({ address, ports: [...ports] })),
  });
  const running = runChecks({
    profile,
    checks: CHECKS,
    tools,
    // Sockets are stood in for, so that no packet leaves; all that may start a program is the product's own.
    probes: { ...told.probes, workstation, neighbors, winner, ping, trace, mtu },
    ...limitsFor(profile),
    signal: new AbortController().signal,
  });
  await vi.advanceTimersByTimeAsync(120_000);
  await running;
  return {
    started: tools.commands.map(({ candidates, args }) => [candidates[0], ...args].join(' ')),
    pings: native.asked.filter((one) => one.includes('IcmpSendEcho2Ex')).length,
  };
}

describe('a run on Windows', () => {
  it.each([
    [3, []],
    [3, [443]],
    [1000, []],
    [1000, [443]],
  ] as const)('with %i cloud computers, at ports %j, starts three programs at most', async (count, ports) => {
    const { started, pings } = await startsWith(count, ports);
    expect(started.length + NATIVE, started.join('\n')).toBeLessThanOrEqual(MOST_STARTS);
    // It did ask each of them; of so many with a port some are asked by it alone.
    expect(pings).toBeGreaterThanOrEqual(ports.length === 0 ? count : 3);
  });
});
