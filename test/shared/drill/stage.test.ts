/** Where a drill stands: the bounds of each wait, and what counts as out, as checked and as back. */
import { describe, expect, it } from 'vitest';
import { timeForAll, timeNeeded } from '../../../shared/drill/bounds.ts';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import type { CheckSeen, Recording } from '../../../shared/drill/sample.ts';
import type { Service } from '../../../shared/drill/service.ts';
import { cameLater, stageOf } from '../../../shared/drill/stage.ts';
import {
  ACTIVE,
  CONTROL,
  invented,
  marksAt,
  NAME,
  PING,
  SETTINGS,
  STANDBY,
  STANDING,
  trace,
  UDP,
} from '../../support/drill.ts';
import { outageOf } from './outs.ts';

/** `toMs` null: it is not over. */
type OutOf = readonly [service: Service, fromMs: number, toMs: number | null, fromStart?: boolean];

interface Sight {
  readonly endMs: number;
  readonly out?: readonly OutOf[];
  readonly marks?: Recording['marks'];
  readonly checks?: readonly CheckSeen[];
  readonly paths?: Recording['paths'];
}

const SERVICES = [UDP, PING, NAME, STANDING, CONTROL];
const NOTHING = invented({ services: SERVICES, endMs: 200 });
const JUDGED = judgeDrill(NOTHING, SETTINGS);

function stageIn({ endMs, out = [], marks = [], checks = [], paths = [] }: Sight) {
  const accounts = JUDGED.accounts.map((account) => ({
    ...account,
    outages: out
      .filter(([{ id }]) => id === account.serviceId)
      .map(([{ id }, ...times]) => outageOf([id, ...times])),
  }));
  return stageOf({ ...NOTHING, endMs, checks, paths }, { ...JUDGED, accounts, marks }, SETTINGS);
}

const OFF = 20_000;
const ON = 100_000;
/** With BFD alone in the profile a standby needs 9 s, and 30 s where nothing at all came back. */
const NEEDED = timeNeeded(SETTINGS.failover);
const FOR_ALL = timeForAll(SETTINGS.failover);

describe('before the path is switched off', () => {
  it.each([
    ['five seconds must have passed', 4_999, [], 'settling'],
    ['five seconds are enough', 5_000, [], 'switch-off'],
    ['what began must be five seconds ago', 12_999, [[UDP, 8_000, null]], 'settling'],
    ['what was out all that time keeps nobody waiting', 13_000, [[UDP, 8_000, null]], 'switch-off'],
    ['what ended must be five seconds ago', 14_999, [[UDP, 8_000, 10_000]], 'settling'],
    ['the last end counts', 15_000, [[UDP, 8_000, 10_000]], 'switch-off'],
    ['of all services', 15_000, [[UDP, 2_000, 3_000] as const, [PING, 10_001, 10_002] as const], 'settling'],
  ] as const)('%s: at %i ms', (_what, endMs, out, stage) => {
    expect(stageIn({ endMs, out })).toBe(stage);
  });
});

describe('while the standby is waited for', () => {
  const BOTH = [UDP, PING].map((one): OutOf => [one, OFF, null]);
  const at = (endMs: number, out: readonly OutOf[]) => stageIn({ endMs, out, marks: marksAt(OFF) });

  it.each<readonly [string, number, readonly OutOf[], string]>([
    ['nothing was lost yet', OFF + 4_999, [], 'failover'],
    ['nothing was lost at all', OFF + 5_000, [], 'check'],
    ['what was before the mark is of no matter', OFF + 5_000, [[UDP, OFF - 500, OFF - 100]], 'check'],
    ['five seconds after the last came back', OFF + 7_999, [[UDP, OFF, OFF + 3_000]], 'failover'],
    ['all came back', OFF + 8_000, [[UDP, OFF, OFF + 3_000]], 'check'],
    ['one stays out, and its time is not over', OFF + NEEDED - 1, [[UDP, OFF, null]], 'failover'],
    ['one stays out', OFF + NEEDED, [[UDP, OFF, null]], 'check'],
    ['what was out from the start is not waited for', OFF + 5_000, [[UDP, 0, null, true]], 'check'],
    ['nothing that follows the path is back', OFF + NEEDED, BOTH, 'failover'],
    ['nothing came back in time', OFF + FOR_ALL - 1, BOTH, 'failover'],
    ['nothing comes back', OFF + FOR_ALL, BOTH, 'check'],
    [
      'what was out from the start says nothing of the standby',
      OFF + NEEDED,
      [
        [UDP, OFF, null],
        [PING, 0, null, true],
      ],
      'failover',
    ],
    [
      'what answered since, and answers still, says that something carries',
      OFF + NEEDED,
      [
        [UDP, OFF, null],
        [PING, 0, 5_000, true],
      ],
      'check',
    ],
    [
      'one of the path came back',
      OFF + NEEDED,
      [
        [UDP, OFF, OFF + NEEDED - 100],
        [PING, OFF, null],
      ],
      'check',
    ],
    [
      'the last of several outages counts',
      OFF + NEEDED,
      [
        [UDP, OFF, OFF + 1_000],
        [UDP, OFF + 2_000, null],
        [PING, OFF, null],
      ],
      'failover',
    ],
  ])('%s: at %i ms', (_what, endMs, out, stage) => {
    expect(at(endMs, out)).toBe(stage);
  });
});

