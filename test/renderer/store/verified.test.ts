import { describe, expect, it } from 'vitest';
import { runAfter, type Verified } from '../../../renderer/store/verified.ts';
import { reportOf } from '../../support/report.ts';

describe('what follows from a verified step', () => {
  const report = reportOf('a missing forwarder and a filtered API');
  const [first = '', second = ''] = report.checklist.map(({ finding }) => finding);
  const run = { kind: 'workstation' } as const;

  it('is a whole run when the last one is fixed', () => {
    expect(runAfter({ run, report }, { [first]: 'cleared', [second]: 'cleared' }, false)).toEqual(run);
  });

  it.each<[string, Verified]>([
    ['not verified', { [first]: 'cleared' }],
    ['still there', { [first]: 'cleared', [second]: 'still-there' }],
    ['open', { [first]: 'cleared', [second]: 'unknown' }],
    ['being verified', { [first]: 'cleared', [second]: 'running' }],
  ])('is nothing while a step is %s', (_, verified) => {
    expect(runAfter({ run, report }, verified, false)).toBeNull();
  });

  it('plays on that the fault of a demo was fixed', () => {
    const demo = { kind: 'demo', scenario: 'x' } as const;
    const cleared = { [first]: 'cleared', [second]: 'cleared' } as const;
    expect(runAfter({ run: demo, report }, cleared, true)).toEqual({ ...demo, healed: true });
    expect(runAfter({ run: demo, report }, cleared, false)).toEqual(demo);
  });

  it('is nothing where there was nothing to fix', () => {
    expect(runAfter({ run, report: { ...report, checklist: [] } }, {}, false)).toBeNull();
  });
});
