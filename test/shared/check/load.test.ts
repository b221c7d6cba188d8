/** When a computer is called too busy, and when a radio is called weak: each limit from both sides, and what must not be said. */
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { withOutcome } from '../../../shared/check/outcome.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { loadCheck } from '../../../shared/check/workstation/load.ts';
import { wifiCheck } from '../../../shared/check/workstation/wifi.ts';
import type { PingSeries } from '../../../shared/observation/exchange.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { LoadFacts } from '../../../shared/observation/machine.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { adapter, API, control, healthy, load, ping, seen, unseen, winner } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { radio } from '../../support/worn-workstations.ts';

const context = (observations: readonly Observation[]) => ({
  profile: profileWith(),
  facts: factsOf(observations, 'linux'),
});
const slow = seen('control', '', control({ startMs: 500 }));

describe('a busy computer', () => {
  const judged = (changes: Partial<LoadFacts>, more: readonly Observation[] = [slow]): string => {
    const { outcome, reason } = withOutcome(
      loadCheck.judge(context([...healthy(), seen('load', '', load(changes)), ...more]), ''),
    );
    return `${outcome} ${reason.key}`;
  };

  it.each<readonly [string, Partial<LoadFacts>, string]>([
    ['a full processor and a crowd', { cpuPercent: 90, queue: 16 }, 'warn finding'],
    ['nearly a crowd', { cpuPercent: 100, queue: 15.9 }, 'pass load-slow-idle'],
    ['nearly a full processor', { cpuPercent: 89, queue: 40 }, 'pass load-slow-idle'],
    ['a crowd that waits for a disk or a share', { cpuPercent: 3, queue: 40 }, 'pass load-slow-idle'],
    ['a full processor where nobody counts a queue', { cpuPercent: 90, queue: null }, 'warn finding'],
    ['memory that is used up', { memoryGb: 16, availableGb: 0.79 }, 'warn finding'],
    ['memory that is nearly used up', { memoryGb: 16, availableGb: 0.8 }, 'pass load-slow-idle'],
  ])('of a slow computer: %s', (_what, changes, expected) => {
    expect(judged(changes)).toBe(expected);
  });

  it('is none where its own answers are quick', () => {
    const quick = seen('control', '', control({ startMs: 499 }));
    expect(judged({ cpuPercent: 100, queue: 80, availableGb: 0.01 }, [quick])).toBe('pass load-quick');
  });

  it.each([
    ['the load', unseen('load', '', 'timed-out')],
    ['the self-test', unseen('control')],
    ['the start of a program', seen('control', '', control({ startMs: null }))],
  ])('is not known without %s', (_what, gap) => {
    expect(judged({ cpuPercent: 100, queue: 80 }, [slow, gap])).toBe('inconclusive unknown');
  });
});

describe('a weak radio', () => {
  const judged = (dbm: number, hop: Partial<PingSeries>): string => {
    const { outcome, reason } = withOutcome(wifiCheck.judge(context(radio({ signalDbm: dbm }, hop)), ''));
    return `${outcome} ${reason.key}`;
  };

  it.each<readonly [string, number, Partial<PingSeries>, string]>([
    ['loss at the limit', -75, { sent: 100, received: 97 }, 'warn finding'],
    ['a stronger signal', -74, { sent: 100, received: 50 }, 'pass wifi-good'],
    ['two lost packets', -90, { sent: 20, received: 18 }, 'pass wifi-weak-fine'],
    ['little loss of many', -90, { sent: 200, received: 197 }, 'pass wifi-weak-fine'],
    ['jitter', -90, { jitterMs: 30 }, 'warn finding'],
    ['less jitter', -90, { jitterMs: 29.4 }, 'pass wifi-weak-fine'],
    ['delay', -90, { avgMs: 50 }, 'warn finding'],
    ['less delay', -90, { avgMs: 49.4 }, 'pass wifi-weak-fine'],
    ['too few samples', -90, { sent: 9, received: 2 }, 'pass wifi-weak-unmeasured'],
    ['a router that answers no ping', -90, { sent: 20, received: 0 }, 'pass wifi-weak-unmeasured'],
  ])('%s', (_what, dbm, hop, expected) => {
    expect(judged(dbm, hop)).toBe(expected);
  });

  it('is known on Windows by the description of its maker', () => {
    const card = adapter({ name: 'WLAN', description: 'Intel(R) Wi-Fi 6 AX201', kind: 'wifi' });
    const windows = [
      ...radio({ signalDbm: -60 }, { sent: 100, received: 90 }),
      seen('adapters', '', [card]),
      seen('winner', API, winner(API, { interface: 'WLAN' })),
      seen('links', '', [{ adapter: 'Intel(R) Wi-Fi 6 AX201', wifi: { signalDbm: -85 } }]),
    ];
    expect(wifiCheck.judge(context(windows), '').findings).toMatchObject([
      { code: 'workstation.weak-wifi', args: { adapter: 'WLAN', dbm: -85 } },
    ]);
  });

  it('below a tunnel is not blamed', () => {
    const tunnelled = [
      ...radio({ signalDbm: -90 }, { sent: 100, received: 50 }),
      seen('adapters', '', [
        adapter({ name: 'wlan0', kind: 'wifi' }),
        adapter({ name: 'tun0', kind: 'tunnel' }),
      ]),
      ...[ip('100.100.2.136'), ip('100.100.2.138'), API].map((target) =>
        seen('winner', target, winner(target, { interface: 'tun0' })),
      ),
    ];
    expect(wifiCheck.judge(context(tunnelled), '').reason.key).toBe('wifi-not-used');
  });

  it('never changes an error, nor blocks a log-on', () => {
    expect([wifiCheck.blocksLogin, loadCheck.blocksLogin]).toEqual([false, false]);
    const dead = [
      ...radio({ signalDbm: -90 }, { sent: 100, received: 60 }),
      slow,
      seen('load', '', load({ cpuPercent: 100, queue: 90 })),
    ];
    const { verdict, checklist } = diagnose(judgeChecks(CHECKS, context(dead)));
    expect(verdict.state).toBe('ready-with-warnings');
    expect(checklist.map(({ cause }) => cause.severity)).toEqual(['warning', 'warning']);
  });
});

describe('what a weak radio explains', () => {
  const stepsWith = (hop: Partial<PingSeries>, end: Partial<PingSeries>): readonly string[] => {
    const seenAll = [...radio({ signalDbm: -85 }, hop), seen('ping', `${API}/icmp`, ping(API, end))];
    return diagnose(judgeChecks(CHECKS, context(seenAll))).checklist.map(({ cause }) => cause.finding.code);
  };
  it.each<readonly [string, Partial<PingSeries>, Partial<PingSeries>, readonly string[]]>([
    [
      'loss of which half is its own',
      { sent: 100, received: 75 },
      { sent: 100, received: 40 },
      ['workstation.weak-wifi'],
    ],
    [
      'loss of which little is its own',
      { sent: 100, received: 96 },
      { sent: 100, received: 10 },
      ['workstation.weak-wifi', 'path.loss'],
    ],
    ['a delay of which half is its own', { avgMs: 80 }, { avgMs: 160 }, ['workstation.weak-wifi']],
    [
      'a delay of which little is its own',
      { avgMs: 79 },
      { avgMs: 160 },
      ['workstation.weak-wifi', 'path.latency'],
    ],
  ])('%s', (_what, hop, end, steps) => {
    expect(stepsWith(hop, end)).toEqual(steps);
  });
});
