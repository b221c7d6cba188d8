// Checks the types of each part against what that part may use: shared/ knows no Node, renderer/ no Node but the DOM.
// TypeScript 7 does it in a quarter of the time; version 6 stays installed for ESLint, which reads types through its API.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript-native/package.json')),
  'bin/tsc',
);
const failed = ['.', 'shared', 'renderer'].filter(
  (part) =>
    spawnSync(process.execPath, [compiler, '--noEmit', '-p', part], { stdio: 'inherit' }).status !== 0,
);
process.exitCode = failed.length === 0 ? 0 : 1;
