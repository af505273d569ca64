// Viden: the assigned texts, as they were when they were assigned, read without network.

import { recalled } from '../../content/read';
import type { Pin } from '../../domain/entries';
import { Badge } from '../../parts/Badge';
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { me } from '../../store/read';
import { language, t } from '../../text';
import type { Plan } from '../plans';
import { FLARE, textAt } from '../routes';
import { Screen } from '../Screen';
import { currentPlans, itemOf, plans, textsOf, words } from '../state';
import { once } from './view';
import './style.css';

export function Reading() {
  const now = currentPlans.value;
  const before = plans.value.filter((plan) => !now.includes(plan));
  const present = once(now.flatMap(textsOf));
  const earlier = once(before.flatMap(textsOf)).filter(
    (pin) => !present.some(({ sha256 }) => sha256 === pin.sha256),
  );
  return (
    <Screen title={t('nav.reading')}>
      <Shelf title={t('reading.mine')} pins={present} plans={now} />
      <Shelf title={t('reading.earlier')} pins={earlier} plans={before} />
      {present.length + earlier.length === 0 && (
        <Card title={t('reading.none')} look="today">
          <p>{t('reading.none.text')}</p>
        </Card>
      )}
      <Card title={t('reading.always')}>
        <ul class="rows">
          <li>
            <a class="text-link" href={FLARE}>
              <span class="grow">{t('reading.flare')}</span>
              <Icon name="next" />
            </a>
          </li>
          <li>
            <a class="text-link" href={publicPages()}>
              <span class="grow">
                {t('reading.public')}
                <span class="small line">{t('reading.public.text')}</span>
              </span>
              <Icon name="next" />
            </a>
          </li>
        </ul>
      </Card>
    </Screen>
  );
}

/** The municipality's own public pages, in the language of the screen. */
function publicPages(): string {
  const slug = me.value?.patient?.municipality?.slug;
  if (!slug) return '/info/';
  return language.value === 'en' ? `/info/${slug}/en/` : `/info/${slug}/`;
}

function Shelf({ title, pins, plans: own }: { title: string; pins: readonly Pin[]; plans: readonly Plan[] }) {
  if (pins.length === 0) return null;
  return (
    <Card title={title}>
      <ul class="rows">
        {pins.map((pin) => (
          <OneText key={pin.sha256} pin={pin} plans={own} />
        ))}
      </ul>
    </Card>
  );
}

function OneText({ pin, plans: own }: { pin: Pin; plans: readonly Plan[] }) {
  const page = own.map((plan) => itemOf(plan, 'page', pin.id)).find(Boolean);
  if (!page) return null;
  const said = words(page);
  return (
    <li>
      <a class="text-link" href={textAt(pin.sha256)}>
        <span class="grow">
          <b>{said.title}</b>
          <span class="small line">{said.summary}</span>
          {recalled(pin) ? (
            <Badge look="alarm">{t('reading.recalled')}</Badge>
          ) : (
            <span class="small num">{t('reading.minutes', { count: said.minutes })}</span>
          )}
        </span>
        <Icon name="next" />
      </a>
    </li>
  );
}
