/** An update feed on loopback, and a build of the app that asks it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createAuthority, issue } from '../../../electron/demo/certificates.ts';

const HOST = 'updates.invalid';

export interface Feed {
  readonly url: string;
  /** PEM of the root that signed the feed's certificate. */
  readonly roots: string;
  /** What was asked for. */
  readonly asked: IncomingMessage[];
  /** Decides on the next answers. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  stop(): void;
}

/** startFeed listens on loopback under a name that exists nowhere. */
export async function startFeed(): Promise<Feed> {
  const authority = await createAuthority('feed of a test');
  const leaf = await issue(authority, { name: HOST, fromDay: -1, toDay: 1 });
  const asked: IncomingMessage[] = [];
  const server: Server = createServer({ cert: leaf.cert, key: leaf.key }, (request, response) => {
    asked.push(request);
    feed.answer(request, response);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  const feed: Feed = {
    url: `https://${HOST}:${port}/vpc-doctor`,
    roots: authority.pem,
    asked,
    answer: (_request, response) => {
      response.end();
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return feed;
}

/** release is what a build of electron-builder writes beside its installers. */
export function release(version: string): string {
  return `version: ${version}\nfiles:\n  - url: vpc-doctor-${version}.bin\n    sha512: AAAA\n    size: 1\npath: vpc-doctor-${version}.bin\nsha512: AAAA\nreleaseDate: '2026-11-23T10:00:00.000Z'\nstagingPercentage: 0\n`;
}

export interface Build {
  readonly bundle: string;
  remove(): void;
}

/** buildWithFeed builds the main process as a release with a feed does; preload and page are the ones that are there. Throws with the build's complaint. */
export function buildWithFeed(feed: string): Build {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-feed-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  const electron = join(folder, 'electron');
  const vite = resolve('node_modules/vite/bin/vite.js');
  const args = [
    vite,
    'build',
    '-c',
    'build/vite.electron.config.ts',
    '--mode',
    'main',
    '--outDir',
    electron,
    '--logLevel',
    'warn',
  ];
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, VPC_DOCTOR_UPDATE_FEED: feed },
  });
  if (status !== 0) {
    remove();
    throw new Error(stderr);
  }
  copyFileSync('dist/electron/preload.cjs', join(electron, 'preload.cjs'));
  symlinkSync(resolve('dist/renderer'), join(folder, 'renderer'), 'junction');
  return { bundle: join(electron, 'main.cjs'), remove };
}
