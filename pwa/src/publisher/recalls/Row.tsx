// One recall: what it is about and what its readers are told, who made it, and how far it has been heard of.
import { Badge } from '../../parts/Badge';
import { day, language, moment, t } from '../../text';
import type { Recalled } from './calls';
import { atLeast, nameOf } from './view';

export function Row({ recalled }: { recalled: Recalled }) {
  const { recall, by_name, confirmed, waiting, waiting_since } = recalled;
  const spoken = language.value;
  const facts = [
    recall.edition !== null && t('recalls.edition', { edition: recall.edition }),
    t('recalls.number', { number: recall.number }),
    moment(recall.at),
    by_name,
  ];
  return (
    <li>
      <article class="recall-row">
        <h3 class="recall-name">{nameOf(recalled, spoken)}</h3>
        <Badge look={recall.severity === 'notice' ? 'here' : 'alarm'}>
          {t(`recalls.severity.${recall.severity}`)}
        </Badge>
        <p class="small num">{facts.filter(Boolean).join(' · ')}</p>
        <p class="recall-notice">{recall.notice[spoken]}</p>
        <dl class="recall-heard small">
          <div>
            <dt>{t('recalls.confirmed')}</dt>
            <dd>{atLeast(confirmed)}</dd>
          </div>
          <div>
            <dt>{t('recalls.waiting')}</dt>
            <dd>
              {atLeast(waiting)}
              {waiting_since && ` · ${t('recalls.waiting_since', { day: day(waiting_since) })}`}
            </dd>
          </div>
        </dl>
      </article>
    </li>
  );
}
