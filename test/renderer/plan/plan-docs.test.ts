/** What the plan page does to its texts: nothing is named twice, nothing is lost, and a masked line is never written back. */
import { describe, expect, it } from 'vitest';
import {
  canApply,
  kindOf,
  textOf,
  tooLarge,
  withCorrection,
  withDialect,
  withGateway,
  withoutGateway,
  withPlan,
  withText,
} from '../../../renderer/store/plan-docs.ts';
import { PLAN_LIMITS } from '../../../shared/contract/plan.ts';
import type { PlanDocs } from '../../../shared/plan/docs.ts';

const DOCS: PlanDocs = {
  plan: { name: 'plan.yaml', text: 'a\nb\nc\n' },
  gateways: [{ name: 'gateway.cfg', text: 'one\ntwo\n', dialect: null }],
};
const CORRECTION = {
  file: 'gateway.cfg',
  replaces: null,
  behind: null,
  lines: ['three'],
  undo: ['no three'],
};

describe('the texts of the plan page', () => {
  it.each([
    ['plan.yaml', 'plan'],
    ['PLAN.YML', 'plan'],
    ['plan.json', 'plan'],
    ['core.cfg', 'gateway'],
    ['swanctl.conf', 'gateway'],
    ['yaml', 'gateway'],
  ])('%s is taken for a %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it('give each configuration a name of its own', () => {
    const second = withGateway(DOCS, 'x', 'gateway.cfg');
    expect(second?.name).toBe('gateway-2.cfg');
    expect(withGateway(second?.docs ?? DOCS, 'y', 'gateway.cfg')?.name).toBe('gateway-3.cfg');
    expect(withGateway(DOCS, 'x', 'plan.yaml')?.name).toBe('plan-2.yaml');
    expect(withPlan(DOCS, 'gateway.cfg', 'x').plan.name).toBe('gateway-2.cfg');
    expect(withGateway(DOCS, 'x', `${'n'.repeat(300)}.cfg`)?.name.length).toBeLessThanOrEqual(
      PLAN_LIMITS.nameCharacters,
    );
  });

  it('are no more than can be checked together', () => {
    let docs: PlanDocs = { ...DOCS, gateways: [] };
    for (let count = 0; count < PLAN_LIMITS.gateways; count += 1) docs = withGateway(docs, '')?.docs ?? docs;
    expect(docs.gateways).toHaveLength(PLAN_LIMITS.gateways);
    expect(new Set(docs.gateways.map(({ name }) => name)).size).toBe(PLAN_LIMITS.gateways);
    expect(withGateway(docs, '')).toBeNull();
  });

  it('change one by one, and leave the ones before as they were', () => {
    expect(textOf(withText(DOCS, 'gateway.cfg', 'new'), 'gateway.cfg')).toBe('new');
    expect(withText(DOCS, 'plan.yaml', 'new').plan.text).toBe('new');
    expect(withDialect(DOCS, 'gateway.cfg', 'junos').gateways[0]?.dialect).toBe('junos');
    expect(withoutGateway(DOCS, 'gateway.cfg').gateways).toEqual([]);
    expect(textOf(DOCS, 'gateway.cfg')).toBe('one\ntwo\n');
    expect(textOf(DOCS, 'none')).toBe('');
  });

  it('take corrected lines in place of lines, and below the last one', () => {
    expect(textOf(withCorrection(DOCS, CORRECTION), 'gateway.cfg')).toBe('one\ntwo\nthree\n');
    const replaced = { ...CORRECTION, replaces: { from: 1, to: 2 }, lines: ['x', 'y', 'z'] };
    expect(textOf(withCorrection(DOCS, replaced), 'gateway.cfg')).toBe('x\ny\nz\n');
    const behind = { ...CORRECTION, file: 'plan.yaml', behind: 1 };
    expect(withCorrection(DOCS, behind).plan.text).toBe('a\nthree\nb\nc\n');
  });

  it('do not take a line of which a secret was left out', () => {
    expect(canApply(CORRECTION)).toBe(true);
    expect(canApply({ ...CORRECTION, lines: ['neighbor 10.0.0.1 password …'] })).toBe(false);
  });

  it('say which one is too large', () => {
    expect(tooLarge(DOCS)).toBeNull();
    const long = 'x'.repeat(PLAN_LIMITS.gatewayCharacters + 1);
    expect(tooLarge(withText(DOCS, 'gateway.cfg', long))?.name).toBe('gateway.cfg');
    expect(tooLarge(withText(DOCS, 'plan.yaml', long))).toEqual({
      name: 'plan.yaml',
      most: PLAN_LIMITS.planCharacters,
    });
  });
});
