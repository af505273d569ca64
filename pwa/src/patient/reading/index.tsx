// Viden: the assigned texts and lessons, as they were when they were assigned, read without network.

import { useEffect } from 'preact/hooks';
import { recalled } from '../../content/read';
import type { Pin } from '../../domain/entries';
import { progressOf } from '../../domain/reading';
import { Badge } from '../../parts/Badge';
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { log } from '../../store/read';
import { language, t } from '../../text';
import { holdTheRest } from '../../update';
import { news } from '../news';
import type { Plan } from '../plans';
import { BACK_THEN, FLARE, LIBRARY, SEARCH, textAt } from '../routes';
import { Screen } from '../Screen';
import { currentPlans, itemOf, lessonsOf, plans, textsOf, words } from '../state';
import { publicPages } from './public';
import { once } from './view';
import './style.css';

export function Reading() {
  // Lessons, search and the voice are to be there without network, for whoever reads at all.
  useEffect(holdTheRest, []);
  const now = currentPlans.value;
  const before = plans.value.filter((plan) => !now.includes(plan));
  const present = once(now.flatMap(textsOf));
  const lessons = once(now.flatMap(lessonsOf));
  const earlier = once(before.flatMap((plan) => [...textsOf(plan), ...lessonsOf(plan)])).filter(
    (pin) => ![...present, ...lessons].some(({ sha256 }) => sha256 === pin.sha256),
  );
  return (
    <Screen title={t('nav.reading')}>
      <a class="card reading-search" href={SEARCH}>
        <Icon name="search" />
        {t('reading.search')}
      </a>
      <Shelf title={t('reading.mine')} pins={present} plans={now} far="reading.read_of" ordered />
      <Shelf title={t('reading.lessons')} pins={lessons} plans={now} far="reading.learned_of" />
      <Shelf title={t('reading.earlier')} pins={earlier} plans={before} />
      {present.length + earlier.length === 0 && (
        <Card title={t('reading.none')} look="today">
          <p>{t('reading.none.text')}</p>
        </Card>
      )}
      <Card title={t('reading.always')}>
        <ul class="rows">
          <Link href={FLARE} label={t('reading.flare')} />
          {plans.value.length > 0 && <Link href={BACK_THEN} label={t('back_then.title')} />}
          <Link href={LIBRARY} label={t('reading.library')} more={t('reading.library.text')} />
          <Link
            href={publicPages(language.value)}
            label={t('reading.public')}
            more={t('reading.public.text')}
          />
        </ul>
      </Card>
    </Screen>
  );
}

function Link({ href, label, more }: { href: string; label: string; more?: string }) {
  return (
    <li>
      <a class="text-link" href={href}>
        <span class="grow">
          {label}
          {more && <span class="small line">{more}</span>}
        </span>
        <Icon name="next" />
      </a>
    </li>
  );
}

interface ShelfProps {
  title: string;
  pins: readonly Pin[];
  plans: readonly Plan[];
  /** How far the patient is, told beside the title. */
  far?: 'reading.read_of' | 'reading.learned_of';
  /** The pathway suggests an order, and it is no more than that. */
  ordered?: boolean;
}

function Shelf({ title, pins, plans: own, far, ordered }: ShelfProps) {
  if (pins.length === 0) return null;
  const done = pins.filter(isDone).length;
  return (
    <Card
      title={title}
      beside={far && done > 0 && <span class="small num">{t(far, { done, all: pins.length })}</span>}
    >
      {ordered && <p class="small">{t('reading.order')}</p>}
      <ul class="rows">
        {pins.map((pin) => (
          <OneText key={pin.sha256} pin={pin} plans={own} />
        ))}
      </ul>
    </Card>
  );
}

function isDone({ id }: Pin): boolean {
  const { read, learned } = progressOf(log.value);
  return read.has(id) || learned.has(id);
}

function OneText({ pin, plans: own }: { pin: Pin; plans: readonly Plan[] }) {
  const item = own
    .map((plan) => itemOf(plan, 'page', pin.id) ?? itemOf(plan, 'lesson', pin.id))
    .find(Boolean);
  if (!item) return null;
  const said = words(item);
  return (
    <li>
      <a class="text-link" href={textAt(pin.sha256)}>
        <span class="grow">
          <b>{said.title}</b>
          <span class="small line">{said.summary}</span>
          {recalled(pin) ? (
            <Badge look="alarm">{t('reading.recalled')}</Badge>
          ) : (
            <span class="small num reading-facts">
              {news.value.get(pin.sha256)?.isRead === false && <Badge>{t('reading.new')}</Badge>}
              {t('reading.minutes', { count: said.minutes })}
              {isDone(pin) && (
                <span class="reading-mark">
                  <Icon name="check" size="1.125rem" />
                  {t(item.kind === 'lesson' ? 'reading.learned' : 'reading.read')}
                </span>
              )}
            </span>
          )}
        </span>
        <Icon name="next" />
      </a>
    </li>
  );
}
