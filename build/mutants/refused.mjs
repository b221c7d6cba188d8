// Mutants that survive and that the compiler refuses: nobody can make such a change by mistake, so they are no gap of the
// tests. Each is a copy beside its file, in a copy of the sources, so that one run of the compiler tells about all.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript-native/package.json')),
  'bin/tsc',
);

// A condition that is gone may leave its function without a use, which is no reason to overlook it.
const OPTIONS = [
  '--noEmit',
  '--pretty',
  'false',
  '-p',
  'shared',
  '--noUnusedLocals',
  'false',
  '--noUnusedParameters',
  'false',
];

/** refusedOf gives the mutants that do not compile, each with the file and the source that it changes. */
export function refusedOf(mutants) {
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-mutants-'));
  try {
    for (const name of ['shared', 'tsconfig.json']) cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    mutants.forEach((mutant, index) => {
      writeFileSync(join(folder, copyOf(mutant.file, index)), changed(mutant));
    });
    const { stdout } = spawnSync(process.execPath, [compiler, ...OPTIONS], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return mutants.filter(({ file }, index) => stdout.includes(copyOf(file, index)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const copyOf = (file, index) => file.replace(/\.ts$/, `.mutant-${index}-.ts`);

/** spanOf gives start and end of what a mutant replaces. */
export function spanOf({ source, location }) {
  const lines = source.split('\n');
  const offset = ({ line, column }) =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  return [offset(location.start), offset(location.end)];
}

function changed(mutant) {
  const [start, end] = spanOf(mutant);
  return mutant.source.slice(0, start) + mutant.replacement + mutant.source.slice(end);
}
