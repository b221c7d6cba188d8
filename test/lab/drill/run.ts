/** A drill on the lab's workstation: the built command line, its marks through a pipe, its record as JSON. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drillSchema, type DrillRecord } from '../../../shared/drill/record.ts';
import type { Lab } from '../lab.ts';
import { CLI } from '../paths.ts';
import { ACTIVE_HOP, COMPUTER_PORT, COMPUTERS, NAME, OFFICE, STANDBY_HOP } from '../topology.ts';

export interface DrillOptions {
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
  readonly command?: 'drill' | 'watch';
  readonly computers?: number;
  /** A program that starts the drill. */
  readonly wrap?: readonly string[];
}

/** drillProfile writes a profile of the lab for a drill, and gives its path. */
export async function drillProfile(
  lab: Lab,
  folder: string,
  { computers = 1, profile = {} }: Pick<DrillOptions, 'computers' | 'profile'> = {},
): Promise<string> {
  const file = join(folder, 'profile.json');
  const written = {
    apiHosts: [NAME],
    officeNetwork: OFFICE,
    trustedCa: join(lab.folder, 'ca.pem'),
    path: { activeHops: [ACTIVE_HOP], standbyHops: [STANDBY_HOP] },
    cloudComputers: COMPUTERS.slice(0, computers).map((address) => ({ address, ports: [COMPUTER_PORT] })),
    failover: { bfd: { intervalMs: 300, multiplier: 3 } },
    ...profile,
  };
  await writeFile(file, JSON.stringify(written));
  return file;
}

export class RunningDrill {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly journal: string;
  #stdout = '';
  stderr = '';

  private constructor(child: ChildProcess, folder: string) {
    this.child = child;
    this.folder = folder;
    this.journal = join(folder, 'drill.ndjson');
    child.stdout?.on('data', (chunk: Buffer) => (this.#stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
  }

  static async start(lab: Lab, options: DrillOptions = {}): Promise<RunningDrill> {
    const folder = await mkdtemp(join(tmpdir(), 'vpc-doctor-drill-'));
    const profile = await drillProfile(lab, folder, options);
    const own = ['--profile', profile, '--record', join(folder, 'drill.ndjson'), '--lang', 'en'];
    const form = ['--format', 'json', '--no-redact'];
    const argv = [CLI, options.command ?? 'drill', ...own, ...form, ...(options.args ?? [])];
    const child = spawn(
      'ip',
      ['netns', 'exec', lab.ns('ws'), ...(options.wrap ?? []), process.execPath, ...argv],
      {
        env: { PATH: process.env['PATH'] ?? '', XDG_CONFIG_HOME: join(folder, 'config') },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    return new RunningDrill(child, folder);
  }

  /** says resolves when the drill has said these words; rejects when it ends without. */
  async says(words: string, seconds = 60): Promise<void> {
    for (let attempt = 0; attempt < seconds * 20; attempt += 1) {
      if (this.stderr.includes(words)) return;
      if (this.child.exitCode !== null) break;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`drill: it never said "${words}":\n${this.stderr}`);
  }

  mark(): void {
    this.child.stdin?.write('\n');
  }

  /** ended gives the record. */
  async ended(): Promise<DrillRecord> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    if (this.#stdout === '') throw new Error(`drill: no record:\n${this.stderr}`);
    // A folder, for a look at what was seen.
    const keep = process.env['DRILL_KEEP'];
    if (keep !== undefined) await writeFile(join(keep, `${Date.now()}-${this.child.pid}.json`), this.#stdout);
    return drillSchema.parse(JSON.parse(this.#stdout));
  }

  async remove(): Promise<void> {
    this.child.kill('SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }
}
