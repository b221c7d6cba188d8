import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from '../test/support/slowest-first.ts';
import { SecondTries } from '../test/support/second-tries.ts';
import manifest from '../package.json' with { type: 'json' };

const PURE = ['test/shared/**/*.test.ts', 'test/privacy/**/*.test.ts'];
/** These put something in the place of modules or globals, which other files would find there. */
const ALONE = ['test/**/*.alone.test.ts'];
/** What has a configuration of its own. */
const APART = ['test/lab/**', 'test/windows/**', 'node_modules/**'];

export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  test: {
    // Files share what a worker has loaded: loading it anew for each took a quarter of the time.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE } },
      {
        extends: true,
        test: {
          name: 'machine',
          include: ['test/**/*.test.ts'],
          exclude: [...PURE, ...ALONE, ...APART],
          // Sockets and processes of a machine that others use as well: what fails in CI is tried again and reported.
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
    // The tests in browsers and of the command line wait more than half of the time, so there are four more workers than cores.
    maxWorkers: availableParallelism() + 4,
    sequence: { sequencer: SlowestFirst },
    reporters: ['default', new SecondTries()],
    // A run of the product itself may take 30 s where the computer is slow, and others run beside it.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    restoreMocks: true,
    unstubEnvs: true,
    // It imports JSON in a way that Node itself refuses.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});
