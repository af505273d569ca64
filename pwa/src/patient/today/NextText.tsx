// The text or lesson to read next: one a day at most, in the order of the pathway. All of them are always under Viden.
import { recalled } from '../../content/read';
import { interleaved, nextOf } from '../../domain/reading';
import { Icon } from '../../parts/Icon';
import { log } from '../../store/read';
import { t } from '../../text';
import type { Plan } from '../plans';
import { textAt } from '../routes';
import { itemOf, lessonsOf, textsOf, words } from '../state';

export function NextText({ plans, today }: { plans: readonly Plan[]; today: string }) {
  const order = plans
    .flatMap((plan) => interleaved(textsOf(plan), lessonsOf(plan)))
    .filter((pin) => !recalled(pin));
  const pin = nextOf(order, log.value, today);
  const item = plans
    .map((plan) => itemOf(plan, 'page', pin?.id) ?? itemOf(plan, 'lesson', pin?.id))
    .find(Boolean);
  if (!pin || !item) return null;
  return (
    <a class="card today-text" href={textAt(pin.sha256)}>
      <span class="grow">
        {t('today.read', { title: words(item).title })}
        <span class="small line num">{t('reading.minutes', { count: words(item).minutes })}</span>
      </span>
      <Icon name="next" />
    </a>
  );
}
