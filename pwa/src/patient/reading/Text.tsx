// One text or one exercise, by the start of its hash: the edition that was assigned, or the notice that recalls it.

import type { Item } from '../../content/items';
import { items, recalled } from '../../content/read';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { Recalled } from '../Recalled';
import { READING, TODAY } from '../routes';
import { Screen } from '../Screen';
import { plans, words } from '../state';
import { Article } from './Article';
import { ExercisePage } from './ExercisePage';
import { byHash } from './view';
import './style.css';

export function Text({ hash = '' }: { hash?: string }) {
  const found = byHash(items.value, hash);
  const plan =
    found && plans.value.find(({ plan: { items: pins } }) => pins.some((pin) => pin.sha256 === found.sha256));
  const item = found?.item;
  if (item && recalled(item)) {
    return (
      <Screen title={titleOf(item)} back={READING}>
        <Recalled item={item} />
      </Screen>
    );
  }
  if (item?.kind === 'page') {
    return (
      <Screen title={words(item).title} back={READING}>
        <Article page={item} plan={plan} />
      </Screen>
    );
  }
  if (item?.kind === 'exercise') {
    return (
      <Screen title={words(item).title} back={TODAY}>
        <ExercisePage exercise={item} plan={plan} />
      </Screen>
    );
  }
  return (
    <Screen title={t('nav.reading')} back={READING}>
      <Card>
        <p>{t('reading.not_here')}</p>
      </Card>
    </Screen>
  );
}

function titleOf(item: Item): string {
  const said = words(item);
  return 'title' in said ? said.title : t('nav.reading');
}
