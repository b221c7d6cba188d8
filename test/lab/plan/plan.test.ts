/** The simulation against the lab: generated plans, brought up with FRR and strongSwan, in every state. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../../shared/gateway/dialect.ts';
import { readGateway } from '../../../shared/gateway/read.ts';
import { readPlan } from '../../../shared/plan/read.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import type { PlanContext } from '../../../shared/plan/rules/context.ts';
import { missing } from '../surroundings.ts';
import { compare, type Compared } from './compare.ts';
import { generate } from './generate.ts';
import type { Made } from './made.ts';
import { ORDER, Running } from './running.ts';
import { gatewayText, gatewayTunnels, planText } from './texts.ts';

const reason = missing();
const numbers = (process.env['PLANS'] ?? '').split(',').map(Number);

function contextOf(made: Made): PlanContext {
  const read = readPlan(planText(made));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const gateways = [
    ['frr.conf', gatewayText(made), 'frr'],
    ['swanctl.conf', gatewayTunnels(made), 'swanctl'],
  ] as const;
  const configs = gateways.map(([file, text, form]) => {
    const reading = readGateway({ file, text, dialect: dialectOf(form), isWholeFile: true });
    if (!reading.read) throw new Error(file);
    if (reading.config.notUnderstood.length > 0)
      throw new Error(JSON.stringify(reading.config.notUnderstood.map((l) => l.place.text)));
    return reading.config;
  });
  return { read, plan: read.plan, file: 'plan.yaml', gateways: configs };
}

const say = ({ cell, direction, leg, kernel, arrived }: Compared): string =>
  `${cell.state} ${cell.target.kind} ${cell.target.block} ${direction} ${leg.first}-${leg.last}: says ${JSON.stringify(leg.way)}, kernel ${kernel.join('/')}, arrived ${arrived.join('/') || 'nothing'}`;

describe.skipIf(reason !== null)('plans', () => {
  it.each(numbers)('%i', async (index) => {
    const made = generate(index);
    const cells = simulate(contextOf(made));
    const t0 = performance.now();
    const running = await Running.up(made, randomBytes(2).toString('hex'));
    const all: Compared[] = [];
    try {
      for (const state of ORDER) {
        await running.enter(state);
        const here = cells.filter((cell) => cell.state === state);
        let found = await compare(running, here);
        // A busy machine may lose packets or still be moving; what is different stays different.
        for (let again = 0; again < 3 && found.some(({ verdict }) => verdict === 'different'); again += 1) {
          await running.still();
          found = await compare(running, here);
        }
        all.push(...found);
      }
    } finally {
      await running.down();
    }
    const different = all.filter(({ verdict }) => verdict === 'different').map(say);
    console.log(`#${index} ${made.kind} ${made.faults.join(' + ') || 'whole'}: ${all.length} legs, ${all.filter((o) => o.verdict === 'open').length} open, ${different.length} different, ${Math.round(performance.now() - t0)} ms\n${different.join('\n')}\n  open: ${[...new Set(all.filter((o) => o.verdict === 'open').map((o) => `${o.cell.state} ${o.direction} ${JSON.stringify(o.leg.way)} kernel ${o.kernel.join('/')} arrived ${o.arrived.join('/')}`))].join('\n  open: ')}`);
    expect(different).toEqual([]);
  }, 240_000);
});
