// What the patient has told about the weeks, to be read again.
import { weekNotes } from '../../domain/week-notes';
import { Card } from '../../parts/Card';
import { log } from '../../store/read';
import { day, t } from '../../text';

export function WeekNotes() {
  const notes = weekNotes(log.value);
  if (notes.length === 0) return null;
  return (
    <Card look="quiet">
      <details>
        <summary>{t('changes.notes', { count: notes.length })}</summary>
        <ul class="rows">
          {notes.map(({ id, from, note }) => (
            <li key={id}>
              <span class="grow">
                <span class="small line">{t('changes.week_from', { day: day(from) })}</span>
                {note}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
