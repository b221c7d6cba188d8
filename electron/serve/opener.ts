/**
 * Hands the first address to a browser. A process list shows every argument to every user of a machine, so the browser
 * gets the name of a page that only this user may read, and the page leads on to the address.
 */
import { spawn } from 'node:child_process';
import { accessSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Platform } from '../../shared/observation/workstation.ts';
import { systemRoot } from '../process/system-root.ts';

export interface OpenedBrowser {
  readonly opened: boolean;
  /** Takes the page away; safe to call twice. */
  forget(): void;
}

const NOT_OPENED: OpenedBrowser = { opened: false, forget: () => undefined };
const PAGE = 'open-vpc-doctor.html';

/** openThroughFile opens an address of ours without naming it to anybody else. */
export function openThroughFile(
  url: string,
  platform: Platform,
  opener = openerOf(platform, process.env),
): OpenedBrowser {
  const [program, ...args] = opener;
  if (program === undefined || !exists(program)) return NOT_OPENED;
  const folder = privateFolder(platform);
  if (folder === null) return NOT_OPENED;
  const forget = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const page = join(folder, PAGE);
    writeFileSync(page, redirectPage(url), { mode: 0o600, flag: 'wx' });
    start(program, [...args, pathToFileURL(page).href]);
    return { opened: true, forget };
  } catch {
    forget();
    return NOT_OPENED;
  }
}

/** openUrl hands an address without secrets to the system. False: there is no program for it. */
export function openUrl(url: string, platform: Platform): boolean {
  const [program, ...args] = openerOf(platform, process.env);
  if (program === undefined || !exists(program)) return false;
  start(program, [...args, url]);
  return true;
}

/** redirectPage leads on at once, or by a click where a browser does not follow. */
export function redirectPage(url: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}"><title>VPC Doctor</title><a href="${url}">VPC Doctor</a>\n`;
}

/** Fixed program, the address as one argument. */
function start(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** Browsers in a container of their own (snap) see no temporary files and nothing that is hidden, but the user's folder. */
function privateFolder(platform: Platform): string | null {
  for (const base of platform === 'linux' ? [homedir(), tmpdir()] : [tmpdir()]) {
    try {
      return mkdtempSync(join(base, 'vpc-doctor-'));
    } catch {
      continue;
    }
  }
  return null;
}

/** openerOf gives the program and its first arguments; empty where there is no desktop. */
export function openerOf(platform: Platform, env: NodeJS.ProcessEnv): readonly string[] {
  switch (platform) {
    case 'win32':
      return [`${systemRoot(env)}\\System32\\rundll32.exe`, 'url.dll,FileProtocolHandler'];
    case 'darwin':
      return ['/usr/bin/open'];
    case 'linux':
      return env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined
        ? []
        : ['/usr/bin/xdg-open'];
  }
}

function exists(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
