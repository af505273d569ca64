// A short lesson: its words, and two questions that teach in their answers. Nothing is scored, and no answer is kept.
import { useState } from 'preact/hooks';
import type { Lesson } from '../../content/items';
import type { Pin } from '../../domain/entries';
import { progressOf } from '../../domain/reading';
import { Blocks } from '../../parts/Blocks';
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { log } from '../../store/read';
import { type Language, t } from '../../text';
import { aroundPlan } from '../around';
import { useKeeping } from '../keeping';
import type { Plan } from '../plans';
import { keepLearned } from '../reading/kept';
import { OneQuestion } from './OneQuestion';
import './style.css';

interface Props {
  lesson: Lesson;
  pin: Pin;
  plan: Plan | undefined;
  shown: Language;
}

export function LessonPage({ lesson, pin, plan, shown }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const { keep, problem } = useKeeping();
  const said = lesson.text[shown];
  const isLearned = progressOf(log.value).learned.has(lesson.id);
  const choose = (question: string, answer: string) => {
    const now = { ...chosen, [question]: answer };
    setChosen(now);
    if (said.questions.every(({ id }) => id in now)) void keep(() => keepLearned(pin));
  };
  return (
    <>
      <p class="text-summary">{said.summary}</p>
      <Card>
        <article class="blocks">
          <Blocks blocks={said.body} around={aroundPlan(plan, shown)} />
        </article>
      </Card>
      <Card title={t('lesson.questions')} look="today">
        <p>{t('lesson.lead')}</p>
        {said.questions.map((question) => (
          <OneQuestion
            key={question.id}
            question={question}
            right={lesson.questions.find(({ id }) => id === question.id)?.right ?? []}
            chosen={chosen[question.id] ?? null}
            onChoose={(answer) => choose(question.id, answer)}
          />
        ))}
        <p class={isLearned ? 'reading-done' : 'small'} aria-live="polite">
          {isLearned && <Icon name="check" />}
          {t(isLearned ? 'lesson.done' : 'lesson.left')}
        </p>
        {problem}
      </Card>
    </>
  );
}
