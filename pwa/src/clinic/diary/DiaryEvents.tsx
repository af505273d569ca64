// Flare-ups and pauses that the paper tells of, each with its day.
import { useId } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/Field';
import { t } from '../../text';
import { uuid } from '../../uuid';
import { type DiaryEvent, EVENTS, type EventKind } from './events';

interface Props {
  events: readonly DiaryEvent[];
  onEvents: (events: readonly DiaryEvent[]) => void;
}

export function DiaryEvents({ events, onEvents }: Props) {
  const changed = (id: string, change: Partial<DiaryEvent>) =>
    onEvents(events.map((one) => (one.id === id ? { ...one, ...change } : one)));
  return (
    <>
      {events.map((event) => (
        <OneEvent
          key={event.id}
          event={event}
          onChange={(change) => changed(event.id, change)}
          onRemove={() => onEvents(events.filter(({ id }) => id !== event.id))}
        />
      ))}
      <div>
        <Button
          look="quiet"
          onClick={() => onEvents([...events, { id: uuid(), kind: 'flare_started', on: '' }])}
        >
          {t('diary.add')}
        </Button>
      </div>
    </>
  );
}

interface OneProps {
  event: DiaryEvent;
  onChange: (change: Partial<DiaryEvent>) => void;
  onRemove: () => void;
}

function OneEvent({ event, onChange, onRemove }: OneProps) {
  const id = useId();
  return (
    <div class="row diary-event">
      <div class="field">
        <label for={id}>{t('diary.what')}</label>
        <select
          id={id}
          value={event.kind}
          onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as EventKind })}
        >
          {EVENTS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`diary.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <TextField type="date" label={t('diary.day')} value={event.on} onText={(on) => onChange({ on })} />
      <Button look="text" onClick={onRemove}>
        {t('diary.remove')}
      </Button>
    </div>
  );
}
