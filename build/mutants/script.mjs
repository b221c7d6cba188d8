// The tests of the rules as one script. It is evaluated anew for every mutant, so that nothing that the code keeps (indexes,
// tables, what was made once) comes from another one; no process is started, and what is loaded from packages stays.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import fastCheck from 'fast-check';
import { build } from 'vite';
import { collector } from './expectations.mjs';

const ENTRY = 'virtual:tests';
const require = createRequire(import.meta.url);

/** Properties are tried with few cases, the same for every mutant. */
const FEW = {
  ...fastCheck,
  assert: (property, options) => fastCheck.assert(property, { ...options, numRuns: 2, seed: 1 }),
};

/** bundleTests gives a function that evaluates the test files, and with them the code, and returns their tests. */
export async function bundleTests(files) {
  const code = await bundled(files.map((file) => resolve(file)));
  const load = new Script(`(require, exports) => {${code}\n}`, { filename: 'tests.js' }).runInThisContext();
  return () => {
    const { tests, api } = collector();
    load((name) => (name === 'vitest' ? api : name === 'fast-check' ? FEW : require(name)), {});
    return tests;
  };
}

async function bundled(files) {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'tests',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) =>
          id === ENTRY ? files.map((file) => `import ${JSON.stringify(file)};`).join('\n') : null,
      },
    ],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: ENTRY,
        external: (id) => /^[\w@]/.test(id) && id !== ENTRY,
        treeshake: false,
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  });
  return output[0].code;
}
