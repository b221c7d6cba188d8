/**
 * Every number in README and CHANGELOG is counted here, or belongs to something that a test checks elsewhere.
 * `UPDATE=1 npm run unit test/docs` writes what is counted.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../electron/cli/exit-code.ts';
import { MOST_IN_LINE } from '../../electron/cli/render-line.ts';
import { SCENARIO_NAMES } from '../../electron/demo/scenarios.ts';
import { CHECK_IDS } from '../../shared/check/registry.ts';
import { FINDING_CODES } from '../../shared/diagnosis/findings.ts';
import { FAULTS } from '../lab/faults/index.ts';
import { PAIRS } from '../lab/pairs.ts';

const CASES = readdirSync('test/evidence').filter((name) =>
  existsSync(join('test/evidence', name, 'expected.json')),
).length;

/** What stands before or behind a number, and what the number must be. */
const COUNTED: readonly (readonly [RegExp, number])[] = [
  [/(\d+) checks\b/g, CHECK_IDS.length],
  [/(\d+) 个检查项/g, CHECK_IDS.length],
  [/(\d+) findings\b/g, FINDING_CODES.length],
  [/(\d+) 个结论/g, FINDING_CODES.length],
  [/(\d+) scenarios\b/g, SCENARIO_NAMES.length],
  [/(\d+) faults\b/g, FAULTS.length],
  [/(\d+) pairs of faults\b/g, PAIRS.length],
  [/(\d+) cases\b/g, CASES],
  [/at most ([\d,]+) characters/g, MOST_IN_LINE],
];

/** Numbers that are names, limits or versions, each with the test that holds them. */
const ELSEWHERE: readonly RegExp[] = [
  // Versions of Node: `engines` below; the rows of exit codes: below.
  /\b(?:22|24|20\.19)\b/g,
  /^\| (?:0|1|2|3|4|5|130) \|/gm,
  // The time limit: test/electron/engine; the loopback: test/electron/serve; codes of HTTP: test/shared/check.
  /by default 10, on a slow computer up to 30/g,
  /up to 30 s/g,
  /\(exit code 5 when nothing fails\)/g,
  /exit code 0 when it is gone/g,
  /127\.0\.0\.1/g,
  /\b40[13]\b/g,
  /UTF-(?:8|16|32)/g,
  /\bF1\b|0\.1\.0/g,
  // The size of the list that test/shared/report/redact measures.
  /Redaction of 10,000 cloud computers/g,
];

const NAMES = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md'];
if (process.env['UPDATE'] === '1') NAMES.forEach(count);

function count(name: string): void {
  const text = readFileSync(name, 'utf8');
  const counted = COUNTED.filter(([, number]) => number < 1_000).reduce(
    (left, [pattern, number]) =>
      left.replace(pattern, (found: string, old: string) => found.replace(old, String(number))),
    text,
  );
  if (counted !== text) writeFileSync(name, counted);
}

const PAGES = NAMES.map((name) => [name, plain(name)] as const);

/** Without code, addresses of links, and numbers of lists. */
function plain(name: string): string {
  return readFileSync(name, 'utf8')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\d+\. /gm, '');
}

describe.each(PAGES)('%s', (_name, text) => {
  it.each(COUNTED.map(([pattern, count]) => [pattern.source, pattern, count] as const))(
    'counts as the product does: %s',
    (_source, pattern, count) => {
      for (const [, found = ''] of text.matchAll(pattern)) expect(Number(found.replace(',', ''))).toBe(count);
    },
  );

  it('holds no number that nothing checks', () => {
    const rest = [...COUNTED.map(([pattern]) => pattern), ...ELSEWHERE].reduce(
      (left, pattern) => left.replace(pattern, ''),
      text,
    );
    expect(rest.match(/^.*(?<![A-Za-z])\d.*$/gm) ?? []).toEqual([]);
  });
});

describe('README', () => {
  it.each(['README.md', 'README.zh-CN.md'])('%s: the exit codes are those of the command line', (name) => {
    const rows = [...readFileSync(name, 'utf8').matchAll(/^\| (\d+) \| /gm)].map(([, code]) => Number(code));
    expect(rows).toEqual(Object.values(EXIT).sort((a, b) => a - b));
  });

  it('names the Node that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    const versions = engines.node.match(/\d+(?:\.\d+)*/g) ?? [];
    expect(versions.length).toBeGreaterThan(0);
    for (const name of ['README.md', 'README.zh-CN.md'])
      for (const version of versions) expect(readFileSync(name, 'utf8')).toContain(version);
  });

  it('offers no command that would fetch a name from a registry that is not ours', () => {
    for (const [, text] of PAGES) expect(text).not.toContain('npx vpc-doctor');
    expect(readFileSync('README.md', 'utf8')).not.toContain('npx vpc-doctor');
  });

  it.each([
    'README.md',
    'README.zh-CN.md',
    'docs/guide.en.md',
    'docs/guide.zh-CN.md',
    'docs/profile.zh-CN.md',
    'docs/SECURITY.zh-CN.md',
    'PRIVACY.zh-CN.md',
  ])('%s: every link leads to a file', (name) => {
    const folder = name.includes('/') ? 'docs' : '.';
    const links = [...readFileSync(name, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
      ([, to = '']) => to,
    );
    expect(links.filter((to) => !existsSync(join(folder, to)))).toEqual([]);
  });
});
