/** What decides beside the routes: policies, watches, ports that are off, policy routes. In each dialect: judged, or asked. */
import { describe, expect, it } from 'vitest';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { buildPlanReport } from '../../../shared/plan/report/build.ts';
import { SAMPLES } from '../gateway/samples.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';
import type { Case } from './doubts/case.ts';
import { COMWARE_CASES } from './doubts/comware.ts';
import { FORTI_CASES } from './doubts/fortios.ts';
import { IOS_POLICIES } from './doubts/ios-policies.ts';
import { IOS_ROUTES } from './doubts/ios-routes.ts';
import { IOS_WATCHES } from './doubts/ios-watches.ts';
import { FRR_CASES, JUNOS_CASES } from './doubts/junos-frr.ts';
import { VRP_CASES } from './doubts/vrp.ts';

const IOS_CASES: readonly Case[] = [...IOS_POLICIES, ...IOS_WATCHES, ...IOS_ROUTES];

const CASES = [...IOS_CASES, ...COMWARE_CASES, ...VRP_CASES, ...FORTI_CASES, ...JUNOS_CASES, ...FRR_CASES];

describe('what decides beside the routes', () => {
  it.each(CASES.map((one) => [`${one.form}: ${one.name}`, one] as const))('%s', (_name, one) => {
    const text = one.changes.reduce((all, [from, to]) => {
      expect(all).toContain(from);
      return all.replace(from, to);
    }, SAMPLES[one.form]);
    const context = contextOf(GOOD_PLAN, [configOf(text, one.form)]);
    expect(
      judgePlan(context)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...one.says].sort());
    const report = buildPlanReport({
      context,
      language: 'en',
      createdAt: '2026-11-29T01:00:00.000Z',
      version: '0',
    });
    if (one.says.length > 0) expect(report.verdict.state).not.toBe('ready');
    if (one.office === undefined) return;
    const cells = simulate(context).filter(({ target }) => target.kind === 'office');
    const verdictIn = (state: string) => cells.find((cell) => cell.state === state)?.verdict;
    expect([verdictIn('all-up'), verdictIn('circuit-down')]).toEqual(one.office);
  });
});

describe('routes that are alike', () => {
  it('keep their own block and line in every answer', () => {
    const routes = Array.from(
      { length: 40 },
      (_, index) => `ip route 172.20.${index}.0 255.255.255.0 198.51.100.14 200`,
    );
    const text = SAMPLES['cisco-ios'].replace('ip route 172.16', `${routes.join('\n')}\nip route 172.16`);
    const first = text.slice(0, text.indexOf('ip route 172.20')).split('\n').length;
    const cells = simulate(contextOf(GOOD_PLAN, [configOf(text, 'cisco-ios')])).filter(
      ({ target }) => target.kind === 'office',
    );
    for (const { forward } of cells)
      for (const { first: address, way, place } of forward) {
        const number = /^172\.20\.(\d+)\.0$/.exec(address)?.[1];
        if (number === undefined || Number(number) >= routes.length || way.kind === 'open') continue;
        expect(way.route).toBe(`172.20.${number}.0/24`);
        if (way.kind === 'carried') expect(place?.line).toBe(first + Number(number));
      }
    expect(cells.find(({ state }) => state === 'circuit-down')?.forward.length).toBeGreaterThan(40);
  });
});
