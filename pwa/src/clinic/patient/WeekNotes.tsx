// What the patient has told in the weekly reviews: the latest stands open, the earlier ones are a tap away.
import type { LogEntry } from '../../domain/entries';
import { type WeekNote, weekNotes } from '../../domain/week-notes';
import { Notice } from '../../parts/Notice';
import { day, t } from '../../text';
import { dayWords } from '../words/days';

interface Props {
  assignment: string;
  entries: readonly LogEntry[];
  today: string;
}

export function WeekNotes({ assignment, entries, today }: Props) {
  const [latest, ...earlier] = weekNotes(entries).filter((note) => note.assignment === assignment);
  if (!latest) return null;
  return (
    <>
      <Notice title={t('clinic.week_notes.title')}>
        <OneNote note={latest} today={today} />
      </Notice>
      {earlier.length > 0 && (
        <details>
          <summary>{t('clinic.week_notes.earlier', { count: earlier.length })}</summary>
          <ul class="rows">
            {earlier.map((note) => (
              <li key={note.id}>
                <div>
                  <OneNote note={note} today={today} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OneNote({ note: { on, from, note }, today }: { note: WeekNote; today: string }) {
  return (
    <>
      <p>{t('clinic.quoted', { text: note })}</p>
      <p class="small num">{t('clinic.week_notes.when', { told: dayWords(on, today), from: day(from) })}</p>
    </>
  );
}
