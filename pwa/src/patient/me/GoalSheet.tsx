// Writing a goal: own words first, a few suggestions to begin from.
import { useRef, useState } from 'preact/hooks';
import type { Goal } from '../../domain/goals';
import { Button } from '../../parts/Button';
import { TextArea } from '../../parts/Field';
import { announce } from '../../parts/live';
import { Sheet } from '../../parts/Sheet';
import { record, withdraw } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { anyItem, words } from '../state';

const LONGEST = 200;

export function GoalSheet({ goal, onClose }: { goal?: Goal; onClose: () => void }) {
  const [text, setText] = useState(goal?.text ?? '');
  const { keep, busy, problem } = useKeeping();
  const list = anyItem('goal_list', 'goals')?.item;
  const phrases = list ? list.goals.flatMap(({ id }) => words(list).goals[id] ?? []) : [];
  const own = text.trim();
  const field = useRef<HTMLDivElement>(null);
  // The suggestions go when one is taken, so that it can be put in other words and kept without scrolling past the rest.
  const borrow = (phrase: string) => {
    setText(phrase);
    field.current?.querySelector('textarea')?.focus();
  };
  const save = () =>
    keep(async () => {
      await record('goal_set', goal ? { text: own, replaces: goal.id } : { text: own });
      announce(t('goal.saved'));
      onClose();
    });
  const remove = (id: string) =>
    keep(async () => {
      await withdraw(id);
      announce(t('goal.removed'));
      onClose();
    });
  return (
    <Sheet title={t(goal ? 'goal.change' : 'goal.write')} close={t('app.close')} onClose={onClose}>
      <div ref={field}>
        <TextArea
          label={t('goal.own_words')}
          hint={t('goal.hint')}
          value={text}
          onText={setText}
          maxLength={LONGEST}
        />
      </div>
      {phrases.length > 0 && !goal && own === '' && (
        <div class="stack">
          <p class="small">{t('goal.suggestions')}</p>
          <ul class="goal-phrases">
            {phrases.map((phrase) => (
              <li key={phrase}>
                <Button look="quiet" onClick={() => borrow(phrase)}>
                  {phrase}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {problem}
      <Button wide disabled={busy || own === '' || own === goal?.text} onClick={save}>
        {t('app.save')}
      </Button>
      {goal && (
        <Button look="text" disabled={busy} onClick={() => remove(goal.id)}>
          {t('goal.remove')}
        </Button>
      )}
    </Sheet>
  );
}
