// The package for Windows Installer, made on Linux by Debian's wixl and msibuild.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from '../portable/folder.mjs';
import { sourceOf } from './source.mjs';
import { archiveOf, QUERIES, TABLES } from './tables.mjs';

/** A version for Windows Installer: three numbers, since it compares no more. */
const VERSION = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])\.(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])\.\d{1,4}$/;

/** `app` is the folder that electron-builder unpacked; `parts` are what the command line needs, absent: as a release. */
export function makeMsi({ app, version, output, parts }) {
  if (!VERSION.test(version))
    throw new Error(`found the version ${version}; Windows Installer compares three numbers, such as 1.2.3.`);
  if (!existsSync(join(app, 'VPC Doctor.exe')))
    throw new Error(`${app} holds no VPC Doctor.exe; it is what electron-builder --win dir makes.`);
  const work = mkdtempSync(join(tmpdir(), 'vpc-doctor-msi-'));
  try {
    cpSync(app, join(work, 'app'), { recursive: true });
    mkdirSync(join(work, 'app', 'cli'));
    makeFolder('win-x64', join(work, 'app', 'cli'), parts);
    // wixl takes only paths below its own folder.
    writeFileSync(join(work, 'app.wxs'), sourceOf({ version, root: work, folder: 'app' }));
    execFileSync('wixl', ['--arch', 'x64', '-o', 'app.msi', 'app.wxs'], {
      cwd: work,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (const name of Object.keys(TABLES)) {
      writeFileSync(join(work, `${name}.idt`), archiveOf(name));
      execFileSync('msibuild', ['app.msi', '-i', `${name}.idt`], { cwd: work });
    }
    for (const query of QUERIES) execFileSync('msibuild', ['app.msi', '-q', query], { cwd: work });
    cpSync(join(work, 'app.msi'), resolve(output));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
