// Builds /sw.js after the app, with the list of what a patient's phone must hold to open without network.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';

/** A path to hold, and for files whose name does not tell their content, the hash that the answer must have. */
export type Precached = readonly [path: string, integrity?: string];

const ENTRY = 'index.html';
const UNHASHED = ['manifest.webmanifest', 'icon.svg'];

export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  let chunks: string[] = [];
  return {
    name: 'rygvej:service-worker',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle(_, bundle) {
      chunks = [...reachable(bundle, ENTRY)].sort();
    },
    closeBundle: {
      sequential: true,
      async handler() {
        const folder = join(config.root, config.build.outDir);
        const unhashed = await Promise.all(
          UNHASHED.map((name) => withIntegrity(`/${name}`, join(folder, name))),
        );
        const shell = await withIntegrity('/', join(folder, ENTRY));
        await buildWorker(config, [shell, ...unhashed, ...chunks.map((name): Precached => [`/${name}`])]);
      },
    },
  };
}

/** Everything that the patient's entry can ever load: its chunks, the chunks those fetch later, and their styles. */
function reachable(bundle: Rolldown.OutputBundle, entry: string): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || found.has(name)) return;
    found.add(name);
    for (const style of file.viteMetadata?.importedCss ?? []) found.add(style);
    for (const asset of file.viteMetadata?.importedAssets ?? []) found.add(asset);
    for (const next of [...file.imports, ...file.dynamicImports]) visit(next);
  };
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.facadeModuleId?.endsWith(`/${entry}`)) visit(file.fileName);
  }
  return found;
}

async function withIntegrity(path: string, file: string): Promise<Precached> {
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('base64');
  return [path, `sha256-${digest}`];
}

async function buildWorker(config: ResolvedConfig, precache: readonly Precached[]): Promise<void> {
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
