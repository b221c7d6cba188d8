/** Every value of a plan and of a profile put wrong in every way: path, found, allowed and nearest name, in both languages. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlan } from '../../../shared/plan/read.ts';
import { allowedInChinese } from '../../../shared/profile/allowed.ts';
import { problemText, type Problem } from '../../../shared/profile/problem.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import { isFields } from '../../../shared/values/fields.ts';
import { GOOD_PLAN } from '../plan/good-plan.ts';

const PROFILE = `region: cn-shanghai
resolvers: [10.0.0.53]
cloudServices: [100.64.0.0/10]
apiHosts: [api.example.com]
apiPort: 444
officeNetwork: [172.16.0.0/12]
gatewayHosts: [{host: 172.16.0.1, ports: [443]}]
cloudComputers: [{name: a, address: 172.16.0.5, ports: [443]}]
lan: [192.168.1.0/24]
path: {activeHops: [10.0.0.1], standbyHops: [192.168.0.1]}
failover: {healthCheck: {intervalS: 2, packets: 8}, bfd: {intervalMs: 1000, multiplier: 3}, bgpHoldS: 90}
trustedCa: ./root.pem
timeouts: {dnsMs: 500}
contact: {it: helpdesk}
accepted: [{finding: a, reason: b}]
`;
const WRONG: readonly unknown[] = [
  null,
  'zzzz',
  '',
  -1,
  1.5,
  99_999_999_999,
  true,
  [],
  [null],
  [[]],
  {},
  { zzzz: 1 },
];
const LIBRARY =
  /invalid input|expected |received|unrecognized|too (?:small|big)|zod|undefined|\[object|\u0000/i;

interface Reader {
  readonly name: string;
  readonly text: string;
  readonly problemsOf: (text: string) => readonly Problem[];
}
const READERS: readonly Reader[] = [
  { name: 'plan', text: GOOD_PLAN, problemsOf: (text) => failed(readPlan(text)) },
  { name: 'profile', text: PROFILE, problemsOf: (text) => failed(readProfile(text)) },
];

function failed(result: {
  readonly ok: boolean;
  readonly problems?: readonly Problem[];
}): readonly Problem[] {
  return result.problems ?? [];
}

/** Every value of a tree replaced by each of the wrong ones, and every key left out. */
function* damaged(value: unknown, wrap: (inner: unknown) => unknown): Generator {
  for (const wrong of WRONG) yield wrap(wrong);
  if (!isFields(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const others = Object.entries(value).filter(([other]) => other !== key);
    if (Array.isArray(value)) {
      yield* damaged(inner, (changed) => wrap(value.map((one: unknown) => (one === inner ? changed : one))));
      continue;
    }
    yield wrap(Object.fromEntries(others));
    yield* damaged(inner, (changed) => wrap(Object.fromEntries([...others, [key, changed]])));
  }
}

describe.each(READERS)('a mistake in a $name', ({ text, problemsOf }) => {
  const tree: unknown = parse(text);

  it('is never told in the words of the schema library, and in Chinese in Chinese', () => {
    expect(problemsOf(text)).toEqual([]);
    const allowed = new Set<string>();
    let count = 0;
    for (const one of damaged(tree, (inner) => inner))
      for (const problem of problemsOf(JSON.stringify(one))) {
        count += 1;
        allowed.add(problem.allowed);
        expect(problemText(problem, 'f', 'en').replace(/found ".*?"/, '')).not.toMatch(LIBRARY);
        expect(problem.allowed).not.toBe('another value');
      }
    expect(count).toBeGreaterThan(300);
    // Lists of names are the same in both languages; a sentence is not.
    const untold = [...allowed].filter(
      (one) => allowedInChinese(one) === null && / (?:a|of|or|the) |^an? /.test(one),
    );
    expect(untold).toEqual([]);
  });

  it.each([
    ['- a\n', '["a"]'],
    ['"text"\n', '"text"'],
    ['7\n', '7'],
  ])('%j in place of the file: its line, and the keys that belong there', (whole, found) => {
    expect(problemsOf(whole)).toEqual([
      {
        path: '',
        line: 1,
        found,
        allowed: expect.stringMatching(/^a map with the keys .*region/) as unknown,
      },
    ]);
  });
});

describe('a plan', () => {
  const problems = READERS[0]?.problemsOf ?? (() => []);

  it('without anything names all that must be there', () => {
    for (const text of ['', '# nothing\n', '{}', 'null', '---\n'])
      expect(problems(text).map(({ path, line, found, allowed }) => [path, line, found, allowed])).toEqual([
        ['officeNetworks', null, 'nothing', 'a list'],
        ['userVpc', null, 'nothing', 'a map with the keys cidrs'],
        ['dataCenter', null, 'nothing', 'a map with the keys cidrs, gateway'],
        ['vbr', null, 'nothing', expect.stringContaining('a map with the keys connection, vlan')],
        ['vpnGateway', null, 'nothing', expect.stringContaining('a map with the keys vpc, address')],
        ['cen', null, 'nothing', expect.stringContaining('a map with the keys edition')],
      ]);
  });

  it('proposes the nearest of a list of words', () => {
    expect(problems(GOOD_PLAN.replace('edition: enterprise', 'edition: enterprize'))).toEqual([
      {
        path: 'cen.edition',
        line: 38,
        found: '"enterprize"',
        allowed: 'basic, enterprise',
        nearest: 'enterprise',
      },
    ]);
  });

  it('says both languages of a map in place of a list', () => {
    const [one] = problems(
      GOOD_PLAN.replace('userVpc:\n  cidrs: 192.168.0.0/24', 'userVpc: [192.168.0.0/24]'),
    );
    if (one === undefined) throw new Error('taken');
    expect(problemText(one, 'plan.yaml', 'en')).toBe(
      'plan.yaml:4: userVpc: found ["192.168.0.0/24"]; allowed: a map with the keys cidrs.',
    );
    expect(problemText(one, 'plan.yaml', 'zh-CN')).toBe(
      'plan.yaml:4：userVpc：实际为 ["192.168.0.0/24"]，应为：含以下键的映射：cidrs。',
    );
  });
});

describe('a text that is no YAML', () => {
  it.each([
    ['a: b: c', 'a key over several lines, or a second colon', '跨多行的键，或多余的冒号'],
    ['a: [1', 'an indentation that does not fit, or an open bracket', '不对应的缩进，或未闭合的括号'],
    ['a: "x', 'a bracket, quote, comma, colon or blank that is missing', '缺少括号、引号、逗号、冒号或空格'],
    ['a:\n\tb: 1', 'a tab as indentation', '用制表符缩进'],
    ['a: 1\na: 2', 'a key that stands twice', '重复的键'],
    ['a: "\\q"', 'an escape that YAML does not know', 'YAML 不认识的转义'],
    ['a: &x 1\nb: *x', 'an alias', '别名'],
    ['a: 1\n---\nb: 2', 'several documents', '多个文档'],
    ['[\n'.repeat(70), 'nested too deeply', '嵌套过深'],
  ])('%j is told in words of our own', (text, found, chinese) => {
    for (const { problemsOf } of READERS) {
      const told = problemsOf(text);
      expect(told.map((one) => one.found)).toContain(found);
      const problem = told.find((one) => one.found === found);
      expect(problem && problemText(problem, 'f', 'zh-CN')).toContain(`实际为 ${chinese}`);
      for (const one of told) expect(problemText(one, 'f', 'zh-CN')).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
    }
  });
});
