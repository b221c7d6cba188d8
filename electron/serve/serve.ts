/** Opens the browser form and stays until it is stopped. */
import { fileURLToPath } from 'node:url';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Language } from '../../shared/text/language.ts';
import { startDemo } from '../demo/demo.ts';
import { dataFolder } from '../host/data-folder.ts';
import { ownDrillEngine } from '../host/drill/own-engine.ts';
import { createHost, type Host } from '../host/host.ts';
import type { SaveFile } from '../host/report-files.ts';
import { VERSION } from '../process/version.ts';
import { openUrl } from './opener.ts';
import { startWebHost, type WebHost } from './server.ts';

export interface ServeOptions {
  readonly language: Language;
  readonly platform: Platform;
  readonly port?: number;
  /** Absent: the user's own folder. */
  readonly dataFolder?: string;
  readonly onEntered?: () => void;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Beside the command line's own files; see build/vite.renderer.config.ts. */
const RENDERER = fileURLToPath(new URL('../renderer', import.meta.url));

/** serve starts host and page. Rejects where the page was not built or the port is taken. */
export async function serve({
  language,
  platform,
  port,
  dataFolder: folder,
  onEntered,
}: ServeOptions): Promise<Served> {
  let host: Host | null = null;
  const web: WebHost = await startWebHost({
    rendererFolder: RENDERER,
    host: () => {
      if (host === null) throw new Error('still starting');
      return host;
    },
    ...(port === undefined ? {} : { port }),
    ...(onEntered === undefined ? {} : { onEntered }),
  });
  const started = await createHost({
    kind: 'browser',
    platform,
    version: VERSION,
    unsigned: false,
    systemLanguage: language,
    dataFolder: folder ?? dataFolder(platform, process.env),
    drillEngine: ownDrillEngine(folder ?? dataFolder(platform, process.env)),
    env: process.env,
    save: handOver,
    print: null,
    openUrl: (url) => Promise.resolve(openUrl(url, platform)),
    // The page has a clipboard of its own.
    copy: () => Promise.resolve(false),
    emit: (event) => {
      web.emit(event);
    },
    demo: startDemo,
  });
  host = started;
  return {
    url: web.url,
    close: async () => {
      started.stop();
      await web.close();
    },
  };
}

/** handOver gives a file to the page, which offers it: a browser has dialogs of its own. */
export const handOver: SaveFile = ({ name, mime, content }) => {
  return Promise.resolve({
    state: 'download',
    name,
    mime,
    base64: Buffer.from(typeof content === 'string' ? new TextEncoder().encode(content) : content).toString(
      'base64',
    ),
  });
};
