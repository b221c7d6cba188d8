/** The page: React, one bundle, no address of its own, so that it loads from any origin. */
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { guide } from './build/guide.mjs';

export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  base: './',
  plugins: [react(), guide()],
  build: {
    // The browser form meets older browsers, too; colours by light-dark() are compiled for them.
    target: ['chrome111', 'firefox115', 'safari16.4'],
    outDir: resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    // The policy allows no data: scripts or fonts; pictures are few.
    assetsInlineLimit: 0,
    // One page, loaded from the disk: splitting it would only cost requests.
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
  },
});
