// What went wrong, in a sentence, and what to do about it.
import type { Problem } from '../../api/client';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { known, language, t } from '../../text';

interface Props {
  problem: Problem | null;
  /** Where the remedy is to ask again. */
  again?: () => void;
}

export function ProblemNotice({ problem, again }: Props) {
  // Where nothing was being done, nothing can have been done twice: reading again is remedy enough.
  const remedy = problem && (problem.said || !again) ? remedyFor(problem) : null;
  // The alert is always there, as screen readers need it to be, and its content comes and goes.
  return (
    <div role="alert" class={problem ? undefined : 'heard'}>
      {problem && (
        <Notice tone="call" title={sentenceFor(problem)}>
          {remedy && <p>{remedy}</p>}
          {again && (
            <div>
              <Button look="quiet" onClick={again}>
                {t('clinic.again')}
              </Button>
            </div>
          )}
        </Notice>
      )}
    </div>
  );
}

export function sentenceFor(problem: Problem): string {
  return problem.said?.[language.value] ?? t('clinic.problem.unreachable');
}

function remedyFor({ code }: Problem): string | null {
  const key = `clinic.remedy.${code}`;
  return known(key) ? t(key) : null;
}
