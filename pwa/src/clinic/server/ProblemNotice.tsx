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
  // The alert is always there, as screen readers need it to be, and its content comes and goes.
  return (
    <div role="alert" class={problem ? undefined : 'heard'}>
      {problem && (
        <Notice tone="call" title={sentenceFor(problem)}>
          {remedyFor(problem) && <p>{remedyFor(problem)}</p>}
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
