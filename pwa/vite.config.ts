// Three doors, one house: how the phone's app, the clinic and the editorial room are built and tested.
import { defineConfig } from 'vitest/config';
import { compressed } from './build/compressed.ts';
import { serviceWorker } from './build/service-worker.ts';

export default defineConfig({
  // Preact's JSX without Babel.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [serviceWorker(), compressed()],
  build: {
    target: ['es2022', 'safari16'],
    // Every browser that runs the app knows module preload; the polyfill would only cost bytes.
    modulePreload: { polyfill: false },
    // A file inlined as data: cannot be shared between two doors, and images from data: are one hole more.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'klinik.html', 'redaktion.html'] },
  },
  server: {
    // The catalogues live beside the app, and the API is served by `make run`.
    fs: { allow: ['..'] },
    proxy: {
      '/api': 'http://127.0.0.1:8000',
      '/content': 'http://127.0.0.1:8000',
      '/version': 'http://127.0.0.1:8000',
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'tools/**/*.test.ts'],
    environment: 'node',
    restoreMocks: true,
  },
});
