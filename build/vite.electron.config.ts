/** Main, preload, the native process of Windows and the computer's reader as one CommonJS file each, everything bundled but Electron itself. */
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { updateFeed } from './update-feed.mjs';
import manifest from '../package.json' with { type: 'json' };

const ENTRIES: Readonly<Record<string, string>> = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  native: 'electron/windows-native/windows-native.ts',
  machine: 'electron/machine/machine.ts',
};

export default defineConfig(({ mode }) => ({
  define: {
    __VERSION__: JSON.stringify(manifest.version),
    // The release build sets it where a certificate is there.
    __SIGNED__: JSON.stringify(process.env['VPC_DOCTOR_SIGNED'] === '1'),
    // Without one, the build holds no code that could ask.
    __UPDATE_FEED__: JSON.stringify(updateFeed(process.env['VPC_DOCTOR_UPDATE_FEED'])),
  },
  build: {
    target: 'node22',
    outDir: resolve(import.meta.dirname, '../dist/electron'),
    emptyOutDir: mode === 'main',
    minify: true,
    ssr: resolve(import.meta.dirname, '..', ENTRIES[mode] ?? 'electron/main.ts'),
    rolldownOptions: {
      external: ['electron', ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: `${mode}.cjs`, codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
}));
