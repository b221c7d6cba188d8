// Checks the types of each part against what that part may use: shared/ knows no Node, renderer/ no Node but the DOM.
// TypeScript 7 does it in a quarter of the time; version 6 stays installed for ESLint, which reads types through its API.
// What it learns is kept, so that after a change it checks again only what that change can reach.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript-native/package.json')),
  'bin/tsc',
);
const kept = (part) => `node_modules/.cache/types/${part}.tsbuildinfo`;
const check = (name, folder) =>
  spawnSync(
    process.execPath,
    [compiler, '--noEmit', '--incremental', '--tsBuildInfoFile', kept(name), '-p', folder],
    { stdio: 'inherit' },
  ).status === 0;
const failed = [
  ['all', '.'],
  ['shared', 'shared'],
  ['renderer', 'renderer'],
].filter(([name, folder]) => !check(name, folder));
process.exitCode = failed.length === 0 ? 0 : 1;
