// The texts as they were on any day: each in the edition that the plan stood on then, fetched where it is not here.
import { useEffect, useState } from 'preact/hooks';
import { bringPinned } from '../../content/library';
import { items } from '../../content/read';
import { addDays } from '../../domain/days';
import { Card } from '../../parts/Card';
import { TextField } from '../../parts/Field';
import { Icon } from '../../parts/Icon';
import { log, today } from '../../store/read';
import { dayAndYear, t } from '../../text';
import { isOpened } from '../reading/Opened';
import { READING, textAt } from '../routes';
import { Screen } from '../Screen';
import { plans, words } from '../state';
import { firstDay, pinsBackThen } from './view';

export function BackThen() {
  const [day, setDay] = useState(addDays(today.value, -1));
  const pins = pinsBackThen(log.value, plans.value, day);
  useEffect(() => void bringPinned(pins), [day]);
  const texts = pins.flatMap(({ sha256 }) => {
    const item = items.value.get(sha256);
    return item && isOpened(item) ? [{ sha256, item }] : [];
  });
  const first = firstDay(plans.value);
  return (
    <Screen title={t('back_then.title')} back={READING}>
      <p>{t('back_then.text')}</p>
      <TextField
        type="date"
        label={t('back_then.day')}
        hint={first && t('back_then.since', { day: dayAndYear(first) })}
        value={day}
        onText={(text) => text && setDay(text)}
      />
      <Card title={t('back_then.of', { day: dayAndYear(day) })}>
        <ul class="rows" aria-live="polite">
          {texts.map(({ sha256, item }) => (
            <li key={sha256}>
              <a class="text-link" href={textAt(sha256)}>
                <span class="grow">
                  <b>{words(item).title}</b>
                  <span class="small num line">{t('reading.edition.alone', { edition: item.edition })}</span>
                </span>
                <Icon name="next" />
              </a>
            </li>
          ))}
        </ul>
        {pins.length === 0 && <p>{t('back_then.none')}</p>}
        {pins.length > 0 && texts.length === 0 && <p>{t('back_then.not_here')}</p>}
      </Card>
    </Screen>
  );
}
