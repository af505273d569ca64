// Builds fold-bench.ts as the app itself is built, into one script that a page can take in.

import { defineConfig } from 'vite';

export default defineConfig({
  logLevel: 'warn',
  build: {
    target: ['es2022', 'safari16'],
    outDir: '.build',
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: 'tools/fold-bench.ts',
      output: { format: 'iife', entryFileNames: 'fold-bench.js' },
    },
  },
});
