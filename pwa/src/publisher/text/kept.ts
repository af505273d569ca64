// Words that are not saved yet, kept in this browser, so that a closed tab loses nothing.
import type { WrittenFile } from '../calls';

/** Editors' words are about nobody, and a desk has no phone's memory to keep them in. */
function shelf(): Storage {
  // biome-ignore lint/style/noRestrictedGlobals: store/ is the patient's memory; this is one draft at a desk.
  return localStorage;
}

function keyOf(person: string, item: string): string {
  return `rygvej-desk:${person}:${item}`;
}

export function keep(person: string, item: string, files: readonly WrittenFile[]): void {
  try {
    if (files.length === 0) shelf().removeItem(keyOf(person, item));
    else shelf().setItem(keyOf(person, item), JSON.stringify(files));
  } catch {
    // A browser that keeps nothing, or has no room, still saves to the server.
  }
}

export function kept(person: string, item: string): readonly WrittenFile[] {
  try {
    const found: unknown = JSON.parse(shelf().getItem(keyOf(person, item)) ?? '[]');
    return Array.isArray(found) ? found.filter(isFile) : [];
  } catch {
    return [];
  }
}

function isFile(value: unknown): value is WrittenFile {
  const file = value as Partial<WrittenFile> | null;
  return typeof file?.path === 'string' && typeof file.text === 'string' && typeof file.revision === 'number';
}
