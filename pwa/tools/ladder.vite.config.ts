// Builds the tools that put cases to the phone's engine into files that plain Node runs: .build/ladder.js, .build/person.js.

import { defineConfig } from 'vite';

export default defineConfig({
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: '.build',
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { ladder: 'tools/ladder.ts', person: 'tools/person.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'ladder-engine.js' },
    },
  },
});
