// Four doors, one house: how the phone's app, the clinic and the editorial room are built and tested.
import { defineConfig } from 'vitest/config';
import { buildDoors } from './build/doors.ts';

/**
 * What one door is made of: a page, one script, one style sheet, a file for each language, and what the patient's
 * first visit can do without. One file compresses better than twenty, and is never half there.
 */
function door(page: string) {
  return { consumer: 'client' as const, build: { rolldownOptions: { input: page } } };
}

export default defineConfig({
  // Preact's JSX without Babel.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['es2022', 'safari16'],
    // Every browser that runs the app knows module preload; the polyfill would only cost bytes.
    modulePreload: { polyfill: false },
    // Nothing as data: inside a file; the content security policy would have to allow it.
    assetsInlineLimit: 0,
    // The doors are built one after the other into the same folder, which is emptied before the first.
    emptyOutDir: false,
  },
  environments: {
    client: door('index.html'),
    clinic: door('klinik.html'),
    publisher: door('redaktion.html'),
    admin: door('ledelse.html'),
  },
  builder: { buildApp: buildDoors },
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
