// The phone's own voices: which one reads a language, and how it is made to speak.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../text';
import type { Mouth } from './player';

const synth: SpeechSynthesis | undefined = globalThis.speechSynthesis;
const known = signal<readonly SpeechSynthesisVoice[]>(synth?.getVoices() ?? []);
// Browsers find their voices after the page has been opened.
synth?.addEventListener?.('voiceschanged', () => {
  known.value = synth.getVoices();
});

export const voices: ReadonlySignal<readonly SpeechSynthesisVoice[]> = known;

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** One that speaks the language, and rather one that needs no network; nothing where the phone has none. */
export function voiceFor<V extends Voice>(all: readonly V[], language: Language): V | undefined {
  const tongue = (voice: V) => voice.lang.replace('_', '-').toLowerCase();
  const speak = all.filter((voice) => tongue(voice).split('-')[0] === language);
  const worth = (voice: V) =>
    Number(voice.localService) * 4 + Number(tongue(voice) === HOME[language]) * 2 + Number(voice.default);
  return speak.toSorted((one, other) => worth(other) - worth(one))[0];
}

const HOME: Readonly<Record<Language, string>> = { da: 'da-dk', en: 'en-gb' };

export function mouthOf(voice: SpeechSynthesisVoice): Mouth {
  /** Held on to: some browsers forget an utterance that nobody holds, and then never tell that it is done. */
  let said: SpeechSynthesisUtterance | null = null;
  return {
    say(text, then) {
      said = new SpeechSynthesisUtterance(text);
      said.voice = voice;
      said.lang = voice.lang;
      said.onend = () => then(true);
      said.onerror = () => then(false);
      synth?.speak(said);
    },
    hush() {
      said = null;
      synth?.cancel();
    },
  };
}
