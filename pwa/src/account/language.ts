// The language: chosen here, remembered by this device, and told to the server when it can be reached.
import { tellLanguage } from '../api/session';
import { device, remember } from '../store/device';
import { person } from '../store/holding';
import { type Catalogues, type Language, speak } from '../text';

let catalogues: Catalogues | null = null;

/** Begins to speak: the language chosen on this device, else Danish, with the way to English on the first screen. */
export async function beginToSpeak(words: Catalogues): Promise<void> {
  catalogues = words;
  // Danish comes along while the phone still looks up which it is; for most it is the one.
  void words.da();
  // The other language may not be on the phone yet; an app in Danish is better than none.
  (await use((await device()).language ?? 'da')) || (await use('da'));
}

/**
 * Changes the language now, remembers it on this device, and tells the server when it can. False when its words are
 * not on the phone yet and cannot be fetched.
 */
export async function setLanguage(language: Language): Promise<boolean> {
  if (!(await use(language))) return false;
  await remember({ language, language_untold: true });
  await tellTheServer();
  return true;
}

/** What was chosen here counts until the server has heard it; after that, what the person last chose anywhere. */
export async function agreeOnLanguage(theirs: Language): Promise<void> {
  const { language, language_untold } = await device();
  if (language_untold && language !== null) {
    await tellTheServer();
  } else if (language !== theirs) {
    if (await use(theirs)) await remember({ language: theirs });
  }
}

export async function tellTheServer(): Promise<void> {
  const { language, language_untold, session } = await device();
  if (!language_untold || language === null || session === null || session !== person.value?.id) return;
  if ((await tellLanguage(language)).ok) await remember({ language_untold: false });
}

/** False when the language's words are neither on the phone nor to be fetched; what was spoken goes on. */
async function use(language: Language): Promise<boolean> {
  if (!catalogues) throw new Error('no catalogues: beginToSpeak comes first');
  try {
    await speak(language, catalogues);
  } catch {
    return false;
  }
  document.documentElement.lang = language;
  return true;
}
