// The three questions of the consensus on what a flare-up is. They inform, and hold nobody back from the plan.
import { useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { go } from '../location';
import { FLARE } from '../routes';
import { Screen } from '../Screen';
import { heldSafety, ownVersions } from './held';
import { type Answers, meaningOf, QUESTIONS } from './questions';
import { Reported } from './Reported';

export function AskQuestions() {
  const [answers, setAnswers] = useState<Answers>({});
  const { keep, busy, problem } = useKeeping();
  const meaning = meaningOf(answers);
  const safety = heldSafety();
  const start = () =>
    keep(async () => {
      const percent = ownVersions().at(-1)?.args.flare_percent;
      await record('flare_started', { ...(percent && { flare_percent: percent }), ...answers });
      announce(t('flare.started'));
      go(FLARE);
    });
  return (
    <Screen title={t('ask.title')} back={FLARE}>
      {safety && <Reported safety={safety} />}
      <Card look="flare">
        <p>{t('ask.text')}</p>
        {QUESTIONS.map((question) => (
          <Choice
            key={question}
            legend={t(`ask.${question}`)}
            options={[
              { value: 'yes', label: t('ask.yes') },
              { value: 'no', label: t('ask.no') },
            ]}
            value={answers[question] === undefined ? null : answers[question] ? 'yes' : 'no'}
            onPick={(picked) => setAnswers({ ...answers, [question]: picked === 'yes' })}
            beside
          />
        ))}
        <div aria-live="polite">{meaning && <Notice>{t(`ask.${meaning}`)}</Notice>}</div>
        {problem}
        <Button look="flare" wide disabled={busy} onClick={start}>
          {t('flare.start')}
        </Button>
        <p class="small">{t('flare.start.what')}</p>
        <ButtonLink look="quiet" wide href={FLARE}>
          {t('ask.not_now')}
        </ButtonLink>
      </Card>
      <p class="small">{t('signs.help_anyway')}</p>
    </Screen>
  );
}
