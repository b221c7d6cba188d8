/** A key that is pressed late: half stays half, and a service that was out before is no failover. */
import { describe, expect, it } from 'vitest';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import {
  API,
  CONTROL,
  invented,
  marksAt,
  NAME,
  PING,
  PING_2,
  SETTINGS,
  STANDING,
  TCP,
  UDP,
  type Span,
} from '../../support/drill.ts';

describe('a key that is pressed late', () => {
  const SERVICES = [UDP, TCP, NAME, API, STANDING, PING, PING_2, CONTROL];
  const dead = Object.fromEntries(
    [UDP, TCP, API, STANDING].map(({ id }): [string, readonly Span[]] => [id, [[60_000, 181_000]]]),
  );
  const drill = {
    services: SERVICES,
    endMs: 240_000,
    cuts: [
      [60_000, 66_000],
      [180_000, 181_000],
    ],
  } as const;

  it.each([60_500, 65_000, 70_500, 90_000])('half stays half when it is pressed at %d ms', (offMs) => {
    const { state, findings } = judgeDrill(
      invented({ ...drill, more: dead, rest: { marks: marksAt(offMs, 179_000) } }),
      SETTINGS,
    );
    expect(findings[0]?.code).toBe('drill.half');
    expect(state).toBe('failed');
  });

  it('a service that was out before and stays out is no failover, and no pass without a word', () => {
    const { state, findings } = judgeDrill(
      invented({
        ...drill,
        more: { [PING_2.id]: [[30_000, 240_000]] },
        rest: { marks: marksAt(60_500, 179_000) },
      }),
      SETTINGS,
    );
    expect(findings.map(({ code }) => code)).toContain('drill.unrelated');
    expect(state).not.toBe('passed');
  });
});
