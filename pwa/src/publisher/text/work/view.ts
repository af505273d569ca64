// What the acts of a text's history say, in words; and the words that a returned text came back with.
import { known, moment, t } from '../../../text';
import type { Act, Work } from './calls';

/** Who returned the text and with which words, as long as nobody has submitted it again. */
export function returnedWith({ acts }: Work): { name: string; words: string } | null {
  const last = acts.find(({ act }) => ['returned', 'submitted', 'undone', 'published'].includes(act));
  if (last?.act !== 'returned') return null;
  return { name: last.by_name ?? '', words: textOf(last, 'words') };
}

export function actWords(act: Act): string {
  const key = act.act === 'submitted' ? `work.act.submitted.${textOf(act, 'change')}` : `work.act.${act.act}`;
  if (!known(key)) return act.act;
  const at = textOf(act, 'at');
  return t(key, {
    at: at && moment(at),
    checked_against: textOf(act, 'checked_against'),
    release: textOf(act, 'release'),
    role: textOf(act, 'role'),
    words: textOf(act, 'words'),
  });
}

function textOf({ said }: Act, name: string): string {
  const words = said?.[name];
  return typeof words === 'string' ? words : '';
}
