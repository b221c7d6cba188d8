import { describe, expect, it } from 'vitest';
import { scopeLines } from '../../../shared/verdict/scope.ts';
import { reportOf } from '../../support/report.ts';

describe('what a ready verdict covers', () => {
  const ready = reportOf('a healthy workstation');
  const withComputers = (count: number): typeof ready => ({
    ...ready,
    profile: {
      ...ready.profile,
      region: 'cn-shanghai',
      cloudComputers: Array.from({ length: count }, () => ({ address: '172.16.0.9', ports: [] })),
    },
  });

  it('names the region, and says what was not tested', () => {
    const told = scopeLines(withComputers(0), 'en').join(' ');
    expect(told).toContain('China (Shanghai) cn-shanghai');
    expect(told).toContain('the profile names none');
    expect(told).toContain('password');
    expect(scopeLines(withComputers(0), 'zh-CN').join('')).toContain('华东 2（上海）');
  });

  it('counts the cloud computers that were tested', () => {
    expect(scopeLines(withComputers(1), 'en')).toContain('One cloud computer of the profile was tested.');
    expect(scopeLines(withComputers(3), 'en')).toContain('3 cloud computers of the profile were tested.');
  });

  it('says nothing where no log-on is promised, and bears any profile', () => {
    expect(scopeLines(reportOf('a filtered API'), 'en')).toEqual([]);
    expect(scopeLines({ ...ready, profile: {} }, 'en')).toHaveLength(2);
  });
});
