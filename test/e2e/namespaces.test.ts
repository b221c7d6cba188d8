/** The command line in bad surroundings, each in namespaces of its own: no packet leaves the machine. */
import { once } from 'node:events';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../shared/report/schema.ts';
import { reportIn, started } from '../support/cli.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli/vpc-doctor.js');
const RUN = `${process.execPath} ${CLI}`;
const IP_TOOLS = ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip', '/bin/ip'];
const PINGS = ['/usr/bin/ping', '/bin/ping'];

/** A link whose other end swallows everything. */
const SILENT = [
  'ip link set lo up',
  'ip link add eth0 type veth peer name hole',
  'ip addr add 192.168.1.10/24 dev eth0',
  'ip link set eth0 address 02:00:00:00:00:01 arp off up',
  'ip link set hole up',
  'ip route add default via 192.168.1.1',
].join(' && ');

function reasonToSkip(): string | null {
  if (process.platform !== 'linux') return 'namespaces are a feature of Linux.';
  if (process.getuid?.() !== 0) return 'they need root.';
  if (!IP_TOOLS.some((path) => existsSync(path))) return 'iproute2 is not installed.';
  return spawnSync('unshare', ['-n', '-m', 'true']).status === 0 ? null : 'this machine forbids namespaces.';
}

/** inside starts lines of shell in an empty network namespace, in a process group of their own. */
function inside(lines: string): ChildProcess {
  const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' };
  return spawn('unshare', ['-n', '-m', 'sh', '-c', lines], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function finish(
  child: ChildProcess,
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, stdout, stderr };
}

async function report(lines: string): Promise<{ readonly exitCode: number | null; readonly report: Report }> {
  const done = await finish(inside(lines));
  expect(done.stdout, done.stderr).toMatch(/^\{/);
  // Nobody reads warnings of a runtime; stderr is for people.
  expect(done.stderr).toBe('');
  return { exitCode: done.exitCode, report: JSON.parse(done.stdout) as Report };
}

function reasons({ checks }: Report, id: string): readonly string[] {
  return checks.filter((check) => check.id === id).map((check) => `${check.outcome}: ${check.reason}`);
}

const without = (tools: readonly string[]): string =>
  tools
    .filter((path) => existsSync(path))
    .map((path) => `mount --bind /dev/null ${path}`)
    .join(' && ');

const skip = reasonToSkip();
if (skip !== null) console.log(`Tests in namespaces are skipped: ${skip}`);

describe.skipIf(skip !== null)('the command line in bad surroundings', () => {
  it('says in one sentence that there is no network', async () => {
    const {
      exitCode,
      report: { verdict, checklist },
    } = await report(`${RUN} check --format json`);
    expect(exitCode).toBe(3);
    expect(verdict.headline).toBe('Not ready: This workstation has no network: no adapter is connected.');
    expect(checklist.map((step) => step.finding)).toEqual(['workstation.no-link']);
  });

  it('ends soon after the last probe, though the resolver of the system keeps waiting', async () => {
    const child = inside(`${SILENT} && exec ${RUN} check --only dns.system --format json`);
    const { exitCode } = await finish(child);
    expect(exitCode).toBe(3);
    // The system's own lookup, were it still waiting, would be in the group of the command.
    await expect.poll(() => isGroupAlive(child), { timeout: 5_000 }).toBe(false);
  });

  it('prints what is known on Ctrl-C, kills every child, and ends with 130', async () => {
    const child = inside(`${SILENT} && exec ${RUN} check --format ndjson`);
    const done = finish(child);
    await started(child);
    child.kill('SIGINT');
    const { exitCode, stdout } = await done;
    expect(exitCode).toBe(130);
    expect(reportIn(stdout)).toMatchObject({
      verdict: { state: 'inconclusive' },
      timings: { cancelled: true },
    });
    await expect.poll(() => isGroupAlive(child), { timeout: 5_000 }).toBe(false);
  });

  it('says which tool is missing, and turns nothing green by it', async () => {
    const { exitCode, report: result } = await report(
      `${SILENT}; ${without([...IP_TOOLS, ...PINGS])}; exec ${RUN} check --format json`,
    );
    expect(exitCode).toBe(3);
    expect(reasons(result, 'workstation.gateway')[0]).toMatch(/^inconclusive: .*route table.*missing/);
    expect(reasons(result, 'path.trace')[0]).toMatch(/^inconclusive: .*missing \(ping\)/);
    expect(reasons(result, 'workstation.overlay')[0]).toMatch(/^inconclusive/);
  });

  it('says that ping is not permitted', async ({ skip }) => {
    skip(
      !existsSync('/usr/bin/setpriv') || !PINGS.some((path) => existsSync(path)),
      'needs setpriv and ping.',
    );
    const plain = 'setpriv --inh-caps=-all --bounding-set=-all --no-new-privs';
    const { report: result } = await report(`${SILENT} && exec ${plain} ${RUN} check --format json`);
    expect(reasons(result, 'path.trace')[0]).toMatch(/^inconclusive: .*permission/);
  });

  it('leaves no file behind on a full disk, and says so', async () => {
    const line = `mount -t tmpfs -o size=4k none /mnt && head -c 4096 /dev/zero > /mnt/full; ${RUN} demo --format json --output /mnt/report.json; code=$?; ls -A /mnt; exit $code`;
    const { exitCode, stdout, stderr } = await finish(inside(`ip link set lo up; ${line}`));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/cannot write \/mnt\/report\.json: the disk is full/);
    expect(stdout.trim()).toBe('full');
  });

  it('writes a bundle that replays to the same report', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-bundle-'));
    try {
      const bundle = join(folder, 'bundle.zip');
      const live = await report(
        `${SILENT} && ${RUN} check --lang en --format json --no-redact --evidence ${bundle}`,
      );
      const again = await finish(inside(`${RUN} replay ${bundle} --lang en --format json --no-redact`));
      expect(again.exitCode).toBe(live.exitCode);
      expect(JSON.parse(again.stdout)).toEqual(live.report);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('writes a redacted bundle that replays to the same verdict', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-bundle-'));
    try {
      const bundle = join(folder, 'bundle.zip');
      const live = await finish(
        inside(`${SILENT} && ${RUN} check --lang en --format json --evidence ${bundle}`),
      );
      const again = await finish(inside(`${RUN} replay ${bundle} --lang en --format json`));
      expect([again.exitCode, live.exitCode, live.stderr]).toEqual([live.exitCode, 3, '']);
      const [before, after] = [live, again].map(({ stdout }) => JSON.parse(stdout) as Report);
      expect([after?.verdict, after?.checks, after?.checklist, after?.redaction]).toEqual([
        before?.verdict,
        before?.checks,
        before?.checklist,
        before?.redaction,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function isGroupAlive({ pid }: ChildProcess): boolean {
  try {
    process.kill(-(pid ?? Number.NaN), 0);
    return true;
  } catch {
    return false;
  }
}
