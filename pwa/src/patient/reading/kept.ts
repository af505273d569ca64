// What the patient writes down about a text: read, or useful or not. The screen shows it from the log.
import type { Item } from '../../content/items';
import type { Pin } from '../../domain/entries';
import { editionRead, usefulnessOf } from '../../domain/reading';
import { log } from '../../store/read';
import { record } from '../../sync/record';

export function pinOf(sha256: string, { id, edition }: Pick<Item, 'id' | 'edition'>): Pin {
  return { id, edition, sha256 };
}

/** Once for each edition: what has been read stays read, and what is new is new until it has been read. */
export async function keepRead(text: Pin): Promise<void> {
  if (editionRead(log.value, text.id) < text.edition) await record('text_read', { text });
}

export async function keepLearned(lesson: Pin): Promise<void> {
  if (editionRead(log.value, lesson.id) < lesson.edition) await record('lesson_completed', { lesson });
}

export async function keepUseful(text: Pin, useful: boolean): Promise<void> {
  if (usefulnessOf(log.value, text.id) !== useful) await record('text_rated', { text, useful });
}
