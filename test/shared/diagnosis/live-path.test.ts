import { describe, expect, it } from 'vitest';
import type { CheckId, Outcome, Stage } from '../../../shared/check/ids.ts';
import { livePathOf } from '../../../shared/diagnosis/path.ts';

const EXPECTED: readonly { readonly id: CheckId; readonly stage: Stage }[] = [
  { id: 'workstation.link', stage: 'adapter' },
  { id: 'dns.configured', stage: 'dns-server' },
  { id: 'dns.system', stage: 'dns-server' },
  { id: 'api.tcp', stage: 'api-tcp' },
];

function states(
  outcomes: Partial<Record<CheckId, Outcome>>,
  broken: Stage | null = null,
): Record<string, string> {
  const results = EXPECTED.flatMap((one) => {
    const outcome = outcomes[one.id];
    return outcome === undefined ? [] : [{ ...one, outcome }];
  });
  const path = livePathOf(results, EXPECTED, broken);
  return Object.fromEntries(path.map(({ stage, state }) => [stage, state]));
}

describe('the path while a run goes on', () => {
  it('lights a link when all its checks are in, and not before', () => {
    expect(states({ 'workstation.link': 'pass', 'dns.system': 'pass' })).toMatchObject({
      adapter: 'ok',
      'dns-server': 'untested',
    });
    expect(states({ 'dns.configured': 'pass', 'dns.system': 'pass' })).toMatchObject({ 'dns-server': 'ok' });
  });

  it('calls a link broken only when every link before it is in', () => {
    expect(states({ 'api.tcp': 'fail' })).toMatchObject({ 'api-tcp': 'affected' });
    const before = { 'workstation.link': 'pass', 'dns.configured': 'pass', 'dns.system': 'pass' } as const;
    expect(states({ ...before, 'api.tcp': 'fail' })).toMatchObject({ 'api-tcp': 'broken' });
    expect(states({ ...before, 'dns.system': 'fail', 'api.tcp': 'fail' })).toMatchObject({
      'dns-server': 'broken',
      'api-tcp': 'affected',
    });
  });

  it('marks the link of a verdict that stands', () => {
    expect(states({ 'dns.system': 'fail' }, 'dns-server')).toMatchObject({ 'dns-server': 'broken' });
  });
});
