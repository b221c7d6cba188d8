/** The drill in bad surroundings: it says less, and nothing that is not so. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDrill } from '../../../electron/host/open-drill.ts';
import { filter } from '../faults/fault.ts';
import { Lab } from '../lab.ts';
import { sh } from '../shell.ts';
import { missing } from '../surroundings.ts';
import { RunningDrill } from './run.ts';
import { outagesOf, pidOf, wait, withDrill } from './with-drill.ts';

const reason = missing();
if (reason !== null) console.log(`The drill's bad surroundings are skipped: ${reason}`);

describe.skipIf(reason !== null)('the drill in bad surroundings', () => {
  const lab = new Lab();
  beforeAll(async () => {
    await lab.up();
  });
  afterAll(async () => {
    await lab.down();
  });

  it('calls a stop of its own process unknown', async () => {
    const seconds = Number(process.env['DRILL_STOP_S'] ?? '20');
    await withDrill(lab, { args: ['--unattended', String(seconds + 15)] }, async (drill) => {
      await wait(5_000);
      process.kill(pidOf(drill), 'SIGSTOP');
      await wait(seconds * 1000);
      process.kill(pidOf(drill), 'SIGCONT');
      const record = await drill.ended();
      expect(outagesOf(record)).toEqual([]);
      const longest = Math.max(...record.recording.stalls.map(({ fromMs, toMs }) => toMs - fromMs));
      expect(Math.abs(longest - seconds * 1000)).toBeLessThan(2_000);
    });
  }, 120_000);

  it('is opened again after it was killed, with all but the last second', async () => {
    await withDrill(lab, { args: [] }, async (drill) => {
      await wait(8_000);
      const killedAt = Date.now();
      process.kill(pidOf(drill), 'SIGKILL');
      await once(drill.child, 'close');
      const opened = openDrill(await readFile(drill.journal, 'utf8'));
      if (opened?.ok !== true) throw new Error('it does not open');
      const { record } = opened;
      expect(record.recording.ending).toBe('killed');
      expect(Date.parse(record.createdAt) + record.recording.endMs).toBeGreaterThan(killedAt - 1_500);
      const report = spawn(
        process.execPath,
        ['dist/cli/vpc-doctor.js', 'report', drill.journal, '--lang', 'en'],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
      let text = '';
      report.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
      await once(report, 'close');
      expect(text).toContain('the program was ended');
    });
  }, 120_000);

  it('goes on when the disk is full, and says so', async () => {
    const small = join(lab.folder, 'small');
    await mkdir(small);
    await sh(`mount -t tmpfs -o size=16k tmpfs ${small}`);
    try {
      await withDrill(
        lab,
        { args: ['--unattended', '20', '--record', join(small, 'drill.ndjson')] },
        async (drill) => {
          const record = await drill.ended();
          expect(drill.stderr).toContain('The recording cannot be written (ENOSPC)');
          expect(record.recording.endMs).toBeGreaterThan(19_000);
          expect(outagesOf(record)).toEqual([]);
          const opened = openDrill(await readFile(join(small, 'drill.ndjson'), 'utf8'));
          expect(opened?.ok).toBe(true);
        },
      );
    } finally {
      await sh(`umount ${small}`);
    }
  }, 120_000);

  it('knows nothing of pings where there is no ping, and everything else', async () => {
    const wrap = ['unshare', '-m', 'sh', '-c', 'mount --bind /dev/null /usr/bin/ping && exec "$0" "$@"'];
    await withDrill(lab, { args: ['--unattended', '15'], wrap }, async (drill) => {
      const record = await drill.ended();
      expect(outagesOf(record)).toEqual([]);
      const pings = record.result.accounts.filter(({ serviceId }) => serviceId.startsWith('ping'));
      expect(pings.length).toBeGreaterThan(0);
      for (const { sent, unknown } of pings) expect(unknown).toBe(sent);
      const dns = record.result.accounts.find(({ serviceId }) => serviceId.startsWith('dns-udp'));
      expect(dns?.answered).toBeGreaterThan(80);
    });
  }, 120_000);

  it('has no outage of DNS over TCP where it never answered', async () => {
    const closed = filter(['tcp dport 53 drop'], 'svc', 'input');
    await closed.make(lab);
    try {
      await withDrill(lab, { args: ['--unattended', '15'] }, async (drill) => {
        const record = await drill.ended();
        const outs = record.result.accounts.flatMap(({ outages }) => outages);
        expect(outs.every(({ serviceId, fromStart }) => serviceId.startsWith('dns-tcp') && fromStart)).toBe(
          true,
        );
        expect(record.result.findings.map(({ code }) => code)).toEqual(['drill.incomplete']);
      });
    } finally {
      await closed.heal(lab);
    }
  }, 120_000);

  it('refuses a second drill, and a check beside it', async () => {
    await withDrill(lab, { args: [] }, async (drill) => {
      const config = { XDG_CONFIG_HOME: join(drill.folder, 'config') };
      for (const command of ['drill', 'check', 'watch']) {
        const second = spawn(
          'ip',
          [
            'netns',
            'exec',
            lab.ns('ws'),
            process.execPath,
            'dist/cli/vpc-doctor.js',
            command,
            '--lang',
            'en',
          ],
          {
            env: { PATH: process.env['PATH'] ?? '', ...config },
            stdio: ['ignore', 'ignore', 'pipe'],
          },
        );
        let stderr = '';
        second.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
        const [code] = (await once(second, 'close')) as [number];
        expect(stderr).toContain('another drill or watch is running');
        expect(code).toBe(1);
      }
    });
  }, 120_000);

  it('gives the result so far on Ctrl-C', async () => {
    await withDrill(lab, { args: [] }, async (drill) => {
      await wait(6_000);
      process.kill(pidOf(drill), 'SIGINT');
      const record = await drill.ended();
      expect(record.recording.ending).toBe('interrupted');
      expect(record.result.findings.map(({ code }) => code)).toEqual(['drill.incomplete']);
      expect(drill.child.exitCode).toBe(130);
    });
  }, 120_000);

  it('watches, tells an outage once it is over, and has a check made during it', async () => {
    const cut = filter(['iifname { "lan" , "ec" } drop'], 'gw');
    const watch = await RunningDrill.start(lab, { command: 'watch' });
    try {
      await watch.says('Watching. Ctrl-C');
      await wait(4_000);
      await cut.make(lab);
      await watch.says('Checked: ', 60);
      await cut.heal(lab);
      await watch.says('out for', 30);
      process.kill(pidOf(watch), 'SIGINT');
      const record = await watch.ended();
      expect(record.result.state).toBe('watched');
      expect(record.recording.checks.map(({ state }) => state)).toEqual(['not-ready']);
      expect(record.result.episodes[0]?.services.length).toBeGreaterThan(5);
    } finally {
      await watch.remove();
      await cut.heal(lab).catch(() => undefined);
    }
  }, 180_000);
});
