import { defineConfig } from 'vitest/config';
import { SecondTries } from '../test/support/second-tries.ts';
import manifest from '../package.json' with { type: 'json' };

/** The network lab: one file after the other, since namespaces and daemons share two cores. */
export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  test: {
    include: ['test/lab/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    reporters: ['default', new SecondTries()],
    // What fails once in CI is tried once more and told; by hand, where its tables are written, nothing is.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
