import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from '../test/support/slowest-first.ts';
import manifest from '../package.json' with { type: 'json' };

const PURE = ['test/shared/**/*.test.ts', 'test/privacy/**/*.test.ts'];
/** What has a configuration of its own. */
const APART = ['test/lab/**', 'test/windows/**', 'node_modules/**'];

export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  test: {
    projects: [
      // Rules and texts keep nothing between tests, so their files share what a worker has loaded.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: 'machine', include: ['test/**/*.test.ts'], exclude: [...PURE, ...APART] },
      },
    ],
    // The tests in browsers and of the command line wait for half of their time, so one more than there are cores.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: SlowestFirst },
    // Real sockets and system commands share the cores with the other files.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    // It imports JSON in a way that Node itself refuses.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});
