// Which releases the phones out there hold, and what they still lack, in numbers that give nobody away.
import { t } from '../../text';
import { type Phones as Held, readPhones } from './calls';
import { Part } from './Part';
import './style.css';

export function Phones() {
  return (
    <Part title={t('overview.phones')} about="phones" read={readPhones}>
      {(phones) => <Counts {...phones} />}
    </Part>
  );
}

function Counts({ days, phones, older, unaware, silent, newest, releases }: Held) {
  const lines: readonly (readonly [string, number | null])[] = [
    [t('overview.phones.every', { days }), phones],
    ...releases.map(({ release_id, phones: held }): readonly [string, number | null] => [
      nameOf(release_id, newest),
      held,
    ]),
    [t('overview.phones.older'), older],
    [t('overview.phones.recall'), unaware],
    [t('overview.phones.silent'), silent],
  ];
  return (
    <>
      <dl class="overview-counts">
        {lines.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{countWords(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="small">{t('overview.phones.why')}</p>
    </>
  );
}

function nameOf(release: string, newest: string | null): string {
  const name = t('overview.phones.release', { release });
  return release === newest ? `${name} (${t('overview.phones.newest')})` : name;
}

function countWords(count: number | null): string {
  if (count === null) return t('overview.phones.few');
  return count === 0 ? t('overview.phones.none') : t('overview.phones.count', { count });
}
