// One text, lesson or exercise, by the start of its hash: the edition that was assigned, or the notice that recalls it.

import { items, recalled } from '../../content/read';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { READING } from '../routes';
import { Screen } from '../Screen';
import { Seldom } from '../Seldom';
import { plans } from '../state';
import { Covered } from './Covered';
import { isOpened, Opened } from './Opened';
import { byHash } from './view';
import './style.css';

export function Text({ hash = '' }: { hash?: string }) {
  const found = byHash(items.value, hash);
  if (!found) return <NotHeld hash={hash} />;
  const { item, sha256 } = found;
  const plan = plans.value.find(({ plan: { items: pins } }) => pins.some((pin) => pin.sha256 === sha256));
  if (recalled(item)) return <Covered key={sha256} sha256={sha256} item={item} plan={plan} />;
  if (!isOpened(item)) return <NotHeld hash={hash} />;
  return <Opened key={sha256} sha256={sha256} item={item} plan={plan} />;
}

/** A text of the release can be fetched; until then, and without network, this says so. */
function NotHeld({ hash }: { hash: string }) {
  const otherwise = <p>{t('reading.not_here')}</p>;
  return (
    <Screen title={t('nav.reading')} back={READING}>
      <Card>
        <Seldom
          screen={({ Fetched }) => <Fetched start={hash} otherwise={otherwise} />}
          otherwise={otherwise}
        />
      </Card>
    </Screen>
  );
}
