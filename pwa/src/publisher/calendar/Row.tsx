// One text in the calendar: when it is due, what it rests on, and what was found when it was last read.
import { Badge } from '../../parts/Badge';
import { day, dayAndYear, language, t } from '../../text';
import { nameOf } from '../overview/view';
import { reviewAt } from '../routes';
import { kindWord } from '../texts/Row';
import type { Reviewed, ReviewLine } from './calls';
import { canBeReviewed, isOverdue } from './view';

export function Row({ text, today }: { text: ReviewLine; today: string }) {
  const name = nameOf(text, language.value);
  return (
    <li>
      <span class="grow">
        {canBeReviewed(text) ? (
          <a class="desk-name" href={reviewAt(text.id)}>
            {name}
          </a>
        ) : (
          <strong>{name}</strong>
        )}
        <span class="small desk-facts">{factsOf(text)}</span>
        {text.last && <span class="small desk-facts">{lastWords(text.last)}</span>}
      </span>
      {text.state && <Badge look="calm">{t(`publisher.state.${text.state}`)}</Badge>}
      {isOverdue(text, today) && (
        <Badge look="here" icon="look">
          {t('review.overdue')}
        </Badge>
      )}
    </li>
  );
}

function factsOf({ kind, title, edition, review_by, sources, at_the_desk }: ReviewLine): string {
  return [
    t('overview.due.by', { day: dayAndYear(review_by) }),
    // What has no name of its own is called by its kind already.
    title.da === null ? '' : kindWord(kind),
    t('publisher.texts.edition', { edition }),
    t('review.sources', { count: sources }),
    at_the_desk ? '' : t('review.in_files'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "Gennemgået 3. november af Freja Lind: Stadig rigtig" */
export function lastWords({ at, by_name, said }: Reviewed): string {
  return t('review.last', {
    day: day(at.slice(0, 10)),
    name: by_name ?? '',
    result: t(`review.result.${said.result}`),
  });
}
