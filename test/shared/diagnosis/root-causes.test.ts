/** Which finding is the root cause, which folds under it, and in which order they stand. */
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { finding } from '../../../shared/diagnosis/finding.ts';
import { result, bothSilent } from './check-results.ts';

const dead = {
  targets: ['100.100.2.136', '100.100.2.138'],
  lastHop: '192.168.1.1',
  unreachableFrom: null,
  reported: false,
};

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
