/** Which open finding explains which: severity, addresses, and what outlasts its cause. */
import { describe, expect, it } from 'vitest';
import { explains, rootsOf } from '../../../shared/diagnosis/causes.ts';
import { finding, type Finding } from '../../../shared/diagnosis/finding.ts';
import type { FindingArgs } from '../../../shared/diagnosis/finding-args.ts';
import { ONE, OTHER, API, overlay, silent, systemSilent } from './explaining-findings.ts';

const dead = (...targets: string[]) => ({ targets, lastHop: null, unreachableFrom: null, reported: false });
const block = (changes: Partial<FindingArgs['workstation.local-block']>): Finding =>
  finding('workstation.local-block', {
    targets: [],
    what: ['UDP 53'],
    everything: false,
    control: 'passed',
    rule: null,
    ...changes,
  });
const other = (changes: Partial<FindingArgs['dns.other-resolver']>): Finding =>
  finding('dns.other-resolver', {
    name: 'a',
    answers: [],
    servers: ['8.8.8.8'],
    expected: [],
    whose: 'public',
    product: null,
    says: 'wrong',
    ...changes,
  });

describe('one finding explains another', () => {
  it.each<readonly [string, Finding, Finding]>([
    ['about the same address', overlay(ONE), silent(ONE)],
    ['about one of its addresses', overlay(ONE), silent(ONE, OTHER)],
    ['where the cause names no address', overlay(), silent(ONE)],
    ['where the effect names no address', silent(ONE), systemSilent('192.168.1.53')],
    [
      'a block at home of that very server',
      block({ targets: ['192.168.1.53'] }),
      systemSilent('192.168.1.53'),
    ],
    [
      'a block of everything, whatever it is about',
      block({ targets: [API], everything: true }),
      systemSilent('192.168.1.53'),
    ],
    [
      'as an equal',
      finding('workstation.busy', { startMs: 1, cpuPercent: 99, freeMb: null }),
      finding('dns.slow', { server: ONE, rttMs: 900 }),
    ],
    [
      'a warning that may explain errors',
      finding('workstation.small-mtu', { interface: 'eth0', mtu: 600 }),
      finding('api.tls-silent', { target: API, host: 'a' }),
    ],
  ])('%s', (_what, cause, effect) => {
    expect(explains(cause, effect)).toBe(true);
    expect(rootsOf(effect, [effect, cause])).toEqual([cause]);
  });

  it.each<readonly [string, Finding, Finding]>([
    ['without an edge in the graph', silent(ONE), finding('api.filtered', { target: API, hosts: [] })],
    ['about other addresses', overlay(OTHER), silent(ONE)],
    ['an error by a warning', { ...silent(ONE), severity: 'warning' }, systemSilent('192.168.1.53')],
    [
      'anything by a note',
      { ...finding('workstation.small-mtu', { interface: 'eth0', mtu: 600 }), severity: 'note' },
      finding('api.tls-silent', { target: API, host: 'a' }),
    ],
    [
      'a note by a note',
      {
        ...finding('workstation.busy', { startMs: 1, cpuPercent: 99, freeMb: null }),
        severity: 'note',
      },
      finding('workstation.slow', { startMs: 900 }),
    ],
    ['a block at home of another server', block({ targets: [ONE] }), systemSilent('192.168.1.53')],
  ])('not %s', (_what, cause, effect) => {
    expect(explains(cause, effect)).toBe(false);
    expect(rootsOf(effect, [effect, cause])).toEqual([]);
  });

  it('through others, whose cause is the root', () => {
    const [missing, effect] = [
      finding('route.cloud-services-missing', dead(ONE)),
      systemSilent('192.168.1.53'),
    ];
    const chain = [effect, silent(ONE), missing, overlay(ONE)];
    expect(rootsOf(effect, chain)).toEqual([overlay(ONE)]);
  });
});

describe('a public DNS server', () => {
  const routeMissing = silent(ONE);
  it.each<readonly [string, Finding, Finding, boolean]>([
    ['has no right answer when the VPC resolvers are back', routeMissing, other({}), false],
    ['has none either way, where it was not asked', routeMissing, other({ says: 'unknown' }), false],
    ['that is silent may be silent for the same reason', routeMissing, other({ says: 'silent' }), true],
    ['is not the router, which may pass questions on', routeMissing, other({ whose: 'router' }), true],
    ['was set by another network', finding('workstation.no-default-route', { targets: [] }), other({}), true],
    [
      'is asked by a workstation without a link',
      finding('workstation.no-link', { adapters: [] }),
      other({}),
      true,
    ],
  ])('%s', (_what, cause, effect, expected) => {
    expect(explains(cause, effect)).toBe(expected);
  });
});

describe('a weak radio', () => {
  const wifi = (lossPercent: number, avgMs: number): Finding =>
    finding('workstation.weak-wifi', {
      adapter: 'wlan0',
      dbm: -84,
      band: '5',
      gateway: '192.168.1.1',
      sent: 50,
      lossPercent,
      jitterMs: 9,
      avgMs,
    });
  const loss = finding('path.loss', { targets: [], percent: 20, sent: 100 });
  const latency = finding('path.latency', { targets: [], avgMs: 200 });

  it.each([
    [10, true],
    [9, false],
  ])('that loses %i % of its own explains a loss of 20 %: %s', (percent, expected) => {
    expect(explains(wifi(percent, 0), loss)).toBe(expected);
  });

  it.each([
    [100, true],
    [99, false],
  ])('that takes %i ms of its own explains 200 ms: %s', (avgMs, expected) => {
    expect(explains(wifi(0, avgMs), latency)).toBe(expected);
  });
});
