// Builds /sw.js, with the list of what a patient's phone must hold to open without network.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type ResolvedConfig } from 'vite';

/** A path to hold, and for files whose name does not tell their content, the hash that the answer must have. */
type Precached = readonly [path: string, integrity?: string];

const UNHASHED = {
  '/': 'index.html',
  '/manifest.webmanifest': 'manifest.webmanifest',
  '/icon.svg': 'icon.svg',
};

/** What the first visit does without: English, and the screens of src/patient/seldom.ts. */
const LATER = /\/(patient\.en|seldom)-[^/]+$/;

export async function buildServiceWorker(config: ResolvedConfig, hashed: readonly string[]): Promise<void> {
  const dist = join(config.root, config.build.outDir);
  const precache = [
    ...(await Promise.all(Object.entries(UNHASHED).map(([path, file]) => checked(path, join(dist, file))))),
    ...hashed.filter((name) => !LATER.test(name)).map((name): Precached => [`/${name}`]),
  ];
  const later = hashed.filter((name) => LATER.test(name)).map((name) => `/${name}`);
  const version = createHash('sha256')
    .update(JSON.stringify([precache, later]))
    .digest('hex')
    .slice(0, 12);
  // By this name whoever runs the server can take the build back, should it turn out to be broken.
  await writeFile(join(dist, 'build.json'), JSON.stringify({ app: version }));
  await build({
    configFile: false,
    root: config.root,
    logLevel: 'warn',
    publicDir: false,
    define: {
      __PRECACHE__: JSON.stringify(precache),
      __LATER__: JSON.stringify(later),
      __VERSION__: JSON.stringify(version),
    },
    build: {
      outDir: config.build.outDir,
      emptyOutDir: false,
      target: config.build.target,
      rolldownOptions: { input: 'src/sw/index.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}

async function checked(path: string, file: string): Promise<Precached> {
  const digest = createHash('sha256').update(await readFile(file));
  return [path, `sha256-${digest.digest('base64')}`];
}
