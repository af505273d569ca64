// Every flare-up so far as has been heard, latest first: how long, what was answered when it began, and how it went.
import { addDays, daysBetween } from '../../domain/days';
import { type Flare, flaresOf } from '../../domain/flares';
import { Card } from '../../parts/Card';
import { day, t } from '../../text';
import type { PatientRecord } from '../server/shapes';
import { todayHere } from '../words/days';

const QUESTIONS = ['worse', 'hard_to_bear', 'in_the_way'] as const;

export function FlareHistory({ record: { entries, heard_on } }: { record: PatientRecord }) {
  const asOf = heard_on ?? todayHere();
  const flares = [...flaresOf(entries, asOf)].reverse();
  if (flares.length === 0) return null;
  return (
    <Card title={t('clinic.flares.title')} beside={<span class="small num">{flares.length}</span>}>
      <ul class="rows num">
        {flares.map((flare) => (
          <li key={flare.began}>
            <div class="stack">
              <b>{lengthWords(flare, asOf)}</b>
              <Answers answers={flare.answers} />
              {flare.checkIns.map(({ id, on, args: { how, note } }) => (
                <p key={id} class="small">
                  {day(on)}: {t(`clinic.flares.how.${how}`)} {note && t('clinic.quoted', { text: note })}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function lengthWords({ began, over }: Flare, asOf: string): string {
  const last = over ? addDays(over, -1) : asOf;
  const count = daysBetween(began, last) + 1;
  return over
    ? t('clinic.interruptions.from_to', { from: day(began), to: day(last), count })
    : t('clinic.flares.since', { from: day(began), count });
}

function Answers({ answers }: Pick<Flare, 'answers'>) {
  const given = QUESTIONS.filter((question) => answers[question] !== undefined);
  if (given.length === 0) return null;
  return (
    <p class="small">
      {given
        .map((question) =>
          t(`clinic.flares.${question}`, { answer: t(answers[question] ? 'clinic.yes' : 'clinic.no') }),
        )
        .join(' · ')}
    </p>
  );
}
