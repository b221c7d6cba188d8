import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/lab/**', 'test/windows/**', 'node_modules/**'],
    // Real sockets and system commands share two cores with the other files.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    // It imports JSON in a way that Node itself refuses.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});
