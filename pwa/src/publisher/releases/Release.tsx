// The release that everybody has now: its name, its fingerprint, and every item with its edition.
import { Badge } from '../../parts/Badge';
import { Card } from '../../parts/Card';
import { known, language, moment, t } from '../../text';
import type { ReleaseShape } from '../shapes';
import { Proof } from './Proof';
import { byKind, type KindLines, nameOf } from './view';

export function Release({ release }: { release: ReleaseShape }) {
  return (
    <>
      <Card title={t('publisher.release')}>
        <dl class="release-facts">
          <div>
            <dt>{t('publisher.release.id')}</dt>
            <dd>{release.id}</dd>
          </div>
          <div>
            <dt>{t('publisher.release.at')}</dt>
            <dd>{moment(release.published_at)}</dd>
          </div>
          <div>
            <dt>{t('publisher.release.items')}</dt>
            <dd>{release.items.length}</dd>
          </div>
        </dl>
        <p class="small">{t('publisher.release.fingerprint')}</p>
        <p class="fingerprint">{release.fingerprint}</p>
        <p class="small">{t('publisher.release.fingerprint.why')}</p>
      </Card>
      <Proof />
      {byKind(release.items, language.value).map((group) => (
        <Kind key={group.kind} group={group} />
      ))}
    </>
  );
}

function Kind({ group: { kind, lines } }: { group: KindLines }) {
  const key = `publisher.kind.${kind}`;
  return (
    <Card title={known(key) ? t(key) : kind}>
      <details>
        <summary>{t('publisher.items', { count: lines.length })}</summary>
        <table class="num release-items">
          <thead>
            <tr>
              <th scope="col">{t('publisher.item.title')}</th>
              <th scope="col">{t('publisher.item.id')}</th>
              <th scope="col">{t('publisher.item.edition')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  {nameOf(line, language.value)} {line.core && <Badge>{t('publisher.core')}</Badge>}
                </th>
                <td>{line.id}</td>
                <td>{line.edition}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}
