import { defineConfig } from 'vitest/config';
import { SecondTries } from '../test/support/second-tries.ts';
import manifest from '../package.json' with { type: 'json' };

/** Windows programs under Wine: one file after the other, since they share two cores and one Wine. */
export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  test: {
    include: ['test/windows/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    reporters: ['default', new SecondTries()],
    // What fails once in CI is tried once more and told; by hand, where its tables are written, nothing is.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
