import { describe, expect, it } from 'vitest';
import { madeAt } from '../../../shared/report/made-at.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { seen } from '../../support/facts.ts';
import { reportOf } from '../../support/report.ts';

function reportAt(utcOffsetMinutes: number | undefined, createdAt = '2026-11-24T10:00:00.000Z'): Report {
  const value = { hostName: 'pc', os: 'x', ...(utcOffsetMinutes === undefined ? {} : { utcOffsetMinutes }) };
  const report = reportOf('a healthy workstation', 'en', { createdAt });
  const others = report.observations.filter(({ kind }) => kind !== 'host');
  return { ...report, observations: [...others, { ...seen('host', '', value), evidence: [] } as never] };
}

describe('when a report was made', () => {
  it.each([
    [480, '2026-11-24 10:00:00 UTC (18:00:00 UTC+08:00)'],
    [-210, '2026-11-24 10:00:00 UTC (06:30:00 UTC-03:30)'],
    [0, '2026-11-24 10:00:00 UTC (10:00:00 UTC+00:00)'],
    [840, '2026-11-24 10:00:00 UTC (2026-11-25 00:00:00 UTC+14:00)'],
  ])('is told in UTC and by the clock of the workstation: %i', (minutes, told) => {
    expect(madeAt(reportAt(minutes))).toBe(told);
  });

  it.each([undefined, 1e9])(
    'is told in UTC alone where the offset is not known, or cannot be: %s',
    (minutes) => {
      expect(madeAt(reportAt(minutes))).toBe('2026-11-24 10:00:00 UTC');
    },
  );
});
