/** The renderer's files: only what the build wrote, by name; nothing else can be asked for. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface StaticFile {
  readonly type: string;
  readonly content: Uint8Array;
}

export class StaticFiles {
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;

  private constructor(folder: string, names: ReadonlySet<string>) {
    this.#folder = folder;
    this.#names = names;
  }

  /** open lists the folder once: a name that is not on the list does not exist, whatever it spells. */
  static async open(folder: string): Promise<StaticFiles> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && extname(entry.name) in TYPES);
    return new StaticFiles(
      folder,
      new Set(
        files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
      ),
    );
  }

  /** read gives the file of a URL's path; null for everything that the build did not write. */
  async read(urlPath: string): Promise<StaticFile | null> {
    const name = urlPath === '/' ? 'index.html' : urlPath.replace(/^\//, '');
    const type = TYPES[extname(name)];
    if (!this.#names.has(name) || type === undefined) return null;
    return { type, content: await readFile(join(this.#folder, name)) };
  }
}
