import { defineConfig } from 'vitest/config';
import { NothingRan } from '../test/support/nothing-ran.ts';
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
    reporters: ['default', new SecondTries(), new NothingRan()],
    // In CI a test that fails is tried once more and reported; by hand, where tables are written, it is not.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
