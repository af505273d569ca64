// "Kalender": every released text by the month in which it must be read again, those past their day first.
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { Notice } from '../../parts/Notice';
import { dayAndYear, monthAndYear, t } from '../../text';
import { type Calendar, readCalendar } from './calls';
import { Row } from './Row';
import { type Stretch, stretches } from './view';
import '../../parts/card.css';
import './style.css';

export default function CalendarScreen() {
  const { value, problem, again } = useReading(readCalendar, 'reviews');
  return (
    <Screen title={t('review.calendar')}>
      <p>{t('review.lead')}</p>
      <ProblemNotice problem={problem} again={again} />
      {value && <Months {...value} />}
      {!value && !problem && <Waiting />}
    </Screen>
  );
}

/** What is past its day and what comes next lie open; the rest of the year is one press away. */
const OPEN = 2;

function Months({ today, texts, drawings }: Calendar) {
  if (texts.length === 0) return <Notice>{t('publisher.nothing_released')}</Notice>;
  return (
    <>
      {stretches(texts, today).map((stretch, at) => (
        <Month
          key={stretch.month}
          stretch={stretch}
          today={today}
          open={stretch.month === null || at < OPEN}
        />
      ))}
      {drawings && (
        <p class="small">
          {`${t('review.drawings', { count: drawings.count })} · ${t('review.next_day', { day: dayAndYear(drawings.review_by) })} ${t('review.in_files')} (figures/alt.yaml)`}
        </p>
      )}
    </>
  );
}

function Month({
  stretch: { month, texts },
  today,
  open,
}: {
  stretch: Stretch;
  today: string;
  open: boolean;
}) {
  const count = t('review.month.texts', { count: texts.length });
  return (
    <details class="card calendar-month" open={open}>
      <summary>
        <h2>{t('review.month', { month: month ? monthAndYear(month) : t('review.past'), texts: count })}</h2>
      </summary>
      <ul class="rows">
        {texts.map((text) => (
          <Row key={text.id} text={text} today={today} />
        ))}
      </ul>
    </details>
  );
}
