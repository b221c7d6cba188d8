/** What runs without a test runner: the lab's servers, in their namespaces, a part of the program for Wine, and the bench. */
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import manifest from '../package.json' with { type: 'json' };

export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  build: {
    target: 'node20.19',
    outDir: resolve(import.meta.dirname, '../dist/lab'),
    emptyOutDir: true,
    minify: false,
    ssr: true,
    rolldownOptions: {
      input: {
        'cloud-server': resolve(import.meta.dirname, '../test/lab/cloud-server.ts'),
        'late-dns': resolve(import.meta.dirname, '../test/lab/late-dns.ts'),
        'read-managed': resolve(import.meta.dirname, '../test/windows/read-managed.ts'),
        'drill-trials': resolve(import.meta.dirname, '../test/lab/drill/trials.ts'),
        bench: resolve(import.meta.dirname, '../test/bench/main.ts'),
      },
      external: [...builtinModules, /^node:/],
      // Shared chunks look for files beside themselves, as entries do.
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
  // Playwright finds its own files beside itself, where a bundle has none.
  ssr: { noExternal: true, external: ['playwright'] },
});
