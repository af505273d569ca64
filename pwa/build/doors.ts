// Builds the doors one by one, then what can only be made when they stand: the service worker and the compressed files.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rolldown, ViteBuilder } from 'vite';
import { compressAll } from './compressed.ts';
import { buildServiceWorker } from './service-worker.ts';

type Built = Awaited<ReturnType<ViteBuilder['build']>>;

/** Patients, clinicians, editors and administrators share code and no files, so that no phone carries what only a desk needs. */
export async function buildDoors({ environments, build, config }: ViteBuilder): Promise<void> {
  const { client, clinic, publisher, admin } = environments;
  if (!client || !clinic || !publisher || !admin) throw new Error('vite.config.ts names the four doors');
  const dist = join(config.root, config.build.outDir);
  await rm(dist, { recursive: true, force: true });
  const patient = await build(client);
  await build(clinic);
  await build(publisher);
  await build(admin);
  await buildServiceWorker(config, filesOf(patient));
  await compressAll(dist);
}

/** All that the patient's door has been built into, apart from the page itself. */
function filesOf(built: Built): string[] {
  return [built]
    .flat()
    .flatMap((output) => ('output' in output ? (output as Rolldown.RolldownOutput).output : []))
    .map(({ fileName }) => fileName)
    .filter((name) => !name.endsWith('.html'))
    .sort();
}
