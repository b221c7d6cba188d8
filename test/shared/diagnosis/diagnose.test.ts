/** What a diagnosis says of all checks together: the verdict, what a part of them proves, the order, and what is said once. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../shared/check/ids.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { finding, type Finding } from '../../../shared/diagnosis/finding.ts';
import { result, bothSilent } from './check-results.ts';

const login = { blocksLogin: true };
const proven = [
  result('dns.system', 'dns-server', 'pass', [], login),
  result('dns.answer', 'dns-answer', 'pass', [], login),
  result('api.tcp', 'api-tcp', 'pass', [], login),
  result('api.tls', 'api-tls', 'pass', [], login),
  result('api.http', 'api-http', 'pass', [], login),
];

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
