// Puts the patient's real words in use for a test.
import type { Language } from '../../content/items';
import { speak } from '../../text';
import { words } from '../../words/patient';

export function speaking(language: Language): Promise<void> {
  return speak(language, words);
}
