/** The verdict before the end: what it waits for, and what it need not wait for. */
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/check/check.ts';
import type { CheckId, Outcome, Stage } from '../../../shared/check/ids.ts';
import { doubtful } from '../../../shared/diagnosis/doubtful.ts';
import { earlyVerdict, type OpenCheck } from '../../../shared/diagnosis/early.ts';
import { finding, type Finding } from '../../../shared/diagnosis/finding.ts';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';

function result(id: CheckId, stage: Stage, outcome: Outcome, ...findings: readonly Finding[]): CheckResult {
  const reason = { key: 'cancelled', args: {} } as const;
  return { id, stage, outcome, findings, reason, evidence: [], blocksLogin: false, durationMs: 1 };
}

const needed = (outcome: Outcome, ...findings: readonly Finding[]): CheckResult => ({
  ...result('api.tcp', 'api-tcp', outcome, ...findings),
  blocksLogin: true,
});
const mayFind = (id: CheckId, ...finds: readonly FindingCode[]): OpenCheck => ({ id, finds });
const silent = finding('dns.server-silent', { servers: ['100.100.2.136'], otherAnswers: false });
const systemSilent = finding('dns.system-silent', { name: 'a', servers: ['192.168.1.53'] });
const filtered = finding('api.filtered', { target: '100.100.45.10:443', hosts: ['a'] });
const loss = finding('path.loss', { targets: [], percent: 5, sent: 100 });
const small = finding('workstation.small-mtu', { interface: 'eth0', mtu: 600 });
const dnsFails = result('dns.server', 'dns-server', 'fail', silent);
const state = (results: readonly CheckResult[], ...open: readonly OpenCheck[]): string =>
  earlyVerdict(results, open)?.state ?? 'open';

describe('"ready" before the end', () => {
  it.each<readonly [string, readonly CheckResult[], readonly OpenCheck[], string]>([
    ['stands when nothing is open', [needed('pass')], [], 'ready'],
    [
      'stands where only warnings are possible',
      [needed('pass')],
      [mayFind('path.quality', 'path.loss')],
      'ready',
    ],
    [
      'stands where a good log-on excludes the fault',
      [needed('pass')],
      [mayFind('path.mtu', 'path.mtu-blackhole')],
      'ready',
    ],
    ['stands beside a warning', [needed('pass'), result('path.quality', 'route', 'warn', loss)], [], 'ready'],
    ['waits for a possible error', [needed('pass')], [mayFind('dns.server', 'dns.server-silent')], 'open'],
    [
      'waits for one error among warnings',
      [needed('pass')],
      [mayFind('dns.server', 'dns.slow', 'dns.server-silent')],
      'open',
    ],
    [
      'waits for a clock, which may be wrong enough',
      [needed('pass')],
      [mayFind('workstation.clock', 'workstation.clock-skew')],
      'open',
    ],
    ['waits for what a log-on needs', [needed('inconclusive')], [], 'open'],
    ['waits for more of a check that a log-on needs', [needed('pass')], [mayFind('api.tcp')], 'open'],
    [
      'waits for more of it beside a check that no log-on needs',
      [needed('pass'), result('path.quality', 'route', 'pass')],
      [mayFind('api.tcp')],
      'open',
    ],
    [
      'waits for nothing more of other checks',
      [needed('pass'), result('path.quality', 'route', 'pass')],
      [mayFind('path.quality')],
      'ready',
    ],
    [
      'waits where a warning may be the effect of another',
      [needed('pass'), result('path.quality', 'route', 'warn', loss)],
      [mayFind('workstation.wifi', 'workstation.weak-wifi')],
      'open',
    ],
    ['is nothing without any check', [], [], 'open'],
  ])('%s', (_what, results, open, expected) => {
    expect(state(results, ...open)).toBe(expected);
  });
});

describe('"not ready" before the end', () => {
  it.each<readonly [string, readonly CheckResult[], readonly OpenCheck[], string]>([
    ['stands when nothing is open', [dnsFails], [], 'not-ready'],
    [
      'stands where only later faults are possible',
      [dnsFails],
      [mayFind('api.tcp', 'api.filtered')],
      'not-ready',
    ],
    [
      'stands where only warnings are possible',
      [dnsFails],
      [mayFind('path.quality', 'path.loss')],
      'not-ready',
    ],
    [
      'waits where an earlier fault is possible',
      [dnsFails],
      [mayFind('workstation.gateway', 'workstation.no-default-route')],
      'open',
    ],
    [
      'waits where one of its own stage is possible',
      [dnsFails],
      [mayFind('dns.server', 'dns.udp-blocked')],
      'open',
    ],
    [
      'waits where one of several is earlier',
      [dnsFails],
      [mayFind('api.tcp', 'api.filtered', 'route.private-link-down')],
      'open',
    ],
    [
      'waits for a warning that may explain errors, before it in the chain',
      [
        result(
          'computer.reachable',
          'computer',
          'fail',
          finding('computer.all-unreachable', { total: 1, past: null, inside: false }),
        ),
      ],
      [mayFind('path.mtu', 'workstation.small-mtu')],
      'open',
    ],
    [
      'waits for a clock',
      [
        result(
          'computer.reachable',
          'computer',
          'fail',
          finding('computer.all-unreachable', { total: 1, past: null, inside: false }),
        ),
      ],
      [mayFind('workstation.clock', 'workstation.clock-skew')],
      'open',
    ],
  ])('%s', (_what, results, open, expected) => {
    expect(state(results, ...open)).toBe(expected);
  });

  it('names its cause, and never a warning', () => {
    expect(earlyVerdict([dnsFails, needed('fail', filtered)], [])).toMatchObject({
      cause: { code: 'dns.server-silent' },
    });
    expect(
      earlyVerdict([result('path.quality', 'route', 'warn', loss), needed('fail', filtered)], []),
    ).toMatchObject({
      cause: { code: 'api.filtered' },
    });
    expect(state([needed('pass'), result('path.mtu', 'api-tls', 'warn', small)])).toBe('ready');
  });
});

describe('results in doubt', () => {
  const codes = (results: readonly CheckResult[], ...possible: readonly FindingCode[]) => {
    const { results: found, codes: all } = doubtful(results, possible);
    return { ids: [...found].map(({ id }) => id), codes: [...all] };
  };

  it('are those whose fault something possible explains', () => {
    expect(codes([dnsFails, needed('fail', filtered)], 'route.cloud-services-missing')).toEqual({
      ids: ['dns.server', 'api.tcp'],
      codes: ['route.cloud-services-missing', 'dns.server-silent', 'api.filtered'],
    });
    expect(codes([dnsFails, needed('pass')], 'path.loss')).toEqual({ ids: [], codes: ['path.loss'] });
  });

  it('are also those that one in doubt explains, whichever comes first', () => {
    const effect = result('dns.system', 'dns-server', 'fail', systemSilent);
    for (const results of [
      [effect, dnsFails],
      [dnsFails, effect],
    ])
      expect(codes(results, 'route.return-path').ids.toSorted()).toEqual(['dns.server', 'dns.system']);
  });

  it('are whole: one finding of several is enough', () => {
    const both = result(
      'dns.server',
      'dns-server',
      'fail',
      finding('workstation.no-link', { adapters: [] }),
      silent,
    );
    expect(codes([both], 'route.return-path')).toEqual({
      ids: ['dns.server'],
      codes: ['route.return-path', 'workstation.no-link', 'dns.server-silent'],
    });
  });
});