describe('a whole check', () => {
  const check = (atMs: number, state: CheckSeen['state'] = 'ready'): CheckSeen => ({
    ...{ atMs, state, tookMs: 1_000, headline: '', findings: [] },
  });
  const failed = (atMs: number) => check(atMs, 'not-ready');
  const back = [[UDP, OFF, OFF + 3_000]] as const;
  const LATER = OFF + 20_000;

  it.each([
    ['none was made', [], back, 'check'],
    ['it was made before the path was switched off', [check(OFF - 1)], back, 'check'],
    ['it was made at the mark', [check(OFF)], back, 'check'],
    ['a log-on works', [check(OFF + 1)], back, 'switch-on'],
    ['a log-on works, with warnings', [check(OFF + 1, 'ready-with-warnings')], back, 'switch-on'],
    ['it failed before the last service was back', [failed(OFF + 2_999)], back, 'check'],
    ['it failed on the standby', [failed(OFF + 3_000)], back, 'switch-on'],
    ['it failed, and one is out still', [failed(OFF + 1)], [[UDP, OFF, null]], 'switch-on'],
    ['two failed too early', [failed(OFF + 1), failed(OFF + 2)], back, 'check'],
    ['three failed too early', [failed(OFF + 1), failed(OFF + 2), failed(OFF + 3)], back, 'switch-on'],
    ['what failed before the mark is none', [failed(1), failed(2), failed(OFF + 1)], back, 'check'],
    ['one of two tells', [failed(OFF + 1), failed(OFF + 4_000)], back, 'switch-on'],
  ] as const)('%s', (_what, checks, out, stage) => {
    expect(stageIn({ endMs: LATER, out, marks: marksAt(OFF), checks })).toBe(stage);
  });

  it.each([
    [[], false],
    [[5_001], true],
    [[5_000], false],
    [[4_999], false],
    [[null], false],
    [[null, 1_000, 6_000], true],
  ])('at 5 s, where services came back at %j: something came later is %s', (ends, expected) => {
    const outages = ends.map((toMs) => ({ toMs }));
    expect(cameLater(5_000, outages)).toBe(expected);
  });
});

describe('after the path is switched on again', () => {
  const over = (atMs: number, ...hops: readonly (string | null)[]) => trace(atMs, ...hops);
  const back = [over(ON + 1_000, ACTIVE)];

  it.each<readonly [string, number, readonly OutOf[], Recording['paths'], string]>([
    ['ten seconds of quiet', ON + 10_000, [], back, 'done'],
    ['less than ten seconds', ON + 9_999, [], back, 'failback'],
    ['ten seconds after the last came back', ON + 13_000, [[UDP, ON, ON + 3_000]], back, 'done'],
    ['less than that', ON + 12_999, [[UDP, ON, ON + 3_000]], back, 'failback'],
    ['something is out', ON + 89_999, [[UDP, ON, null]], back, 'failback'],
    ['no drill waits for ever', ON + 90_000, [[UDP, ON, null]], back, 'done'],
    ['nor for a trace', ON + 90_000, [], [], 'done'],
    ['the own LAN is not waited for', ON + 20_000, [[CONTROL, ON - 50_000, null]], back, 'done'],
    ['what was out from the start is not either', ON + 20_000, [[UDP, 0, null, true]], back, 'done'],
    ['a session that stays out is waited for', ON + 20_000, [[STANDING, ON, null]], back, 'failback'],
    ['no trace was made since', ON + 20_000, [], [over(ON, ACTIVE)], 'failback'],
    ['the trace goes over the standby', ON + 20_000, [], [over(ON + 1_000, STANDBY)], 'failback'],
    ['the last trace counts', ON + 20_000, [], [over(ON + 1_000, STANDBY), over(ON + 9_000, ACTIVE)], 'done'],
    [
      'also where it is the standby',
      ON + 20_000,
      [],
      [over(ON + 1_000, ACTIVE), over(ON + 9_000, STANDBY)],
      'failback',
    ],
    ['a trace that shows neither is back', ON + 20_000, [], [over(ON + 1_000, null)], 'done'],
  ])('%s: at %i ms', (_what, endMs, out, paths, stage) => {
    expect(stageIn({ endMs, out, paths, marks: marksAt(OFF, ON) })).toBe(stage);
  });
});
