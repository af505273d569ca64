// Builds /sw.js, with the list of what a patient's phone must hold to open without network.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type ResolvedConfig } from 'vite';

/** A path to hold, and for files whose name does not tell their content, the hash that the answer must have. */
type Precached = readonly [path: string, integrity?: string];

/** Shell and manifest have no hash in their name; a shell of another deployment than its chunks opens to a blank page. */
const UNHASHED: readonly (readonly [path: string, file: string])[] = [
  ['/', 'index.html'],
  ['/manifest.webmanifest', 'manifest.webmanifest'],
  ['/icon.svg', 'icon.svg'],
];

export async function buildServiceWorker(config: ResolvedConfig, hashed: readonly string[]): Promise<void> {
  const dist = join(config.root, config.build.outDir);
  const unhashed = UNHASHED.map(
    async ([path, file]): Promise<Precached> => [path, await integrity(join(dist, file))],
  );
  const precache = [...(await Promise.all(unhashed)), ...hashed.map((name): Precached => [`/${name}`])];
  const version = createHash('sha256').update(JSON.stringify(precache)).digest('hex').slice(0, 12);
  await build({
    configFile: false,
    root: config.root,
    logLevel: 'warn',
    publicDir: false,
    define: { __PRECACHE__: JSON.stringify(precache), __VERSION__: JSON.stringify(version) },
    build: {
      outDir: config.build.outDir,
      emptyOutDir: false,
      target: config.build.target,
      rolldownOptions: { input: 'src/sw/index.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}

async function integrity(file: string): Promise<string> {
  const digest = createHash('sha256').update(await readFile(file));
  return `sha256-${digest.digest('base64')}`;
}
