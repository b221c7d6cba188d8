/** The end of a run on a slow computer: when it comes, and what it leaves behind. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitsFor } from '../../../electron/engine/limits.ts';
import { runChecks } from '../../../electron/engine/run.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { healthy } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { slowComputer } from '../../support/slow-computer.ts';
import { SLOW, thirty, run, alive } from './run-slowly.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the end of a run', () => {
  const profile = profileWith(thirty([443]));
  const network = [...healthy(), ...alive];

  it("is the user's, where the user set one", async () => {
    const result = await run({ network, profile, options: { budgetMs: 5_000, stretchMs: 5_000 } });
    expect(result.durationMs).toBeLessThanOrEqual(6_000);
    // Sockets need no program: what they proved by then stays.
    const passed = result.diagnosis.checks.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id);
    expect(passed).toEqual(
      expect.arrayContaining(['dns.answer', 'api.tcp', 'api.tls', 'api.http', 'computer.reachable']),
    );
    const open = result.diagnosis.checks.find(({ id }) => id === 'workstation.gateway');
    expect(open).toMatchObject({ outcome: 'inconclusive', reason: { key: 'not-finished' }, findings: [] });
  });

  it('comes at ten seconds where nothing comes in, and a probe that never returns is left behind', async () => {
    const { tools, probes } = slowComputer(network, 'linux', [1, 2]);
    const running = runChecks({
      profile,
      checks: CHECKS,
      tools,
      probes: { ...probes, workstation: () => new Promise(() => undefined) },
      ...limitsFor(profile),
      signal: new AbortController().signal,
    });
    await vi.advanceTimersByTimeAsync(60_000);
    const { durationMs, diagnosis, observations } = await running;
    expect(durationMs).toBeGreaterThanOrEqual(10_000);
    expect(durationMs).toBeLessThanOrEqual(11_100);
    expect(diagnosis.checks.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['api.http', 'computer.reachable']),
    );
    expect(diagnosis.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(observations).toContainEqual(
      expect.objectContaining({
        kind: 'adapters',
        fact: expect.objectContaining({ known: false, reason: 'timed-out' }) as unknown,
      }),
    );
  });

  it('leaves a cancelled run within a moment, with what is known', async () => {
    const control = new AbortController();
    const { tools, probes } = slowComputer(network, 'linux', SLOW);
    const running = runChecks({
      profile,
      checks: CHECKS,
      tools,
      probes: { ...probes, trace: () => new Promise(() => undefined) },
      ...limitsFor(profile),
      signal: control.signal,
    });
    await vi.advanceTimersByTimeAsync(2_000);
    control.abort();
    await vi.advanceTimersByTimeAsync(2_000);
    const { cancelled, diagnosis } = await running;
    expect(cancelled).toBe(true);
    expect(diagnosis.verdict.state).toBe('inconclusive');
    expect(diagnosis.checks.find(({ id }) => id === 'api.tls')?.outcome).toBe('pass');
    expect(diagnosis.checks.find(({ id }) => id === 'workstation.overlay')?.reason.key).toBe('cancelled');
  });

  it('starts few programs on a slow computer, and all on a fast one', async () => {
    const slow = await run({ network, profile });
    const { tools, probes, starts } = slowComputer(network, 'linux', [0, 1]);
    const running = runChecks({
      profile,
      checks: CHECKS,
      tools,
      probes,
      ...limitsFor(profile),
      signal: new AbortController().signal,
    });
    await vi.advanceTimersByTimeAsync(60_000);
    await running;
    expect(slow.starts).toBeLessThan(25);
    expect(starts()).toBeGreaterThan(80);
  });
});
