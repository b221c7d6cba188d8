import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/check/check.ts';
import type { CheckId, Outcome, Stage } from '../../../shared/check/ids.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { finding, type Finding } from '../../../shared/diagnosis/finding.ts';
import { pathOf } from '../../../shared/diagnosis/path.ts';

function result(
  id: CheckId,
  stage: Stage,
  outcome: Outcome,
  findings: readonly Finding[] = [],
  more: Partial<CheckResult> = {},
): CheckResult {
  const reason = { key: 'cancelled', args: {} } as const;
  return { id, stage, outcome, findings, reason, evidence: [], blocksLogin: false, durationMs: 1, ...more };
}

const login = { blocksLogin: true };
const proven = [
  result('dns.system', 'dns-server', 'pass', [], login),
  result('dns.answer', 'dns-answer', 'pass', [], login),
  result('api.tcp', 'api-tcp', 'pass', [], login),
  result('api.tls', 'api-tls', 'pass', [], login),
  result('api.http', 'api-http', 'pass', [], login),
];

const bothSilent = finding('dns.server-silent', {
  servers: ['100.100.2.136', '100.100.2.138'],
  otherAnswers: false,
});
const dead = {
  targets: ['100.100.2.136', '100.100.2.138'],
  lastHop: '192.168.1.1',
  unreachableFrom: null,
  reported: false,
};

describe('the verdict', () => {
  it('is ready when all that a log-on needs passed', () => {
    expect(diagnose(proven).verdict).toEqual({ state: 'ready', brokenLink: null });
  });

  it('is inconclusive without any check', () => {
    expect(diagnose([]).verdict.state).toBe('inconclusive');
  });

  it.each<Outcome>(['inconclusive', 'error', 'skipped'])(
    'is inconclusive when a needed check is %s',
    (outcome) => {
      const open = result('api.tls', 'api-tls', outcome, [], login);
      expect(diagnose([...proven.filter((one) => one.id !== 'api.tls'), open]).verdict.state).toBe(
        'inconclusive',
      );
    },
  );

  it('does not need checks that do not block a log-on', () => {
    expect(diagnose([...proven, result('path.quality', 'route', 'error')]).verdict.state).toBe('ready');
  });

  it('does not let one computer that could not be judged hide those that answer', () => {
    const some = [
      result('computer.reachable', 'computer', 'pass', [], { ...login, subject: '172.16.0.1' }),
      result('computer.reachable', 'computer', 'inconclusive', [], { ...login, subject: '172.16.0.2' }),
    ];
    expect(diagnose([...proven, ...some]).verdict.state).toBe('ready');
    expect(diagnose([...proven, ...some.slice(1)]).verdict.state).toBe('inconclusive');
  });

  it('tells warnings from errors and notes from both', () => {
    const loss = finding('path.loss', { targets: [], percent: 5, sent: 100 });
    const note = finding('path.on-standby', { hops: [] });
    expect(diagnose([...proven, result('path.quality', 'route', 'warn', [loss])]).verdict.state).toBe(
      'ready-with-warnings',
    );
    expect(diagnose([...proven, result('path.trace', 'route', 'pass', [note])]).verdict.state).toBe('ready');
    expect(diagnose([...proven, result('path.trace', 'route', 'pass', [note])]).checklist).toEqual([]);
  });

  it('is inconclusive when the run was cancelled, whatever was seen', () => {
    const failed = result('dns.server', 'dns-server', 'fail', [bothSilent]);
    expect(diagnose([...proven, failed], { cancelled: true }).verdict.state).toBe('inconclusive');
    expect(diagnose(proven, { cancelled: true }).verdict.state).toBe('inconclusive');
  });
});

