import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';

/** runMain runs a built main bundle; its `require('electron')` gives the stand-in, everything else is Node's. */
export function runMain(electron: object, bundle: string): void {
  const path = resolve(bundle);
  const requireHere = createRequire(path);
  const main = compileFunction(
    readFileSync(path, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname'],
    { filename: path },
  ) as (...parts: unknown[]) => void;
  const module = { exports: {} };
  main(
    module.exports,
    (name: string): unknown => (name === 'electron' ? electron : (requireHere(name) as unknown)),
    module,
    path,
    dirname(path),
  );
}
