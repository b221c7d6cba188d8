/** Whether everybody who is asked says the same, every time. */
import { describe, expect, it } from 'vitest';
import { agreementCheck } from '../../../shared/check/dns/agreement.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import {
  API,
  API_NAME,
  dns,
  healthy,
  lookup,
  RESOLVERS,
  seen,
  unseen,
  without,
} from '../../support/facts.ts';
import {
  asked,
  COMPANY,
  directly,
  found,
  judged,
  NO,
  nobodyAt,
  OTHER,
  says,
  SECOND_NAME,
  set,
  TWO_NAMES,
} from './dns-facts.ts';

const [FIRST] = RESOLVERS;
const OLD = ip('100.100.45.77');
const failed = seen('lookup', API_NAME, lookup([], { outcome: 'failed' }));
const nobodyKnows = directly(NO);
const links = (first: Ipv4, second: Ipv4): Observation =>
  seen('resolvers', '', [
    { interface: 'eth0', servers: [first], domains: [], scope: 'default' },
    { interface: 'wlan0', servers: [second], domains: [], scope: 'default' },
  ]);
const STUB = ip('127.0.0.53');
const stubbed = (...servers: readonly Ipv4[]): Observation =>
  seen('resolvers', '', [
    { interface: null, servers: [STUB], domains: [], scope: 'default' },
    { interface: null, servers, domains: [], scope: 'default', via: 'systemd-resolved' },
  ]);

describe('answers that change', () => {
  it.each<
    readonly [string, readonly Observation[], { readonly right: number; readonly wrong: number } | null]
  >([
    [
      'right, then a wrong address',
      [asked(COMPANY, { answers: says('8.8.4.4') }, '#2')],
      { right: 1, wrong: 1 },
    ],
    [
      'right twice, then no such name',
      [asked(COMPANY, {}, '#2'), asked(COMPANY, NO, '#3')],
      { right: 2, wrong: 1 },
    ],
    ['another right address', [asked(COMPANY, { answers: says('100.100.45.11') }, '#2')], null],
    [
      'a second server of the adapter that knows nothing',
      [set(COMPANY, OTHER), asked(OTHER, NO)],
      { right: 1, wrong: 1 },
    ],
    ['a second adapter that knows nothing', [links(COMPANY, OTHER), asked(OTHER, NO)], null],
    [
      'a second adapter that knows a wrong address',
      [links(COMPANY, OTHER), asked(OTHER, { answers: says('8.8.4.4') })],
      { right: 1, wrong: 1 },
    ],
    [
      'the first adapter knows nothing, the second is right',
      [links(OTHER, COMPANY), asked(OTHER, NO)],
      { right: 1, wrong: 1 },
    ],
    ['a server that is not asked for this name', [asked(OTHER, NO)], null],
    [
      'unknown resolvers: all that were asked count',
      [unseen('resolvers'), asked(OTHER, NO)],
      { right: 1, wrong: 1 },
    ],
    [
      'the same server at another port',
      [asked(COMPANY, { ...NO, server: { address: COMPANY, port: 5353 } }, '#port')],
      null,
    ],
    [
      'a wrong address of the same server at another port',
      [asked(COMPANY, { answers: says('8.8.4.4'), server: { address: COMPANY, port: 5353 } }, '#port')],
      null,
    ],
    [
      'a second server behind the stub that knows nothing, which the stub need not ask',
      [stubbed(COMPANY, OTHER), asked(STUB), asked(OTHER, NO)],
      null,
    ],
    [
      'the stub itself says so now and then',
      [stubbed(COMPANY), asked(STUB), asked(STUB, NO, '#2')],
      { right: 2, wrong: 1 },
    ],
    ['another name of it', [asked(COMPANY, { ...NO, name: SECOND_NAME })], null],
    ['nobody else knows the name', [...nobodyKnows, found(), asked(COMPANY, NO, '#2')], null],
    [
      'nobody but the system knows the name',
      [...nobodyKnows, found(API), asked(COMPANY, NO, '#2')],
      { right: 1, wrong: 1 },
    ],
    [
      'the system does not get it, the VPC knows',
      [found(), asked(COMPANY, NO, '#2')],
      { right: 1, wrong: 1 },
    ],
  ])('%s', (_what, more, counts) => {
    const { findings } = judged(agreementCheck, more);
    expect(findings.map(({ code }) => code)).toEqual(counts === null ? [] : ['dns.flapping']);
    if (counts !== null) expect(findings[0]?.args).toMatchObject({ name: API_NAME, ...counts });
  });

  it('of another adapter at another port of the same server count for nothing', () => {
    const port = 5353;
    const groups = [
      { interface: 'eth0', servers: [COMPANY], domains: [], scope: 'default' as const },
      { interface: 'wlan0', servers: [COMPANY], port, domains: [], scope: 'default' as const },
    ];
    const other = asked(COMPANY, { ...NO, server: { address: COMPANY, port } }, '#port');
    expect(judged(agreementCheck, [seen('resolvers', '', groups), other]).findings).toEqual([]);
  });

  it('are grave where the system has the wrong one now', () => {
    const wrong = asked(COMPANY, NO, '#2');
    expect(judged(agreementCheck, [wrong]).findings).toMatchObject([
      { severity: 'warning', subjects: [API_NAME], args: { servers: [COMPANY] }, evidence: ['resolvers-1'] },
    ]);
    expect(judged(agreementCheck, [wrong, found()]).findings).toMatchObject([{ severity: 'error' }]);
  });

  it('are found for the second name as well', () => {
    const of = { name: SECOND_NAME };
    const more = [
      asked(COMPANY, of),
      asked(COMPANY, { ...of, ...NO }, '#2'),
      seen('dns', `${FIRST}:53/udp/${SECOND_NAME}/A`, dns(FIRST, of)),
    ];
    expect(judged(agreementCheck, more, { profile: TWO_NAMES }).findings).toMatchObject([
      { code: 'dns.flapping', subjects: [SECOND_NAME] },
    ]);
  });

  it('are judged for the name that works', () => {
    const of = { name: SECOND_NAME };
    const more = [
      found(),
      asked(COMPANY, NO),
      seen('lookup', SECOND_NAME, lookup([API], of)),
      seen('dns', `${FIRST}:53/udp/${SECOND_NAME}/A`, dns(FIRST, of)),
      asked(COMPANY, of),
    ];
    expect(judged(agreementCheck, more, { profile: TWO_NAMES }).reason).toEqual({
      key: 'dns-agreed',
      args: { name: SECOND_NAME },
    });
  });

  it('are not judged where the record is old', () => {
    expect(judged(agreementCheck, [found(OLD), nobodyAt(OLD)])).toMatchObject({
      outcome: 'skipped',
      reason: { key: 'blocked', args: { by: 'dns.answer' } },
    });
  });

  it('say who stands in the way of a judgement', () => {
    const key = (more: readonly Observation[], base = healthy()) => {
      const { outcome, reason } = judged(agreementCheck, more, { base });
      return [outcome, reason];
    };
    const by = (check: string) => ({ key: 'blocked', args: { by: check } });
    expect(key([failed])).toEqual(['inconclusive', by('dns.answer')]);
    expect(key([found('8.8.4.4')])).toEqual(['skipped', by('dns.answer')]);
    expect(key([], without(['dns']))).toEqual(['inconclusive', by('dns.server')]);
    expect(key(nobodyKnows)).toEqual(['inconclusive', { key: 'dns-disagreed', args: { name: API_NAME } }]);
  });
});
