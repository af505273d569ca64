// The review as it is written: every source by itself, then what was looked at, and only then what came of it.
import { useState } from 'preact/hooks';
import { useActing } from '../../clinic/server/acting';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { TextArea, TextField } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { keepReview, type OpenedReview } from './calls';
import { answered, begun, canBeKept, dayFits, found, type Result, resultsFor } from './form';
import { Source } from './Source';

interface Props {
  review: OpenedReview;
  again: () => void;
  /** The review is kept, and the text's work is in this state. */
  onKept: (state: string) => void;
}

export function ReviewForm({ review, again, onKept }: Props) {
  const { id, today, sources, changed } = review;
  const [form, setForm] = useState(() => begun(today));
  const acting = useActing();
  const keep = async (): Promise<void> => {
    const done = await acting.act(() => keepReview(id, answered(form, review)));
    if (done) onKept(done.state);
  };
  const results = resultsFor(form, changed);
  return (
    <Card title={t('review.what')}>
      {sources.length === 0 && <p>{t('review.no_sources')}</p>}
      {sources.map((source, at) => (
        <Source
          key={`${at} ${source.ref}`}
          number={at + 1}
          source={source}
          found={form.found[at] ?? null}
          onFound={(said) => setForm(found(form, at, said))}
        />
      ))}
      <TextArea
        label={t('review.checked')}
        hint={t('review.checked.hint')}
        value={form.checked}
        maxLength={2000}
        onText={(checked) => setForm({ ...form, checked })}
      />
      {!results.includes('still_right') && !changed && <Notice>{t('review.gone')}</Notice>}
      <Choice<Result>
        legend={t('review.result')}
        options={results.map((value) => ({
          value,
          label: t(`review.result.${value}`),
          more: t(`review.result.${value}.more`),
        }))}
        value={form.result}
        onPick={(result) => setForm({ ...form, result })}
      />
      {form.result === 'still_right' && (
        <TextField
          type="date"
          label={t('review.day')}
          value={form.day}
          error={dayFits(form.day, today) ? null : t('review.day.wrong')}
          onText={(day) => setForm({ ...form, day })}
        />
      )}
      <ProblemNotice problem={acting.problem} again={again} />
      <div>
        <Button disabled={acting.busy || !canBeKept(form, review)} onClick={keep}>
          {acting.busy ? t('clinic.busy') : t('review.keep')}
        </Button>
      </div>
    </Card>
  );
}