describe('root causes', () => {
  it('folds a consequence under its cause', () => {
    const route = finding('route.cloud-services-missing', dead);
    const diagnosis = diagnose([
      result('dns.server', 'dns-server', 'fail', [bothSilent]),
      result('route.cloud-services', 'route', 'fail', [route]),
    ]);
    expect(diagnosis.checklist.map((step) => step.cause.finding.code)).toEqual([
      'route.cloud-services-missing',
    ]);
    expect(diagnosis.checklist[0]?.clears.map((one) => one.finding.code)).toEqual(['dns.server-silent']);
    expect(diagnosis.verdict.brokenLink).toBe('route');
  });

  it('names the first cause of a chain, not the one in the middle', () => {
    const diagnosis = diagnose([
      result('dns.system', 'dns-server', 'fail', [
        finding('dns.system-silent', { name: 'a', servers: ['192.168.1.53'] }),
      ]),
      result('dns.server', 'dns-server', 'fail', [bothSilent]),
      result('route.cloud-services', 'route', 'fail', [
        finding('route.cloud-services-unreachable', { ...dead, officeAlive: null }),
      ]),
      result('workstation.overlay', 'route', 'fail', [
        finding('workstation.overlay-route', {
          targets: dead.targets,
          interface: 'tailscale0',
          product: 'Tailscale',
          mayBeIntended: false,
          prefix: '100.64.0.0/10',
        }),
      ]),
    ]);
    expect(diagnosis.checklist.map((step) => step.cause.finding.code)).toEqual(['workstation.overlay-route']);
    const silent = diagnosis.findings.find((one) => one.finding.code === 'dns.system-silent');
    expect(silent?.causedBy).toEqual(['workstation.overlay-route']);
  });

  it('does not blame a cause that is about other addresses', () => {
    const overlap = finding('workstation.lan-overlap', {
      targets: ['172.16.0.9'],
      interface: 'docker0',
      network: '172.16.0.0/24',
      block: '172.16.0.0/12',
      product: 'Docker',
    });
    const diagnosis = diagnose([
      result('workstation.overlap', 'route', 'fail', [overlap]),
      result('dns.server', 'dns-server', 'fail', [bothSilent]),
    ]);
    expect(diagnosis.checklist.map((step) => step.cause.finding.code)).toEqual([
      'workstation.lan-overlap',
      'dns.server-silent',
    ]);
  });

  it('does not fold an error under a warning', () => {
    const oneSilent = finding(
      'dns.server-silent',
      { servers: ['100.100.2.138'], otherAnswers: true },
      { severity: 'warning' },
    );
    const systemSilent = finding('dns.system-silent', { name: 'a', servers: ['192.168.1.53'] });
    const diagnosis = diagnose([
      result('dns.server', 'dns-server', 'warn', [oneSilent]),
      result('dns.system', 'dns-server', 'fail', [systemSilent]),
    ]);
    expect(diagnosis.checklist.map((step) => step.cause.finding.code)).toEqual([
      'dns.system-silent',
      'dns.server-silent',
    ]);
  });

  it('raises a warning that explains an error', () => {
    const small = finding('workstation.small-mtu', { interface: 'eth0', mtu: 600 });
    const stalled = finding('api.tls-silent', { target: '100.100.45.10:443', host: 'a' });
    const diagnosis = diagnose([
      result('path.mtu', 'api-tls', 'warn', [small]),
      result('api.tls', 'api-tls', 'fail', [stalled]),
    ]);
    expect(diagnosis.checklist.map((step) => [step.cause.finding.code, step.cause.severity])).toEqual([
      ['workstation.small-mtu', 'error'],
    ]);
    expect(diagnosis.verdict.state).toBe('not-ready');
  });

  it('orders independent causes by the chain, errors before warnings', () => {
    const diagnosis = diagnose([
      result('path.quality', 'route', 'warn', [finding('path.loss', { targets: [], percent: 5, sent: 100 })]),
      result('computer.reachable', 'computer', 'fail', [
        finding('computer.all-unreachable', { total: 3, past: null, inside: false }),
      ]),
      result('dns.server', 'dns-server', 'fail', [bothSilent]),
    ]);
    expect(diagnosis.checklist.map((step) => step.cause.finding.code)).toEqual([
      'dns.server-silent',
      'computer.all-unreachable',
      'path.loss',
    ]);
  });
});

describe('a part of the checks', () => {
  const silent = result('dns.server', 'dns-server', 'fail', [bothSilent]);

  it.each([{ partial: true }, { withheld: true }])('%o is never ready, and may prove a fault', (more) => {
    expect(diagnose(proven, more).verdict.state).toBe('inconclusive');
    expect(diagnose([...proven, silent], more).verdict.state).toBe('not-ready');
  });
});

describe('equally urgent causes', () => {
  it('begin with the surest', () => {
    const told = (confidence: 'low' | 'medium' | 'high', server: string) =>
      finding('dns.server-silent', { servers: [server], otherAnswers: false }, { confidence });
    const findings = [
      told('low', '100.100.2.136'),
      told('high', '100.100.2.138'),
      told('medium', '10.0.0.1'),
    ];
    const { checklist } = diagnose([result('dns.server', 'dns-server', 'fail', findings)]);
    expect(checklist.map(({ cause }) => cause.finding.confidence)).toEqual(['high', 'medium', 'low']);
  });
});

describe('findings that say the same', () => {
  it('are one, with the evidence of all', () => {
    const seen = (id: string) => ({ ...bothSilent, args: { ...bothSilent.args }, evidence: [id] }) as Finding;
    const [one, ...others] = diagnose([
      result('dns.server', 'dns-server', 'fail', [seen('dns-1')]),
      result('dns.system', 'dns-server', 'fail', [seen('dns-2')]),
    ]).findings;
    expect(others).toEqual([]);
    expect(one?.finding.evidence).toEqual(['dns-1', 'dns-2']);
  });

  it('are two where they are about other servers', () => {
    const about = (server: string) => finding('dns.server-silent', { servers: [server], otherAnswers: true });
    const { findings } = diagnose([
      result('dns.server', 'dns-server', 'fail', [about('100.100.2.136'), about('100.100.2.138')]),
    ]);
    expect(findings.length).toBe(2);
  });
});

