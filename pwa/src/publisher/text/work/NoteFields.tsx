// The sentence to readers who had the text before, in both languages.
import type { Problem } from '../../../api/client';
import { TextArea } from '../../../parts/Field';
import { LANGUAGES, t } from '../../../text';
import type { Note } from './calls';

/** As much as the server takes. */
const LONGEST = 300;

interface Props {
  note: Note;
  onNote: (note: Note) => void;
  problem: Problem | null;
}

export function NoteFields({ note, onNote, problem }: Props) {
  return (
    <>
      {LANGUAGES.map((language) => (
        <TextArea
          key={language}
          label={t(`work.note.${language}`)}
          hint={t('work.note.hint')}
          value={note[language]}
          onText={(said) => onNote({ ...note, [language]: said })}
          maxLength={LONGEST}
          error={problem?.fields[`note.${language}`] ? t('work.note.missing') : null}
        />
      ))}
    </>
  );
}
