/** A computer of Wine with two packages for Windows Installer, the older and the newer: what is installed, and what must stay. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { makeMsi } from '../../build/msi/make.mjs';
import { pack, removePacked } from '../build/pack.ts';
import { Computer } from './computer.ts';
import { KOFFI } from './surroundings.ts';

export const OLD = '1.2.0';
export const NEW = '1.10.0';
const START_MENU = 'Microsoft\\Windows\\Start Menu\\Programs';

/** What a user and an administrator own; each must outlive the program. */
const KEPT = ['settings.json', 'history.json', 'profile.yaml'].map(
  (name) => `users\\root\\AppData\\Roaming\\VPC Doctor\\${name}`,
);

export class Installation {
  readonly computer = new Computer();

  /** msi is the path of a version's package. */
  msi(version: string): string {
    return join(this.computer.folder, `${version}.msi`);
  }

  /** start makes both packages, and what people own. */
  async start(): Promise<void> {
    const { computer } = this;
    const app = dirname(pack('win', undefined, KOFFI).executable);
    for (const version of [OLD, NEW]) {
      writeFileSync(join(app, `only in ${version}.txt`), version);
      makeMsi({ app, version, output: this.msi(version) });
      rmSync(join(app, `only in ${version}.txt`));
    }
    await computer.start();
    mkdirSync(dirname(computer.file(KEPT[0] ?? '')), { recursive: true });
    for (const path of KEPT) writeFileSync(computer.file(path), path);
    writeFileSync(join(computer.folder, 'company.yaml'), 'region: cn-shanghai\n');
  }

  remove(): void {
    this.computer.remove();
    removePacked();
  }

  async msiexec(...args: readonly string[]): Promise<number | null> {
    return (await this.computer.run(['msiexec', ...args, '/qn'])).exitCode;
  }

  /** Versions that the list of installed programs shows. */
  installed(): readonly string[] {
    const sections = this.#registry()
      .split('\n\n')
      .filter(
        (one) =>
          one.includes('CurrentVersion\\\\Uninstall\\\\') && one.includes('"DisplayName"="VPC Doctor"'),
      );
    return sections.flatMap((one) => /"DisplayVersion"="([^"]*)"/.exec(one)?.[1] ?? []);
  }

  #registry(): string {
    return readFileSync(join(this.computer.file(''), '..', 'system.reg'), 'utf8');
  }

  /** How often the command line's folder stands in the computer's own PATH. */
  timesOnPath(): number {
    const path = /^"PATH"=str\(2\):"(%SystemRoot%[^"]*)"/im.exec(this.#registry())?.[1] ?? '';
    expect(path).toContain('system32');
    return path.split('VPC Doctor\\\\cli').length - 1;
  }

  /** Windows keeps it for all users; Wine for the one that there is. */
  shortcuts(): readonly string[] {
    const places = [`users\\root\\AppData\\Roaming\\${START_MENU}`, `ProgramData\\${START_MENU}`]
      .map((place) => this.computer.file(place))
      .filter((place) => existsSync(place));
    return places
      .flatMap((place) => readdirSync(place, { recursive: true, encoding: 'utf8' }))
      .filter((name) => name.endsWith('VPC Doctor.lnk'));
  }

  expectKept(): void {
    for (const path of KEPT) expect(readFileSync(this.computer.file(path), 'utf8')).toBe(path);
  }
}
