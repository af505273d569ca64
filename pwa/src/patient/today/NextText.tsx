// The text to read next: one every other day, in the order of the pathway. All of them are always under Viden.
import { Icon } from '../../parts/Icon';
import { t } from '../../text';
import type { Plan } from '../plans';
import { textAt } from '../routes';
import { itemOf, textsOf, words } from '../state';
import { textOfTheDay } from './view';

export function NextText({ plan, today }: { plan: Plan; today: string }) {
  const pins = textsOf(plan);
  const id = textOfTheDay(
    pins.map((pin) => pin.id),
    plan.on,
    today,
  );
  const pin = pins.find((one) => one.id === id);
  const page = itemOf(plan, 'page', id);
  if (!pin || !page) return null;
  return (
    <a class="card today-text" href={textAt(pin.sha256)}>
      <span class="grow">
        {t('today.read', { title: words(page).title })}
        <span class="small line num">{t('reading.minutes', { count: words(page).minutes })}</span>
      </span>
      <Icon name="next" />
    </a>
  );
}
