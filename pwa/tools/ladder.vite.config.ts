// Builds ladder.ts into one file that plain Node runs: .build/ladder.js.

import { defineConfig } from 'vite';

export default defineConfig({
  logLevel: 'warn',
  build: {
    ssr: 'tools/ladder.ts',
    outDir: '.build',
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: 'ladder.js' } },
  },
});
