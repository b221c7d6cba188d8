import { defineConfig } from 'vitest/config';
import { NothingRan } from '../test/support/nothing-ran.ts';
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
    reporters: ['default', new SecondTries(), new NothingRan()],
    // In CI a test that fails is tried once more and reported; by hand, where tables are written, it is not.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
