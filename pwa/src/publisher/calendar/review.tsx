// One text under review: its sources one by one, what was looked at, what came of it, and what was found before.
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { focusTitle, Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { dayAndYear, type Key, language, t } from '../../text';
import { mayWrite } from '../may-write';
import { nameOf } from '../overview/view';
import { CALENDAR, textAt } from '../routes';
import { type OpenedReview, type Reviewed, readReview } from './calls';
import { ReviewForm } from './ReviewForm';
import { lastWords } from './Row';
import './style.css';

const BACK = () => ({ href: CALENDAR, label: t('review.calendar') });

export default function ReviewScreen() {
  const id = useRoute().params['id'] ?? '';
  const { value, problem, again } = useReading(() => readReview(id), id);
  if (value) return <Opened key={id} review={value} again={again} />;
  return (
    <Screen title={id} back={BACK()}>
      <ProblemNotice problem={problem} again={again} />
      {!problem && <Waiting />}
    </Screen>
  );
}

function Opened({ review, again }: { review: OpenedReview; again: () => void }) {
  const { id, review_by, changed, earlier } = review;
  const [kept, setKept] = useState<string | null>(null);
  const keep = (state: string): void => {
    const words = t(`review.done.${state}` as Key);
    setKept(words);
    announce(words);
    focusTitle();
    again();
  };
  return (
    <Screen
      title={t('review.of', { title: nameOf(review, language.value) })}
      back={BACK()}
      beside={
        <ButtonLink look="plain" href={textAt(id)}>
          {t('review.open')}
        </ButtonLink>
      }
    >
      {review_by && <p>{t('review.next_day', { day: dayAndYear(review_by) })}</p>}
      {changed && kept === null && <Notice title={t('review.changed')}>{t('review.changed.why')}</Notice>}
      {kept !== null && <Kept words={kept} text={id} />}
      {kept === null && mayWrite() && (
        <ReviewForm key={review.revision} review={review} again={again} onKept={keep} />
      )}
      {!mayWrite() && <Notice>{t('review.read_only')}</Notice>}
      <Card title={t('review.earlier')}>
        {earlier.length === 0 && <p>{t('review.earlier.none')}</p>}
        <ul class="rows">
          {earlier.toReversed().map((one) => (
            <li key={one.at}>
              <Earlier one={one} />
            </li>
          ))}
        </ul>
      </Card>
    </Screen>
  );
}

function Kept({ words, text }: { words: string; text: string }) {
  return (
    <Notice tone="safe" title={words}>
      <div class="row">
        <ButtonLink look="plain" href={CALENDAR}>
          {t('review.calendar')}
        </ButtonLink>
        <ButtonLink look="quiet" href={textAt(text)}>
          {t('review.open')}
        </ButtonLink>
      </div>
    </Notice>
  );
}

function Earlier({ one }: { one: Reviewed }) {
  const others = one.said.sources.filter(({ found }) => found !== 'same');
  return (
    <span class="grow">
      {lastWords(one)}
      <span class="review-words">{one.said.checked}</span>
      {others.map(({ title, found }) => (
        <span class="small review-words" key={title}>{`${title}: ${t(`review.found.${found}`)}`}</span>
      ))}
    </span>
  );
}
