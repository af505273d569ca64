// The text or lesson to read next: one a day at most, in the order of the pathway. All of them are always under Viden.
import { recalled } from '../../content/read';
import type { Pin } from '../../domain/entries';
import { interleaved, nextOf } from '../../domain/reading';
import { Badge } from '../../parts/Badge';
import { Icon } from '../../parts/Icon';
import { log } from '../../store/read';
import { t } from '../../text';
import { news } from '../news';
import type { Plan } from '../plans';
import { textAt } from '../routes';
import { itemOf, lessonsOf, textsOf, words } from '../state';

export function NextText({ plans, today }: { plans: readonly Plan[]; today: string }) {
  const order = plans
    .flatMap((plan) => interleaved(textsOf(plan), lessonsOf(plan)))
    .filter((pin) => !recalled(pin));
  const isNew = ({ sha256 }: Pin) => news.value.get(sha256)?.isRead === false;
  const pin = nextOf(order, log.value, today, isNew);
  const item = plans
    .map((plan) => itemOf(plan, 'page', pin?.id) ?? itemOf(plan, 'lesson', pin?.id))
    .find(Boolean);
  if (!pin || !item) return null;
  return (
    <a class="card today-text" href={textAt(pin.sha256)}>
      <span class="grow">
        {t(isNew(pin) ? 'today.read_anew' : 'today.read', { title: words(item).title })}
        <span class="small line num">{t('reading.minutes', { count: words(item).minutes })}</span>
      </span>
      {isNew(pin) && <Badge>{t('reading.new')}</Badge>}
      <Icon name="next" />
    </a>
  );
}
