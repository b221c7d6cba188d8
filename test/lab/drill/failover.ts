/** One failover with a standby that is like this or that, and what the drill calls it. */
import type { DrillRecord } from '../../../shared/drill/record.ts';
import type { Lab } from '../lab.ts';
import { Cutter } from './events.ts';
import { RunningDrill } from './run.ts';
import type { Scenario } from './scenarios.ts';

/** What a drill said about a failover that was made. */
export interface Named {
  readonly scenario: string;
  readonly state: string;
  readonly codes: readonly string[];
  /** Empty: named as it should be. */
  readonly wrong: string;
}

/** failover makes one, and leaves the lab as it was. */
export async function failover(lab: Lab, scenario: Scenario): Promise<Named> {
  const cutter = new Cutter(lab);
  const { off, on } = scenario.line ?? LINK;
  await scenario.before?.make(lab);
  await cutter.start();
  const drill = await RunningDrill.start(lab, {
    ...(scenario.settings === undefined ? {} : { profile: scenario.settings }),
    ...(scenario.computers === undefined ? {} : { computers: scenario.computers }),
  });
  try {
    await drill.says('Switch the active path off now', PATIENCE_S);
    await off(lab);
    drill.mark();
    await scenario.off?.(lab, cutter);
    await drill.says('Switch the active path on again', PATIENCE_S);
    await on(lab);
    drill.mark();
    await scenario.on?.(lab, cutter);
    return named(scenario, await drill.ended());
  } finally {
    await drill.remove();
    await cutter.stop();
    await on(lab).catch(() => undefined);
    await scenario.after?.(lab).catch(() => undefined);
    await scenario.before?.heal(lab);
    await lab.converged('active');
  }
}

const PATIENCE_S = 120;

const LINK = {
  off: (lab: Lab) => lab.at('vbr', 'ip link set ec down'),
  on: (lab: Lab) => lab.at('vbr', 'ip link set ec up'),
};

function named({ name, code, args = {}, never = [] }: Scenario, { result }: DrillRecord): Named {
  const { findings, state } = result;
  const codes = findings.map((one) => one.code);
  const found: Readonly<Record<string, unknown>> | undefined = findings.find(
    (one) => one.code === code,
  )?.args;
  const other = Object.entries(args).filter(
    ([key, value]) => JSON.stringify(found?.[key]) !== JSON.stringify(value),
  );
  const untrue = codes.filter((one) => never.some((two) => two === one));
  const wrong = [
    ...(found === undefined ? [`no ${code}`] : other.map(([key]) => `${key} ${JSON.stringify(found[key])}`)),
    ...untrue.map((one) => `untrue: ${one}`),
  ].join('; ');
  return { scenario: name, state, codes, wrong };
}
