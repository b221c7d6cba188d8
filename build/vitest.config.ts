import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from '../test/support/slowest-first.ts';
import manifest from '../package.json' with { type: 'json' };

export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/lab/**', 'test/windows/**', 'node_modules/**'],
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
