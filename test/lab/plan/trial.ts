/** One generated plan, judged by the simulation and by the lab. */
import { dialectOf, type Form } from '../../../shared/gateway/dialect.ts';
import { readGateway } from '../../../shared/gateway/read.ts';
import { readPlan } from '../../../shared/plan/read.ts';
import type { PlanContext } from '../../../shared/plan/rules/context.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { compare, type Compared } from './compare.ts';
import type { Made } from './made.ts';
import { ORDER, Running } from './running.ts';
import { gatewayText, gatewayTunnels, planText } from './texts.ts';

export interface Trial {
  readonly made: Made;
  readonly compared: readonly Compared[];
  readonly seconds: number;
}

/** A busy machine may lose a packet, or be late; what is different stays different. */
const AGAIN = 3;

/** contextOf reads the files of a network as the plan check does; a line that it does not understand is an error here. */
export function contextOf(made: Made): PlanContext {
  const read = readPlan(planText(made));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const files: readonly (readonly [string, string, Form])[] = [
    ['frr.conf', gatewayText(made), 'frr'],
    ['swanctl.conf', gatewayTunnels(made), 'swanctl'],
  ];
  const gateways = files.map(([file, text, form]) => {
    const reading = readGateway({ file, text, dialect: dialectOf(form), isWholeFile: true });
    if (!reading.read) throw new Error(`${file}: no dialect`);
    const [unread] = reading.config.notUnderstood;
    if (unread !== undefined) throw new Error(`${file}: not understood: ${unread.place.text}`);
    return reading.config;
  });
  return { read, plan: read.plan, file: 'plan.yaml', gateways };
}

/** tryPlan brings a network up, goes through all states, and compares each. */
export async function tryPlan(made: Made): Promise<Trial> {
  const started = performance.now();
  const cells = simulate(contextOf(made));
  const running = await Running.up(made);
  const compared: Compared[] = [];
  try {
    for (const state of ORDER) {
      await running.enter(state);
      const here = cells.filter((cell) => cell.state === state);
      let found = await compare(running, here);
      for (let again = 0; again < AGAIN && found.some(isDifferent); again += 1) {
        await running.still();
        found = await compare(running, here);
      }
      compared.push(...found);
    }
  } finally {
    await running.down();
  }
  return { made, compared, seconds: (performance.now() - started) / 1000 };
}

export function isDifferent({ verdict }: Compared): boolean {
  return verdict === 'different';
}

/** said tells one comparison in a line. */
export function said({ cell, direction, leg, kernel, arrived }: Compared): string {
  const way = JSON.stringify(leg.way);
  const found = `kernel ${kernel.join(' and ')}, arrived over ${arrived.join(' and ') || 'nothing'}`;
  return `${cell.state}, ${cell.target.kind} ${cell.target.block}, ${direction} ${leg.first}-${leg.last}: ${way}; ${found}`;
}
