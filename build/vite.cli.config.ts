/** The command line as ES modules, everything bundled, so that a cold start reads few files. */
import { chmodSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import manifest from '../package.json' with { type: 'json' };

const outDir = resolve(import.meta.dirname, '../dist/cli');

export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  build: {
    target: 'node20.19',
    outDir,
    emptyOutDir: true,
    minify: false,
    ssr: true,
    rolldownOptions: {
      input: {
        'vpc-doctor': resolve(import.meta.dirname, '../electron/cli.ts'),
        // A program of its own, which finds koffi's binary for Windows among the installed packages.
        // A program of its own as well, which reads the computer.
        machine: resolve(import.meta.dirname, '../electron/machine/machine.ts'),
        'windows-native': resolve(import.meta.dirname, '../electron/windows-native/windows-native.ts'),
      },
      external: [...builtinModules, /^node:/],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', banner: bannerOf },
    },
  },
  ssr: { noExternal: true },
  plugins: [{ name: 'executable', closeBundle: makeExecutable }],
});

/** `npx` and npm's links run the file itself. */
function makeExecutable(): void {
  chmodSync(resolve(outDir, 'vpc-doctor.js'), 0o755);
}

/** Only the entry is run by name. Bundled CommonJS packages still call require. */
function bannerOf(chunk: { readonly isEntry: boolean }): string {
  return chunk.isEntry ? '#!/usr/bin/env node' : '';
}
