/** What selectors keep out is said of the addresses that they keep out, and of no others. */
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import type { Cell, Leg } from '../../../shared/plan/simulate/types.ts';
import { SAMPLES } from '../gateway/samples.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';

const OURS = 'remote: [10.20.0.0/16]';
const CLOUD = 'local: [172.16.0.0/12, 100.64.0.0/10]';

/** The cell of a target with the circuit down, where everything goes through the tunnel. */
function standby(from: string, to: string, block: string): Cell {
  expect(GOOD_PLAN).toContain(from);
  const plan = GOOD_PLAN.replace(from, to);
  const cells = simulate(contextOf(plan, [configOf(SAMPLES.frr, 'frr')]));
  const cell = cells.find(({ state, target }) => state === 'circuit-down' && target.block === block);
  if (cell === undefined) throw new RangeError(block);
  return cell;
}

const keptOut = (legs: readonly Leg[]): readonly string[] =>
  legs.flatMap(({ first, last, way }) =>
    way.kind === 'none' && way.why === 'selectors' ? [`${first}-${last}`] : [],
  );

describe('selectors of the tunnel', () => {
  it('keep nothing out where they cover all', () => {
    expect(standby(OURS, OURS, '100.64.0.0/10').verdict).toBe('vpn');
  });

  it.each([
    ['a resolver inside', '100.100.2.136/32', 'vpn'],
    ['the services as a whole', '100.64.0.0/10', 'partly'],
    ['an office that has its own', '172.16.0.0/12', 'vpn'],
  ])('narrower than the services: %s', (_name, block, verdict) => {
    const cell = standby(CLOUD, 'local: [172.16.0.0/12, 100.100.2.0/24]', block);
    expect(cell.verdict).toBe(verdict);
    expect(keptOut(cell.forward)).toEqual(
      verdict === 'partly' ? ['100.64.0.0-100.100.1.255', '100.100.3.0-100.127.255.255'] : [],
    );
  });

  it('that name no service at all leave no way', () => {
    expect(standby(CLOUD, 'local: [172.16.0.0/12]', '100.100.2.136/32').verdict).toBe('no-way');
  });

  it('that lack a part of the data center keep that part out, on the way back', () => {
    const cell = standby(OURS, 'remote: [10.20.0.0/17]', '100.100.2.136/32');
    expect(cell.verdict).toBe('partly');
    expect(keptOut(cell.forward)).toEqual([]);
    expect(keptOut(cell.back)).toEqual(['10.20.128.0-10.20.255.255']);
  });

  const two = `remote: [10.20.0.0/17]
    - name: second
      ike: ikev2
      local: [172.16.0.0/12, 100.64.0.0/10]
      remote: [10.20.128.0/17]
  routes:
    - {destination: 10.20.128.0/17, connection: second}`;

  it('of two connections cover together what each covers in part', () => {
    expect(standby(`${OURS}\n  routes:`, two, '100.64.0.0/10').verdict).toBe('vpn');
  });

  it('of a connection to which no route leads may carry, which is not known', () => {
    const cell = standby(
      `${OURS}\n  routes:`,
      two.replace('connection: second', 'connection: standby'),
      '100.64.0.0/10',
    );
    expect(cell.verdict).toBe('open');
    expect(cell.back.map(({ first, way }) => `${first} ${way.kind}`)).toEqual([
      '10.20.0.0 carried',
      '10.20.128.0 open',
    ]);
  });
});
