/** The lab's server in the cloud, bundled, since it runs in a namespace of its own without a test runner. */
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'node20.19',
    outDir: resolve(import.meta.dirname, 'dist/lab'),
    emptyOutDir: true,
    minify: false,
    ssr: resolve(import.meta.dirname, 'test/lab/cloud-server.ts'),
    rolldownOptions: { external: [...builtinModules, /^node:/] },
  },
  ssr: { noExternal: true },
});
