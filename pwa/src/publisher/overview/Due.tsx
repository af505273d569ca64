// Which texts must soon be read again, those past their day first.
import { Badge } from '../../parts/Badge';
import { ButtonLink } from '../../parts/Button';
import { dayAndYear, language, t } from '../../text';
import { type Calendar, readCalendar } from '../calendar/calls';
import { canBeReviewed, isOverdue } from '../calendar/view';
import { CALENDAR, reviewAt } from '../routes';
import { isDue } from '../texts/view';
import { Line, Lines } from './Lines';
import { Part } from './Part';
import { nameOf } from './view';

/** More than that is for the calendar. */
const SHOWN = 5;

export function Due() {
  return (
    <Part title={t('overview.due')} about="reviews" read={readCalendar}>
      {(calendar) => <Soon {...calendar} />}
    </Part>
  );
}

function Soon({ today, texts }: Calendar) {
  const due = texts.filter((text) => isDue(text, today));
  const overdue = due.filter((text) => isOverdue(text, today)).length;
  return (
    <>
      {due.length === 0 && <p>{t('overview.due.none')}</p>}
      {overdue > 0 && <p>{t('overview.due.overdue', { count: overdue })}</p>}
      {due.length > overdue && <p>{t('overview.due.soon', { count: due.length - overdue })}</p>}
      {due.length > 0 && (
        <Lines>
          {due.slice(0, SHOWN).map((text) => (
            <Line
              key={text.id}
              name={nameOf(text, language.value)}
              {...(canBeReviewed(text) ? { href: reviewAt(text.id) } : {})}
              facts={t('overview.due.by', { day: dayAndYear(text.review_by) })}
            >
              {isOverdue(text, today) && (
                <Badge look="here" icon="look">
                  {t('overview.due.past')}
                </Badge>
              )}
            </Line>
          ))}
        </Lines>
      )}
      {due.length > SHOWN && <p class="small">{t('overview.changed.more', { count: due.length - SHOWN })}</p>}
      <div>
        <ButtonLink look="quiet" href={CALENDAR}>
          {t('overview.due.calendar')}
        </ButtonLink>
      </div>
    </>
  );
}
