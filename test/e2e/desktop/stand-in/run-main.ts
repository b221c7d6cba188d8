import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

type Main = (...parts: unknown[]) => void;

/** What was compiled, by its path: the bundle is large, and starts dozens of times. */
const compiled = new Map<string, Script>();

function scriptOf(path: string): Script {
  const known = compiled.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(path, 'utf8');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: path,
  });
  compiled.set(path, script);
  return script;
}

/** runMain runs a built main bundle; its `require('electron')` gives the stand-in, everything else is Node's. */
export function runMain(electron: object, bundle: string): void {
  const path = resolve(bundle);
  const requireHere = createRequire(path);
  const main = scriptOf(path).runInThisContext() as Main;
  const module = { exports: {} };
  main(
    module.exports,
    (name: string): unknown => (name === 'electron' ? electron : (requireHere(name) as unknown)),
    module,
    path,
    dirname(path),
  );
}
