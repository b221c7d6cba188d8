/** Drills that are invented, and what is judged of each. */
import { expect, it } from 'vitest';
import { judgeDrill } from '../../../shared/drill/judge.ts';
import type { DrillCode } from '../../../shared/drill/finding.ts';
import type { DrillState } from '../../../shared/drill/result.ts';
import type { DrillSettings } from '../../../shared/drill/settings.ts';
import {
  ACTIVE,
  invented,
  marksAt,
  SETTINGS,
  STANDBY,
  trace,
  type Invented,
  type Span,
} from '../../support/drill.ts';

/** When the active path is switched off, and when it comes back. */
export const OFF = 20_000;

export const ON = 70_000;

export const MARKS = marksAt(OFF, ON);

/** over are the routers of a trace. */
export const over = (hop: string | null) => ['192.168.1.1', hop];

/** Traces before, on the standby, and after. */
export const WAYS = [
  trace(5_000, ...over(ACTIVE)),
  trace(40_000, ...over(STANDBY)),
  trace(110_000, ...over(ACTIVE)),
];

/** What is lost at the failover, and at the return. */
export const FAILOVER: Span = [OFF, OFF + 3_200];

export const RETURN: Span = [ON, ON + 800];

/** One drill, and what is found. */
interface Case {
  readonly name: string;
  readonly network: Invented;
  readonly marks?: ReturnType<typeof marksAt>;
  readonly paths?: typeof WAYS;
  readonly settings?: Partial<DrillSettings>;
  readonly state: DrillState;
  readonly codes: readonly DrillCode[];
  readonly args?: Readonly<Record<string, unknown>>;
}

/** judges tests each drill by its findings and its state. */
export function judges(cases: readonly Case[]): void {
  it.each(cases)('$name', ({ network, marks = MARKS, paths = WAYS, settings, state, codes, args }) => {
    const recording = invented({ ...network, rest: { marks, paths } });
    const result = judgeDrill(recording, { ...SETTINGS, ...settings });
    expect(result.findings.map(({ code }) => code)).toEqual(codes);
    expect(result.state).toBe(state);
    if (args !== undefined) expect(result.findings[0]?.args).toMatchObject(args);
  });
}
