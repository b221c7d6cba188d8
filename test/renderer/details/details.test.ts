import { describe, expect, it } from 'vitest';
import { filterComputers, linesOf } from '../../../renderer/pages/details/computers.ts';
import { answersByName } from '../../../renderer/pages/details/dns.ts';
import { byStage, countOutcomes, matchingChecks } from '../../../renderer/pages/details/outcomes.ts';
import { lastAnswer, lossOf, widestSeries } from '../../../renderer/pages/details/path.ts';
import { rolesOf } from '../../../renderer/pages/details/roles.ts';
import {
  adapterOf,
  matchingRoutes,
  matchingWinners,
  wayText,
} from '../../../renderer/pages/details/routes.ts';
import {
  stateOf,
  subjectOf,
  ticksOf,
  timingsOf,
  totalOf,
  type Saved,
} from '../../../renderer/pages/details/timing.ts';
import { STAGES, type Outcome } from '../../../shared/check/ids.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOfReport } from '../../../shared/report/facts.ts';
import type { ReportCheck } from '../../../shared/report/schema.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  GATEWAY,
  lookup,
  ping,
  RESOLVERS,
  route,
  silentDns,
  silentPing,
  trace,
  winner,
} from '../../support/facts.ts';
import { reportOf } from '../../support/report.ts';

const REPORT = reportOf('loss');
const check = (subject: string, outcome: Outcome, durationMs = 10): ReportCheck => ({
  id: 'computer.reachable',
  subject,
  stage: 'computer',
  outcome,
  reason: outcome,
  blocksLogin: false,
  findings: [],
  evidence: [],
  durationMs,
});

describe('the checks', () => {
  it('are counted, and grouped along the chain with the failed ones first', () => {
    const counts = countOutcomes(REPORT.checks);
    expect(Object.values(counts).reduce((sum, one) => sum + one)).toBe(REPORT.checks.length);
    const groups = byStage(REPORT.checks);
    expect(groups.flatMap(({ checks }) => checks)).toHaveLength(REPORT.checks.length);
    expect(groups.map(({ stage }) => stage)).toEqual(
      STAGES.filter((stage) => REPORT.checks.some((one) => one.stage === stage)),
    );
    expect(
      byStage([
        check('a', 'pass'),
        check('b', 'skipped'),
        check('c', 'fail'),
        check('d', 'warn'),
      ])[0]?.checks.map(({ outcome }) => outcome),
    ).toEqual(['fail', 'warn', 'skipped', 'pass']);
  });

  it('are found by name, subject, reason and finding, within an outcome', () => {
    const found = (search: string, outcome: Outcome | 'all' = 'all'): readonly string[] =>
      matchingChecks(REPORT.checks, { search, outcome }, (id) => `name of ${id}`).map(({ id }) => id);
    expect(found('NAME OF api.tls')).toEqual(['api.tls']);
    expect(found('path.loss')).toEqual(['path.quality']);
    expect(found('', 'warn')).toEqual(['path.quality']);
    expect(found('api.tls', 'warn')).toEqual([]);
  });
});

describe('the cloud computers', () => {
  const all = [
    check('172.16.0.10', 'pass', 5),
    check('172.16.0.9', 'fail', 1),
    check('172.16.0.2', 'pass', 9),
  ];
  const names = new Map([
    ['172.16.0.10', 'desk-2'],
    ['172.16.0.2', 'desk-10'],
  ]);
  const order = (
    sort: 'outcome' | 'address' | 'name' | 'delay',
    search = '',
  ): readonly (string | undefined)[] =>
    filterComputers(all, names, { search, outcome: 'all', sort }).map(
      ({ subject }) => subject?.split('.')[3],
    );

  it('are sorted by each key, numbers as numbers', () => {
    expect(order('outcome')).toEqual(['9', '2', '10']);
    expect(order('address')).toEqual(['2', '9', '10']);
    expect(order('name')).toEqual(['9', '10', '2']);
    expect(order('delay')).toEqual(['2', '10', '9']);
    expect(order('address', 'DESK-1')).toEqual(['2']);
  });

  it('have a heading for each outcome in the order by outcome only', () => {
    expect(
      linesOf(all, 'outcome').map((line) =>
        line.kind === 'group' ? `${line.outcome} ${line.count}` : line.check.subject,
      ),
    ).toEqual(['fail 1', '172.16.0.9', 'pass 2', '172.16.0.10', '172.16.0.2']);
    expect(linesOf(all, 'address')).toHaveLength(3);
  });
});

