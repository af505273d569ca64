// What readers of the edition before are told, in both languages, as they will read it.
import { t } from '../../../text';
import type { Work } from './calls';

export function ReaderNote({ note }: { note: Work['note'] }) {
  if (!note) return null;
  return (
    <div>
      <p class="small">{t('work.note')}</p>
      <p lang="da">{note.da}</p>
      <p lang="en">{note.en}</p>
    </div>
  );
}
