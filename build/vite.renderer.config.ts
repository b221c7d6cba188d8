/** The page: React, a script for the first screen and one for the rest, no address of its own, so that it loads from any origin. */
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { guide } from './guide.mjs';

export default defineConfig({
  root: resolve(import.meta.dirname, '../renderer'),
  base: './',
  plugins: [react(), guide()],
  build: {
    // The browser form meets older browsers, too; colours by light-dark() are compiled for them.
    target: ['chrome111', 'firefox115', 'safari16.4'],
    outDir: resolve(import.meta.dirname, '../dist/renderer'),
    emptyOutDir: true,
    // The policy allows no data: scripts or fonts; pictures are few.
    assetsInlineLimit: 0,
    // Styles are small; a second file of them would change the look of what is already shown.
    cssCodeSplit: false,
    // shared/ is pure: importing it does nothing, so what the page does not use of it need not come along.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /[\\/]shared[\\/]/, sideEffects: false }] },
    },
    // kB before compression; most of it is React and the list of choices.
    chunkSizeWarningLimit: 650,
    modulePreload: { polyfill: false },
  },
});
