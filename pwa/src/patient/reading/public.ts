// Where the open pages are: those of the patient's own municipality, or the list of all.
import { me } from '../../store/read';
import type { Language } from '../../text';

/** Where texts are read by somebody who has said of no municipality that it is theirs. */
const WHOLE_COUNTRY = '/info/danmark/';

/** Where one begins to read. */
export function publicPages(shown: Language): string {
  return inLanguage(ownFront() ?? '/info/', shown);
}

/** The address of one text. */
export function publicText(slug: string, shown: Language): string {
  return `${inLanguage(ownFront() ?? WHOLE_COUNTRY, shown)}${slug}/`;
}

function ownFront(): string | undefined {
  const slug = me.value?.patient?.municipality?.slug;
  return slug ? `/info/${slug}/` : undefined;
}

function inLanguage(front: string, shown: Language): string {
  return shown === 'en' ? `${front}en/` : front;
}
