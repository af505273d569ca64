// One question. The chosen answer is followed by what it teaches, whether it fits or not, and can be changed.
import type { Question } from '../../content/items';
import { Choice } from '../../parts/Choice';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';

interface Props {
  question: Question;
  /** The ids of the answers that fit. */
  right: readonly string[];
  chosen: string | null;
  onChoose: (answer: string) => void;
}

export function OneQuestion({ question, right, chosen, onChoose }: Props) {
  const answer = question.answers.find(({ id }) => id === chosen);
  return (
    <div class="lesson-question">
      <Choice
        legend={question.ask}
        options={question.answers.map(({ id, text }) => ({ value: id, label: text }))}
        value={chosen}
        onPick={onChoose}
      />
      {/* The region is there before the answer is, as screen readers need it to be. */}
      <div aria-live="polite">
        {answer && (
          <Notice tone={right.includes(answer.id) ? 'safe' : 'flare'}>
            <p>
              <b>{t(right.includes(answer.id) ? 'lesson.fits' : 'lesson.other')}</b> {answer.teaches}
            </p>
          </Notice>
        )}
      </div>
    </div>
  );
}
