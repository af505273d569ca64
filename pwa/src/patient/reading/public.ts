// Where the open pages are: those of the patient's own municipality, or the list of all.
import { me } from '../../store/read';
import type { Language } from '../../text';

export function publicPages(shown: Language): string {
  const slug = me.value?.patient?.municipality?.slug;
  const front = slug ? `/info/${slug}/` : '/info/';
  return shown === 'en' ? `${front}en/` : front;
}
