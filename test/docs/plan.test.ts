/** The tutorial's commands are run, and what it quotes is compared. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-plan-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const page = readFileSync('docs/plan.md', 'utf8');
/** Blocks in their order: commands to run, files to write, and what the last command printed. */
const blocks = [...page.matchAll(/```(\w+)(?: file=(\S+))?\n([\s\S]*?)```/g)].map(
  ([, kind = '', file = '', text = '']) => {
    return { kind, file, text };
  },
);
/** Exit codes that the page names, one for each time a plan is checked. */
const CODES = [3, 5, 0];

const inFolder = (word: string): string => (/\.(?:yaml|cfg)$/.test(word) ? join(folder, word) : word);
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('docs/plan.md', () => {
  it('does what it says', async () => {
    let printed = '';
    const codes: (number | null)[] = [];
    for (const { kind, file, text } of blocks) {
      if (file !== '') writeFileSync(join(folder, file), text);
      else if (kind === 'text') expect(flat(printed)).toContain(flat(text).trim());
      else {
        for (const line of text.trim().split('\n')) {
          const [program, ...args] = line.split(' ');
          expect(program).toBe('vpc-doctor');
          const done = await cli(args.map(inFolder));
          expect(done.stderr).toBe('');
          if (args[1] === 'check') {
            codes.push(done.exitCode);
            printed = done.stdout;
          } else expect(done.exitCode).toBe(0);
        }
      }
    }
    expect(codes).toEqual(CODES);
  }, 60_000);

  it('names the findings at their lines', async () => {
    const sample = mkdtempSync(join(folder, 'sample-'));
    const [plan, gateway] = [join(sample, 'plan.yaml'), join(sample, 'gateway.cfg')];
    await cli(['plan', 'init', '--guide', '--output', plan, '--gateway-config', gateway]);
    const { stdout } = await cli([
      'plan',
      'check',
      plan,
      '--gateway-config',
      gateway,
      '--format',
      'json',
      '--no-redact',
    ]);
    const report = JSON.parse(stdout) as {
      readonly findings: readonly {
        readonly code: string;
        readonly places: readonly { file: string; line: number | null }[];
      }[];
    };
    const found = report.findings.flatMap(({ code, places }) =>
      places.map(({ file, line }) => `${file}${line === null ? '' : `:${line}`} ${code}`),
    );
    const rows = [...page.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|/gm)].map(
      ([, place, code]) => `${place ?? ''} ${code ?? ''}`,
    );
    expect(rows.length).toBe(9);
    expect(found).toEqual(expect.arrayContaining(rows));
  });
});
