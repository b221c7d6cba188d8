/** A drill in which nobody presses keys, and whose profile names no routers: what was switched is found in the samples. */
import { describe, expect, it } from 'vitest';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import type { Service } from '../../../shared/drill/service.ts';
import {
  API,
  invented,
  PING,
  PING_2,
  PORT,
  SETTINGS,
  STANDING,
  TCP,
  UDP,
  type Span,
} from '../../support/drill.ts';
import { FAILOVER, OFF, ON, RETURN } from './judge-facts.ts';

function judged(more: Readonly<Record<string, readonly Span[]>>) {
  const { state, marks, findings } = judgeDrill(invented({ cuts: [FAILOVER, RETURN], more }), SETTINGS);
  const seconds = marks.map(({ atMs }) => Math.round(atMs / 1_000) * 1_000);
  return { state, seconds, codes: findings.map(({ code }) => code), first: findings[0]?.args };
}

describe('a drill without marks', () => {
  it.each([
    [0, ['drill.works']],
    [5_000, ['drill.works', 'drill.unrelated']],
    [12_000, ['drill.works', 'drill.unrelated']],
  ])('passes while one cloud computer is off, since %i ms', (sinceMs, expected) => {
    const { state, seconds, codes } = judged({ [PING_2.id]: [[sinceMs, 120_000]] });
    expect([seconds, codes, state]).toEqual([[OFF, ON], expected, 'passed']);
  });

  it.each<readonly [string, readonly Service[]]>([
    ['cloud-services', [UDP, TCP, API, STANDING]],
    ['office', [PING, PING_2, PORT]],
  ])('finds half a standby by what comes back with the return: %s', (missing, dead) => {
    const stay: readonly Span[] = [[OFF, ON + 500]];
    const { state, seconds, codes, first } = judged(Object.fromEntries(dead.map(({ id }) => [id, stay])));
    expect([seconds, codes, state]).toEqual([[OFF, ON], ['drill.half'], 'failed']);
    expect(first).toMatchObject({ missing, dead: dead.map(({ id }) => id) });
  });
});
