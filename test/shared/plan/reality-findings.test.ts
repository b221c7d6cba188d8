/** Findings of a check that a plan explains, in words, and the profile of a plan. */
import { describe, expect, it } from 'vitest';
import { realityText } from '../../../shared/plan/reality/words.ts';
import { profileOf } from '../../../shared/plan/profile.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import { healthy } from '../../support/facts.ts';
import { SAMPLES } from '../gateway/samples.ts';
import { contextOf, GOOD_PLAN } from './good-plan.ts';
import { compared } from './reality-facts.ts';

describe('a finding of the check', () => {
  const noServices = SAMPLES['cisco-ios'].replace(/ip route 100\.64.*\n/, '');

  it('is explained by a plan whose standby lacks the services', () => {
    const { explained } = compared(
      healthy(),
      ['path.on-standby', 'route.cloud-services-missing'],
      GOOD_PLAN,
      noServices,
    );
    expect(explained).toMatchObject([
      {
        finding: 'route.cloud-services-missing',
        cell: { state: 'circuit-down', target: { kind: 'cloud-services' } },
      },
    ]);
  });

  it('is not explained by a good plan, nor by what happens in another state', () => {
    expect(compared(healthy(), ['route.cloud-services-missing'], GOOD_PLAN, noServices).explained).toEqual(
      [],
    );
    expect(
      compared(
        healthy(),
        ['path.on-standby', 'route.cloud-services-missing'],
        GOOD_PLAN,
        SAMPLES['cisco-ios'],
      ).explained,
    ).toEqual([]);
  });
});

describe('the words', () => {
  it.each(['en', 'zh-CN'] as const)('name values and owners in %s', (language) => {
    const { lines } = realityText(compared(healthy(), ['path.on-standby'], GOOD_PLAN), language);
    expect(lines.join('\n')).toContain('10.20.0.0/16');
    expect(lines.join('\n')).toContain(language === 'en' ? 'network team' : '网络团队');
    for (const line of lines) expect(line).not.toMatch(/undefined|null|\[object/);
  });
});

describe('the profile of a plan', () => {
  it.each(['en', 'zh-CN'] as const)('is a profile with what the plan promises (%s)', (language) => {
    const read = readProfile(profileOf(contextOf(GOOD_PLAN).plan, language));
    expect(read).toMatchObject({
      ok: true,
      profile: {
        region: 'cn-hangzhou',
        officeNetwork: ['172.16.0.0/12'],
        lan: ['10.20.0.0/16'],
        cloudServices: ['100.64.0.0/10'],
        path: { activeHops: ['10.0.0.1'] },
      },
    });
  });
});
