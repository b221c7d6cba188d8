/** The demo on the command line: its reports in every form, files, signals and pipes. */
import { mkdtempSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../electron/demo/scenarios.ts';
import { reportSchema, type Report } from '../../shared/report/schema.ts';
import { cli, reportIn, start, started } from '../support/cli.ts';

const isWindows = process.platform === 'win32';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-test-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function json(text: string): Report {
  return reportSchema.parse(JSON.parse(text));
}

describe('the demo', () => {
  // All of them are run without the command line in test/electron/demo.
  it.each(['healthy', 'forwarder-missing', 'one-resolver-silent'] as const)(
    '%s: the report names the cause first, and the exit code is that of its verdict',
    async (name) => {
      const { exitCode, stdout, stderr } = await cli(['demo', name, '--format', 'json']);
      expect(stderr).toBe('');
      const report = json(stdout);
      expect(report.checklist[0]?.finding ?? null, report.verdict.headline).toBe(SCENARIOS[name].expects);
      const codes = { ready: 0, 'not-ready': 3, 'ready-with-warnings': 4, inconclusive: 5 };
      expect(exitCode).toBe(codes[report.verdict.state]);
    },
  );

  it('is judged again by `report`, which says that nothing differs', async () => {
    const { exitCode, stdout } = await cli(['demo', 'forwarder-missing', '--format', 'json']);
    const saved = join(folder, 'judged-again.json');
    writeFileSync(saved, stdout);
    const again = await cli(['report', saved, '--judge-again']);
    expect(again.exitCode).toBe(exitCode);
    expect(again.stdout).toContain('Judged again with the rules of today');
    expect(again.stdout).toContain('Nothing that was compared differs.');
  });

  it('shows text with the picture of the path, without color in a pipe', async () => {
    const { stdout } = await cli(['demo', 'forwarder-missing']);
    expect(stdout).toMatch(/✖ DNS answer {2}◀ broken here/);
    expect(stdout).toContain('What to fix, in this order');
    expect(stdout).not.toContain('\u001b');
    expect((await cli(['demo', 'forwarder-missing'], { FORCE_COLOR: '1' })).stdout).toContain('\u001b[');
    expect(
      (await cli(['demo', 'forwarder-missing'], { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout,
    ).not.toContain('\u001b');
  });

  it('speaks Chinese', async () => {
    const { stdout } = await cli(['demo', 'forwarder-missing', '--lang', 'zh-CN']);
    expect(stdout).toContain('暂时无法登录。公司 DNS 服务器无法解析');
    expect(stdout).toContain('断在这里');
  });

  it('streams events as NDJSON and ends with the report', async () => {
    const lines = (await cli(['demo', '--format', 'ndjson'])).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; report?: unknown });
    expect(lines[0]?.type).toBe('run-started');
    for (const type of ['probe-started', 'observation', 'check'])
      expect(lines.map((line) => line.type)).toContain(type);
    expect(lines.at(-1)?.type).toBe('run-finished');
    expect(json(JSON.stringify(lines.at(-1)?.report)).verdict.state).toBe('ready');
  });

  it('writes a report for its owner alone, which `report` prints in other forms', async () => {
    const path = join(folder, 'report.json');
    expect((await cli(['demo', 'fake-ip', '--format', 'json', '--output', path])).exitCode).toBe(3);
    if (!isWindows) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await cli(['demo', '--format', 'json', '--output', path])).exitCode).toBe(2);
    const text = await cli(['report', path]);
    expect(text.exitCode).toBe(3);
    expect(text.stdout).toContain('workstation.fake-ip');
    expect((await cli(['report', path, '--format', 'markdown'])).stdout).toMatch(/^# VPC Doctor/);
  });

  it.each([
    ['{', 'is not complete'],
    ['x', 'is no report of VPC Doctor but some other text'],
    ['{"schema":"vpc-doctor/report@9"}', 'vpc-doctor/report@1'],
    ['{"schema":"vpc-doctor/report@1"}', 'damaged'],
    ['[]', 'not a report'],
  ])('refuses the report %s', async (text, hint) => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, text);
    const { exitCode, stderr } = await cli(['report', path]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(hint);
  });

  it('keeps 300 computers readable', async () => {
    const { stdout } = await cli(['demo', '--computers', '300']);
    expect(stdout).toMatch(/computer\.reachable × 300/);
    expect(stdout.split('\n').length).toBeLessThan(100);
  });

  it.skipIf(isWindows)('ends with 130 on Ctrl-C and prints what is known', async () => {
    const child = start(['demo', 'all-silent', '--format', 'ndjson']);
    let stdout = '';
    child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    await started(child);
    child.kill('SIGINT');
    const [exitCode] = (await once(child, 'close')) as [number];
    expect(exitCode).toBe(130);
    const report = reportSchema.parse(reportIn(stdout));
    expect(report.verdict.state).toBe('inconclusive');
    expect(report.timings.cancelled).toBe(true);
  });

  it.skipIf(isWindows)('survives a reader that goes away', async () => {
    const child = start(['demo', 'forwarder-missing', '--format', 'ndjson']);
    child.stdout?.destroy();
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [exitCode] = (await once(child, 'close')) as [number];
    expect(exitCode).toBe(3);
    expect(stderr).toBe('');
  });

  it('refuses to read a folder', async () => {
    mkdirSync(join(folder, 'dir.yaml'));
    expect((await cli(['profile', 'validate', join(folder, 'dir.yaml')])).exitCode).toBe(2);
  });
});
