/** A drill as a Windows program on the lab's workstation. Its keys are not pressed: Wine's pipes fail. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drillSchema, type DrillRecord } from '../../shared/drill/record.ts';
import type { WatchedDrill } from '../lab/drill/cuts.ts';
import { drillProfile } from '../lab/drill/run.ts';
import type { Lab } from '../lab/lab.ts';
import { sameHosts } from './on-windows.ts';
import { folderOf, type StartedProgram, type WindowsApp } from './wine.ts';

export interface WindowsDrillOptions {
  readonly app: WindowsApp;
  readonly args: readonly string[];
  readonly timeoutMs: number;
}

export class WindowsDrill implements WatchedDrill {
  readonly #program: StartedProgram;
  #isOver = false;

  private constructor(program: StartedProgram) {
    this.#program = program;
    void program.ended.finally(() => (this.#isOver = true));
  }

  static async start(lab: Lab, { app, args, timeoutMs }: WindowsDrillOptions): Promise<WindowsDrill> {
    sameHosts(lab);
    const folder = folderOf(app, `drill-${Date.now()}`);
    mkdirSync(folder, { recursive: true });
    const own = ['--profile', await drillProfile(lab, folder), '--record', join(folder, 'drill.ndjson')];
    const form = ['--lang', 'en', '--format', 'json', '--no-redact'];
    return new WindowsDrill(
      app.start([app.cli, 'drill', ...own, ...form, ...args], { namespace: lab.ns('ws'), timeoutMs }),
    );
  }

  async says(words: string, seconds = 60): Promise<void> {
    for (let attempt = 0; attempt < seconds * 20 && !this.#isOver; attempt += 1) {
      if (this.#said().includes(words)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`drill: it never said "${words}":\n${this.#said()}`);
  }

  async ended(): Promise<DrillRecord> {
    const { stdout, stderr } = await this.#program.ended;
    if (stdout === '') throw new Error(`drill: no record:\n${stderr}`);
    return drillSchema.parse(JSON.parse(stdout));
  }

  remove(): Promise<void> {
    return this.#program.stop();
  }

  #said(): string {
    return readFileSync(this.#program.errors, 'utf8');
  }
}