describe('a step of the checklist', () => {
  it('is verified by the checks that found it, once each, and by no other', () => {
    const filtered = finding('api.filtered', { target: '100.100.45.10:443', hosts: ['a'] });
    const steps = diagnose([
      result('dns.server', 'dns-server', 'fail', [bothSilent], { subject: '100.100.2.136' }),
      result('dns.system', 'dns-server', 'fail', [bothSilent, filtered]),
      result('dns.system', 'dns-server', 'fail', [bothSilent]),
      result('workstation.link', 'adapter', 'pass'),
    ]).checklist;
    expect(steps.map(({ cause, verify }) => [cause.finding.code, verify])).toEqual([
      ['dns.server-silent', [{ id: 'dns.server', subject: '100.100.2.136' }, { id: 'dns.system' }]],
      ['api.filtered', [{ id: 'dns.system' }]],
    ]);
  });

  it('verifies ten subjects one by one, and eleven together', () => {
    const of = (count: number) =>
      diagnose(
        Array.from({ length: count }, (_, index) =>
          result('dns.server', 'dns-server', 'fail', [bothSilent], { subject: `10.0.0.${index}` }),
        ),
      ).checklist[0]?.verify;
    expect(of(10)?.length).toBe(10);
    expect(of(11)).toEqual([{ id: 'dns.server' }]);
  });

  const silentFor = (subject: string): CheckResult =>
    result('dns.server', 'dns-server', 'fail', [{ ...bothSilent, subjects: [subject] }], { subject });

  it('merges what several subjects say alike, and verifies each of them', () => {
    const [step, ...others] = diagnose([silentFor('100.100.2.136'), silentFor('100.100.2.138')]).checklist;
    expect(others).toEqual([]);
    expect(step?.cause.finding.subjects).toEqual(['100.100.2.136', '100.100.2.138']);
    expect(step?.verify).toEqual([
      { id: 'dns.server', subject: '100.100.2.136' },
      { id: 'dns.server', subject: '100.100.2.138' },
    ]);
  });

  it('verifies many subjects by the whole check', () => {
    const args = { computers: [], total: 50 };
    const many = Array.from({ length: 50 }, (_, index) => {
      const subject = `172.16.0.${index}`;
      return result(
        'computer.reachable',
        'computer',
        'warn',
        [finding('computer.unreachable', args, { subjects: [subject] })],
        { subject },
      );
    });
    expect(diagnose(many).checklist[0]?.verify).toEqual([{ id: 'computer.reachable' }]);
  });
});

describe('the picture of the path', () => {
  it('marks the broken link, what fails with it, and what nobody tested', () => {
    const checks = [
      result('workstation.link', 'adapter', 'pass'),
      result('route.cloud-services', 'route', 'fail'),
      result('dns.server', 'dns-server', 'fail'),
      result('dns.answer', 'dns-answer', 'inconclusive'),
    ];
    const states = Object.fromEntries(pathOf(checks, 'route').map((link) => [link.stage, link.state]));
    expect(states).toMatchObject({
      adapter: 'ok',
      route: 'broken',
      'dns-server': 'affected',
      'dns-answer': 'unknown',
      computer: 'untested',
    });
  });

  const stateOf = (stage: Stage, ...checks: CheckResult[]) =>
    pathOf(checks, null).find((link) => link.stage === stage)?.state;
  const computer = (outcome: Outcome) => result('computer.reachable', 'computer', outcome);

  it('shows trouble, although the check that proves the link passes', () => {
    expect(
      stateOf(
        'dns-server',
        result('dns.system', 'dns-server', 'pass'),
        result('dns.server', 'dns-server', 'warn'),
      ),
    ).toBe('warning');
  });

  it('rests on the check that proves the link, and on no other of its stage', () => {
    const [open, passed] = [
      result('dns.server', 'dns-server', 'inconclusive'),
      result('dns.server', 'dns-server', 'pass'),
    ];
    expect(stateOf('dns-server', result('dns.system', 'dns-server', 'pass'), open)).toBe('ok');
    expect(stateOf('dns-server', result('dns.system', 'dns-server', 'inconclusive'), passed)).toBe('unknown');
    expect(stateOf('dns-server', passed)).toBe('untested');
  });

  it('takes one cloud computer that answers for the link; elsewhere all must be known', () => {
    expect(stateOf('computer', computer('pass'), computer('inconclusive'))).toBe('ok');
    expect(stateOf('computer', computer('inconclusive'))).toBe('unknown');
    expect(stateOf('computer', computer('pass'), computer('error'))).toBe('unknown');
    const links = [
      result('workstation.link', 'adapter', 'pass'),
      result('workstation.address', 'adapter', 'inconclusive'),
    ];
    expect(stateOf('adapter', ...links)).toBe('unknown');
  });

  it('never shows a link as working without a pass', () => {
    const states = pathOf(
      [result('api.tls', 'api-tls', 'error'), result('api.http', 'api-http', 'skipped')],
      null,
    );
    expect(states.filter((link) => link.state === 'ok')).toEqual([]);
  });
});
