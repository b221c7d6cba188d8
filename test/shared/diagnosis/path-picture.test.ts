/** The picture of the path: which link is broken, which is proven, and which nobody tested. */
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/check/check.ts';
import type { Outcome, Stage } from '../../../shared/check/ids.ts';
import { pathOf } from '../../../shared/diagnosis/path.ts';
import { result } from './check-results.ts';

describe('the picture of the path', () => {
  const stateOf = (stage: Stage, ...checks: CheckResult[]) =>
    pathOf(checks, null).find((link) => link.stage === stage)?.state;
  const computer = (outcome: Outcome) => result('computer.reachable', 'computer', outcome);
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
