/** Whether a system that gets an answer gets it in time. */
import { describe, expect, it } from 'vitest';
import { systemCheck } from '../../../shared/check/dns/system.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, dns, lookup, RESOLVERS, seen, silentDns, unseen } from '../../support/facts.ts';
import { asked, COMPANY, judged, OTHER, SECOND_NAME, set, unanswered } from './dns-facts.ts';

const [FIRST] = RESOLVERS;

describe('a system that gets an answer', () => {
  const took = (durationMs: number) => seen('lookup', API_NAME, lookup([API], { durationMs }));
  it.each([
    [799, 'note'],
    [800, 'warning'],
  ] as const)('waited %d ms for a dead server: %s', (durationMs, severity) => {
    const more = [set(OTHER, COMPANY), unanswered(OTHER), took(durationMs)];
    expect(judged(systemCheck, more).findings).toMatchObject([
      {
        code: 'dns.first-server-dead',
        severity,
        args: { name: API_NAME, dead: [OTHER], living: [COMPANY], waitedMs: durationMs },
        subjects: [API_NAME],
        evidence: ['resolvers-1'],
      },
    ]);
  });

  it('is told with whole milliseconds', () => {
    expect(judged(systemCheck, [took(8.6)]).reason).toEqual({
      key: 'dns-system-answers',
      args: { name: API_NAME, addresses: [API], durationMs: 9 },
    });
    const slow = [asked(COMPANY, { rttMs: 900.6, again: true }, '#again')];
    expect(judged(systemCheck, slow).findings).toMatchObject([
      {
        code: 'dns.system-slow',
        confidence: 'medium',
        args: { name: API_NAME, servers: [COMPANY], rttMs: 901 },
      },
    ]);
  });

  it.each<readonly [string, readonly Observation[]]>([
    ['800 ms is slow', [asked(COMPANY, { rttMs: 800, again: true }, '#again')]],
    [
      'with unknown resolvers, those that were asked count',
      [unseen('resolvers'), asked(COMPANY, { rttMs: 900, again: true }, '#again')],
    ],
  ])('%s', (_what, more) => {
    expect(judged(systemCheck, more).findings).toMatchObject([{ code: 'dns.system-slow' }]);
  });

  it.each<readonly [string, readonly Observation[]]>([
    ['799 ms is not slow', [asked(COMPANY, { rttMs: 799, again: true }, '#again')]],
    [
      'one of two servers is quick',
      [
        set(COMPANY, OTHER),
        asked(COMPANY, { rttMs: 900, again: true }, '#again'),
        asked(OTHER, { rttMs: 9, again: true }, '#again'),
      ],
    ],
    ['slow for another name', [asked(COMPANY, { name: SECOND_NAME, rttMs: 900, again: true }, '#again')]],
    [
      'slow in the place of a VPC resolver',
      [
        unseen('resolvers'),
        seen('dns', `${FIRST}:53/udp/${API_NAME}/A#again`, dns(FIRST, { rttMs: 900, again: true })),
      ],
    ],
    [
      'slow for another name, of unknown resolvers',
      [unseen('resolvers'), asked(COMPANY, { name: SECOND_NAME, rttMs: 900, again: true }, '#again')],
    ],
    ['an answer without its time', [asked(COMPANY, { rttMs: null, again: true }, '#again')]],
    [
      'silence the second time is no slow answer',
      [
        seen(
          'dns',
          `${COMPANY}:53/udp/${API_NAME}/A#again`,
          silentDns(COMPANY, { role: 'configured', again: true, rttMs: 2000 }),
        ),
      ],
    ],
  ])('%s', (_what, more) => {
    expect(judged(systemCheck, more).findings).toEqual([]);
  });
});
