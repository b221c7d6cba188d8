import { describe, expect, it } from 'vitest';
import { allowedInChinese } from '../../../shared/profile/allowed.ts';
import { placeOf, placeProblems } from '../../../shared/profile/form-place.ts';
import { problemAtField, problemText } from '../../../shared/profile/problem.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import { parseTargets } from '../../../shared/profile/targets.ts';

describe('the place of a problem', () => {
  it.each([
    ['region', { key: 'region', index: null, part: null }],
    ['timeouts.dnsMs', { key: 'timeouts.dnsMs', index: null, part: null }],
    ['timeouts', { key: 'timeouts.dnsMs', index: null, part: null }],
    ['lan[2]', { key: 'lan', index: 2, part: null }],
    ['path.standbyHops[0]', { key: 'path.standbyHops', index: 0, part: null }],
    ['cloudComputers[3].ports[1]', { key: 'cloudComputers', index: 3, part: 'ports' }],
    ['gatewayHosts[0]', { key: 'gatewayHosts', index: 0, part: null }],
    ['', null],
    ['regions', null],
    ['contact.boss', null],
  ])('%j', (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });

  it('counts the entries of the text, which has no blank ones', () => {
    const problem = { path: 'lan[1]', line: 3, found: '"x"', allowed: 'a list' };
    const placed = placeProblems([problem], () => ['10.0.0.0/8', ' ', 'x']);
    expect(placed.at('lan', 2)).toEqual([problem]);
    expect(placed.at('lan', 1)).toEqual([]);
    expect(placed.at('lan')).toEqual([]);
  });
});

const WRONG = [
  'region: 5',
  'region: x',
  'resolvers: []',
  'resolvers: [x]',
  'resolvers: 5',
  'cloudServices: x',
  'cloudServices: [x]',
  'cloudServices: 5',
  'apiHosts: []',
  'apiHosts: ["a b"]',
  'apiPort: x',
  'officeNetwork: 10.0.0.0/4',
  'gatewayHosts: ["a b"]',
  'gatewayHosts: [{host: "a b"}]',
  'gatewayHosts: [5]',
  'gatewayHosts: [{host: g, ports: 5}]',
  `gatewayHosts: [{host: g, ports: [${Array.from({ length: 17 }, (_, port) => port + 1).join()}]}]`,
  'cloudComputers: [x]',
  'cloudComputers: [5]',
  'cloudComputers: [{address: 5}]',
  'cloudComputers: [{address: 1.2.3.4, name: ""}]',
  'cloudComputers: [1.2.3.4, 1.2.3.4]',
  'lan: 100.64.0.0/16',
  `lan: [${'10.0.0.0/8, '.repeat(70)}]`,
  'path: {activeHops: [x]}',
  'trustedCa: ""',
  'timeouts: {dnsMs: x}',
  'timeouts: {dnsMs: 100.5}',
  'timeouts: {dnsMs: 1}',
  'timeouts: {dnsMs: 90000}',
  'contact: 5',
  'contact: {it: ""}',
  'a: [',
  'a: &x 1\nlan: *x',
  '__proto__: 1',
  ' '.repeat(1_100_000),
];
const WRONG_LISTS = [
  'x',
  '1.2.3.4,x',
  '1.2.3.4\n1.2.3.4',
  '1.2.3.4,,a\u0007',
  '"',
  '1.2.3.4\n'.repeat(10_001),
  'x'.repeat(5_000_000),
];

describe('what is allowed', () => {
  it('is said in Chinese for every mistake that the schema and the target list know', () => {
    const problems = [...WRONG.map((text) => readProfile(text))]
      .flatMap((result) => (result.ok ? [] : result.problems))
      .concat(WRONG_LISTS.flatMap((text) => parseTargets(text).problems));
    expect(problems.length).toBeGreaterThanOrEqual(WRONG.length + WRONG_LISTS.length);
    expect(
      problems.map(({ allowed }) => allowed).filter((allowed) => allowedInChinese(allowed) === null),
    ).toEqual([]);
  });

  it('is said beside the field without its path, and in a list with it', () => {
    const problem = {
      path: 'lan[0]',
      line: 2,
      found: 'nothing',
      allowed: 'a CIDR block such as 172.16.0.0/12',
      nearest: 'lan',
    };
    expect(problemAtField(problem, 'en')).toBe(
      'Found nothing; allowed: a CIDR block such as 172.16.0.0/12. Did you mean lan?',
    );
    expect(problemAtField(problem, 'zh-CN')).toBe(
      '实际为 空，应为：网段（CIDR），例如 172.16.0.0/12。是否想写 lan？',
    );
    expect(problemText(problem, 'p.yaml', 'en')).toBe(
      'p.yaml:2: lan[0]: found nothing; allowed: a CIDR block such as 172.16.0.0/12. Did you mean lan?',
    );
  });
});
