/** The guide's corrected plan, brought up: its standby carries everything. */
import { beforeAll, describe, expect, it } from 'vitest';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { missing } from '../surroundings.ts';
import { guideContext, guideNetwork } from './guide.ts';
import { sweepSpaces } from './space.ts';
import { isDifferent, said, tryPlan, type Trial } from './trial.ts';

const reason = missing();
const TARGETS = [
  'office 172.16.0.0/12',
  'cloud-services 100.64.0.0/10',
  'resolver 100.100.2.136/32',
  'resolver 100.100.2.138/32',
];

describe.skipIf(reason !== null)("the guide's corrected plan in the lab", () => {
  const context = guideContext();
  let trial: Trial | undefined;

  beforeAll(async () => {
    await sweepSpaces();
    trial = await tryPlan(guideNetwork(context));
  }, 120_000);

  it('has no finding, and says of each destination what the same in FRR says', () => {
    expect(judgePlan(context).map(({ code }) => code)).toEqual([]);
    const told = (cells: ReturnType<typeof simulate>): readonly string[] =>
      cells.map(({ state, target, verdict }) => `${state} ${target.kind} ${target.block} ${verdict}`);
    const cells = [...new Set(trial?.compared.map(({ cell }) => cell) ?? [])];
    expect(told(cells).toSorted()).toEqual(told(simulate(context)).toSorted());
  });

  it('is as simulated in every state', () => {
    expect(trial?.compared.filter(isDifferent).map(said)).toEqual([]);
  });

  it.each(TARGETS)('with the circuit down the VPN carries both ways: %s', (target) => {
    const parts = trial?.compared.filter(
      ({ cell }) => cell.state === 'circuit-down' && `${cell.target.kind} ${cell.target.block}` === target,
    );
    expect(new Set(parts?.map(({ direction }) => direction))).toEqual(new Set(['forward', 'back']));
    for (const { kernel, arrived } of parts ?? []) {
      expect(kernel).toEqual(['vpn']);
      expect(arrived).toEqual(['vpn']);
    }
  });

  it.each(['all-up', 'vpn-down', 'bgp-down'])(
    'answers to the health check leave by the circuit: %s',
    (state) => {
      const [probe] =
        trial?.compared.filter(({ cell }) => cell.state === state && cell.target.kind === 'probe') ?? [];
      expect([probe?.kernel, probe?.arrived]).toEqual([['circuit'], ['circuit']]);
    },
  );
});