describe('the timing', () => {
  const timed = (
    kind: string,
    subject: string,
    startedMs: number,
    durationMs: number,
    fact: Saved['fact'] = { known: true, value: {} },
  ): Saved => ({ kind, subject, startedMs, durationMs, fact, evidence: [] });

  it('groups what took time, keeps the longest, and forgets kinds of later versions', () => {
    const groups = timingsOf(
      [
        timed('tcp', 'a', 5, 1),
        timed('tcp', 'b', 4, 3),
        timed('tcp', 'c', 0, 2),
        timed('dns', 'd', 0, 1),
        timed('routes', '', 0, 0),
        timed('constructor', '', 0, 9),
      ],
      2,
    );
    expect(groups.map(({ group, bars, more }) => [group, bars.map(({ subject }) => subject), more])).toEqual([
      ['dns', ['d'], 0],
      ['connections', ['c', 'b'], 1],
    ]);
  });

  it.each([
    [971, [0, 200, 400, 600, 800]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [10_000, [0, 2000, 4000, 6000, 8000, 10_000]],
    [60_001, [0, 20_000, 40_000, 60_000]],
  ])('has round ticks up to %d', (total, ticks) => {
    expect(ticksOf(total).map((one) => Math.round(one * 10) / 10)).toEqual(ticks);
  });

  it('tells silence from an unknown fact', () => {
    expect(stateOf({ fact: { known: true, value: silentDns(RESOLVERS[0]) } })).toBe('silent');
    expect(stateOf({ fact: { known: true, value: silentPing(API) } })).toBe('silent');
    expect(stateOf({ fact: { known: true, value: ping(API) } })).toBe('answered');
    expect(stateOf({ fact: { known: true, value: [] } })).toBe('answered');
    expect(stateOf({ fact: { known: false, reason: 'tool-missing' } })).toBe('unknown');
  });

  it('says whom a subject is about', () => {
    expect(subjectOf({ kind: 'dns', subject: '100.100.2.136:53/udp/a.example/A' })).toEqual({
      about: '100.100.2.136:53',
      detail: ['udp', 'a.example', 'A'],
    });
    expect(subjectOf({ kind: 'adapters', subject: '' })).toEqual({ about: '', detail: [] });
    expect(totalOf(REPORT)).toBe(1000);
  });
});

describe('the routes', () => {
  it('are found in every column', () => {
    const routes = [route('0.0.0.0/0'), route('10.0.0.0/8', { interface: 'tun0', table: '52' })];
    expect(matchingRoutes(routes, 'TUN0')).toEqual([routes[1]]);
    expect(matchingRoutes(routes, '52')).toEqual([routes[1]]);
    expect(matchingRoutes(routes, '')).toHaveLength(2);
    const winners = [winner(API), winner(GATEWAY)];
    expect(matchingWinners(winners, 'the api', (address) => (address === API ? 'The API' : ''))).toEqual([
      winners[0],
    ]);
    expect(wayText(winner(API, { gateway: null }), 'on-link')).toBe('0.0.0.0/0 on-link eth0');
    expect(wayText(winner(API, { kind: 'reject', interface: null }), 'on-link')).toBe('0.0.0.0/0 reject');
  });

  it('belong to an adapter, a VLAN to its parent', () => {
    const adapters = [adapter({ name: 'eth0' }), adapter({ name: 'tun0', kind: 'tunnel' })];
    expect(adapterOf(adapters, 'tun0')?.kind).toBe('tunnel');
    expect(adapterOf(adapters, 'eth0@if5')?.name).toBe('eth0');
    expect(adapterOf(adapters, null)).toBeNull();
  });

  it('lead to addresses whose role is known', () => {
    const roles = rolesOf(REPORT, factsOfReport(REPORT));
    expect([RESOLVERS[0], API, GATEWAY].map((address) => roles.get(address))).toEqual([
      'resolver',
      'api',
      'default-gateway',
    ]);
    expect(
      rolesOf(
        { ...REPORT, profile: { resolvers: 5, path: null, cloudComputers: [null, {}, 'x'] } },
        factsOfReport(REPORT),
      ).get(API),
    ).toBe('api');
  });
});

describe('the DNS answers', () => {
  it("stand side by side, and those that differ from the VPC's are marked", () => {
    const own = ip('192.168.1.53');
    const two = dns(RESOLVERS[0], {
      answers: [API, '100.100.45.11'].map((data) => ({ name: API_NAME, type: 'A', ttl: 60, data })),
    });
    const [first, ...others] = answersByName(
      [
        two,
        dns(RESOLVERS[1]),
        dns(own, { role: 'configured', answers: [] }),
        silentDns(own, { role: 'configured' }),
      ],
      [lookup(['8.8.4.4'])],
    );
    expect(others).toEqual([]);
    expect(first?.answers.map(({ by, outcome, agrees }) => [by, outcome, agrees])).toEqual([
      ['system', 'answered', false],
      ['configured', 'answered', false],
      ['configured', 'silent', null],
      ['vpc', 'answered', true],
      ['vpc', 'answered', true],
    ]);
  });

  it('are not compared where the VPC says nothing', () => {
    expect(
      answersByName([silentDns(RESOLVERS[0])], [lookup([API])])[0]?.answers.map(({ agrees }) => agrees),
    ).toEqual([null, null]);
  });
});

describe('the path', () => {
  it('shows the longest series to each target, the worst first', () => {
    const other = RESOLVERS[0];
    const series = widestSeries([
      ping(API, { sent: 4, received: 4 }),
      ping(API, { sent: 20, received: 20 }),
      ping(other, { sent: 20, received: 19 }),
      silentPing(RESOLVERS[1]),
    ]);
    expect(series.map(({ target, sent }) => [target, sent])).toEqual([
      [RESOLVERS[1], 20],
      [other, 20],
      [API, 20],
    ]);
    expect(lossOf(ping(API, { sent: 20, received: 19 }))).toBe(5);
    expect(lossOf(ping(API, { sent: 0, received: 0 }))).toBe(0);
  });

  it('knows the last hop that answered', () => {
    expect(lastAnswer(trace(API, [GATEWAY, null, ip('10.0.0.1'), null]))).toBe(3);
    expect(lastAnswer(trace(API, [null, null]))).toBe(0);
  });
});
