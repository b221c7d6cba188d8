/** The browser form as it is shipped: the built command line serves it, and a real browser opens it. */
import { unixRights } from '../../../electron/host/rights/unix.ts';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { startDemo } from '../../../electron/demo/demo.ts';
import type { DrillEngine } from '../../../electron/host/drill/engine.ts';
import { createHost, type Door, type Host } from '../../../electron/host/host.ts';
import { handOver } from '../../../electron/serve/serve.ts';
import { startWebHost } from '../../../electron/serve/server.ts';
import { findBrowser } from '../../../build/browser.mjs';
import { userFolder } from '../../support/user-folder.ts';

/** Nothing that a browser does by itself may leave this machine. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Why no browser can be driven here; null: one can. */
export const noBrowser = findBrowser() === null ? 'no Chromium, Chrome or Edge is installed' : null;

export interface Served {
  readonly url: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

/** serveForm starts `vpc-doctor serve`, as it is shipped, with a data folder of its own. */
export async function serveForm(dataFolder = userFolder('form')): Promise<Served> {
  const child = spawn(
    process.execPath,
    [resolve('dist/cli/vpc-doctor.js'), 'serve', '--no-open', '--lang', 'en', '--data', dataFolder],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString('utf8').trim(), dataFolder, stop: () => stop(child) };
}

/** serveHere serves the built page from this process, which starts no other one for it. */
export function serveHere(folder = userFolder('form'), door: Partial<Door> = {}): Promise<Served> {
  return serveHost(folder, { dataFolder: folder, managedProfile: join(folder, 'none.yaml'), ...door });
}

/** serveManaged serves the built page with an administrator's profile, which the command line takes from its machine-wide place alone. */
export function serveManaged(profile: string): Promise<Served> {
  const folder = userFolder('managed');
  const managedProfile = join(folder, 'managed.yaml');
  writeFileSync(managedProfile, profile);
  return serveHost(folder, { managedProfile, managedRights: unixRights(process.getuid?.()) });
}

/** serveDrill serves the built page with an engine that asks nobody. */
export function serveDrill(drillEngine: DrillEngine): Promise<Served> {
  const folder = userFolder('drill');
  return serveHost(folder, { drillEngine, managedProfile: join(folder, 'none.yaml') });
}

async function serveHost(folder: string, door: Partial<Door>): Promise<Served> {
  let host: Host | null = null;
  const web = await startWebHost({
    rendererFolder: resolve('dist/renderer'),
    host: () => {
      if (host === null) throw new Error('still starting');
      return host;
    },
  });
  host = await createHost({
    kind: 'browser',
    platform: 'linux',
    version: '0.0.0',
    unsigned: false,
    systemLanguage: 'en',
    dataFolder: join(folder, 'data'),
    env: {},
    demo: startDemo,
    save: handOver,
    print: null,
    openUrl: () => Promise.resolve(false),
    copy: () => Promise.resolve(false),
    emit: (event) => {
      web.emit(event);
    },
    ...door,
  });
  const started = host;
  return {
    url: web.url,
    dataFolder: folder,
    stop: async () => {
      started.stop();
      await web.close();
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...QUIET, ...asRoot] });
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and refusals that the browser reported. */
  readonly complaints: string[];
}

/** openForm opens the page and keeps whatever the browser complains of. */
export async function openForm(
  browser: Browser,
  url: string,
  size = { width: 1120, height: 800 },
): Promise<Opened> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', locale: 'en' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, context, complaints };
}
