/** The command line as a program of Windows, in a folder as a user has it and in a network of nothing. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../shared/report/schema.ts';
import { EmptyNetwork } from './empty-network.ts';
import { winePrefix } from './surroundings.ts';
import { WindowsApp, windowsPath, type WindowsRun } from './wine.ts';

export class Program {
  readonly #network = new EmptyNetwork();
  readonly namespace = this.#network.namespace;
  // A folder as a user of Windows has it.
  readonly app = new WindowsApp({ folder: `/tmp/vpc doctor ${this.namespace}/用户 张伟` });
  readonly drive = join(winePrefix() ?? '', 'drive_c');
  /** The folder of the administrator's profile. */
  readonly managed = join(this.drive, 'ProgramData/VPC Doctor');

  up(): Promise<void> {
    return this.#network.up();
  }

  async down(): Promise<void> {
    await this.#network.down();
    rmSync(`/tmp/vpc doctor ${this.namespace}`, { recursive: true, force: true });
    rmSync(this.managed, { recursive: true, force: true });
  }

  /** run waits for its end. */
  readonly run = (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    traced = false,
  ): Promise<WindowsRun> => {
    const { namespace } = this;
    return this.app.run([this.app.cli, ...args], {
      namespace,
      traced,
      env: { APPDATA: windowsPath(join(this.app.folder, 'AppData')), ...env },
    });
  };
}

/** reportOf reads the report that it printed. */
export const reportOf = ({ stdout, stderr, exitCode }: WindowsRun): Report => {
  if (stdout === '') throw new Error(`no report; exit code ${exitCode ?? 'none'}: ${stderr.slice(-1000)}`);
  return JSON.parse(stdout) as Report;
};
